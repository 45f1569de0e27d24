using System.Collections.Immutable;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Practices;

/// <summary>One time that a practice was done, for however long.</summary>
public sealed record Doing(ThingId Id, Instant BegunAt)
{
    /// <summary>Null while only its end is known.</summary>
    public PracticeName? Practice { get; init; }

    /// <summary>The ache it was begun from. May have been forgotten since.</summary>
    public ThingId? Moment { get; init; }

    public Touches? Before { get; init; }

    /// <summary>Null where no coin was asked.</summary>
    public CoinSide? Coin { get; init; }

    /// <summary>Null while it goes on, or was left without a word.</summary>
    public Instant? EndedAt { get; init; }

    public Touches? After { get; init; }

    public string? Words { get; init; }
}

/// <param name="Versions">Every wording, oldest first, the standing one last.</param>
public sealed record WrittenPractice(ThingId Id, Instant WrittenAt, OwnPractice Practice, ImmutableList<Version<OwnPractice>> Versions)
{
    internal static WrittenPractice From(OwnPracticeWritten written, Instant at, WrittenPractice? before) =>
        new(written.Practice, before?.WrittenAt ?? at, written.Written, (before?.Versions ?? []).Add(new(at, written.Written)));
}
