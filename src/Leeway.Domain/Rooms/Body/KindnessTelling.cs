using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Body;

/// <summary>A kindness for the drawer of being met. It needs a line; all else may be left out.</summary>
public sealed record KindnessTelling
{
    public static readonly KindnessTelling None = new();

    public string? Words { get; init => field = Text.OrNothing(value); }

    /// <summary>Whom it came from, if they stand among the relations. May name one that was forgotten.</summary>
    public ThingId? Relation { get; init; }

    /// <summary>Where it landed.</summary>
    public Several<BodyPlace>? Body { get; init => field = Several.OrNothing(value); }
}
