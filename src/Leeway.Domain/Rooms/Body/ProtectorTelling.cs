using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Body;

/// <summary>A pull-back, a numbness, a going-busy, met as what it is: protection. Every part may be left out.</summary>
public sealed record ProtectorTelling
{
    public static readonly ProtectorTelling None = new();

    /// <summary>What it does, of the content: pulling back, going numb, going busy.</summary>
    public Several<Slug>? Kinds { get; init => field = Several.OrNothing(value); }

    /// <summary>What the person calls it.</summary>
    public string? Name { get; init => field = Text.OrNothing(value); }

    /// <summary>Where in the body it shows.</summary>
    public Several<BodyPlace>? Body { get; init => field = Several.OrNothing(value); }

    public string? Happened { get; init => field = Text.OrNothing(value); }

    public string? Guarded { get; init => field = Text.OrNothing(value); }

    public string? MadeSense { get; init => field = Text.OrNothing(value); }

    public string? Costs { get; init => field = Text.OrNothing(value); }

    public string? Rest { get; init => field = Text.OrNothing(value); }

    public string? this[ProtectorStep step] => Texts.ElementAt((int)step).Words;

    internal IEnumerable<(string Field, string? Words)> Texts =>
        [("happened", Happened), ("guarded", Guarded), ("madeSense", MadeSense), ("costs", Costs), ("rest", Rest), ("name", Name)];
}
