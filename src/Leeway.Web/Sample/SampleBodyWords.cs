namespace Leeway.Web.Sample;

/// <summary>What was written by hand for one person's body: <c>Content/en/sample/body-*.yaml</c>.</summary>
public sealed record BodyRoomWords
{
    public List<LineWords> Lines { get; init; } = [];
    public List<LineWords> Held { get; init; } = [];
    public List<LineWords> HeldMe { get; init; } = [];
    public List<ProtectorWords> Protectors { get; init; } = [];
    public List<KindnessWords> Kindnesses { get; init; } = [];
    public List<UnlearnedWords> Unlearned { get; init; } = [];
}

/// <summary>What some words ask of their day.</summary>
public record DatedWords
{
    /// <summary>home or away, winter, summer or holidays, early, middle or late; where none of a kind stands, any will do.</summary>
    public List<string> When { get; init; } = [];

    /// <summary>An event or a moment that has to be over; likewise <see cref="Before"/>.</summary>
    public string? After { get; init; }

    public string? Before { get; init; }
    public List<int> Months { get; init; } = [];
}

public sealed record LineWords : DatedWords
{
    public string Line { get; init; } = "";

    /// <summary>Null for what was held and what held.</summary>
    public Tone? Tone { get; init; }

    /// <summary>The places of the body that the line names.</summary>
    public List<string> Regions { get; init; } = [];
}

/// <summary>How a line of a check-in sounds.</summary>
public enum Tone
{
    Braced,
    Open,
    Numb,
    Met,
    Unmet,
    Tired,
}

public sealed record ProtectorWords : DatedWords
{
    public string Kind { get; init; } = "";
    public string? Name { get; init; }
    public string? Happened { get; init; }
    public string? Guarded { get; init; }
    public string? MadeSense { get; init; }
    public string? Costs { get; init; }
    public string? Rest { get; init; }
    public List<string> Regions { get; init; } = [];
}

/// <summary>A kindness; <c>From</c> is one of the person's relations, or nobody whom they keep.</summary>
public sealed record KindnessWords : DatedWords
{
    public string Line { get; init; } = "";
    public string? From { get; init; }
}

public sealed record UnlearnedWords : DatedWords
{
    public string Feeling { get; init; } = "";
    public string Words { get; init; } = "";
}
