using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Words.Finding;

/// <summary>What a room gives to search.</summary>
/// <param name="From">What all its things follow from, beside the names of people and the zone: while it is the very same, so are they.</param>
/// <param name="Things">In any order, each once; asked for when the room is from something else.</param>
public readonly record struct FindableRoom(object From, Func<IEnumerable<FindableThing>> Things);

/// <summary>A thing that can be found, as a room gives it to search.</summary>
/// <param name="From">What its texts follow from, beside the names of people and the zone: while it is the very same, so are they. Of several things, a <see cref="Together"/>.</param>
/// <param name="Texts">All of them; asked for when the thing is new, or is from something else.</param>
public readonly record struct FindableThing(ThingId Id, object From, Func<IEnumerable<Findable>> Texts);

/// <summary>Several things that texts follow from together: the very same while each of them is.</summary>
public sealed class Together(params IReadOnlyList<object?> parts)
{
    private readonly IReadOnlyList<object?> parts = parts;

    internal static bool IsSame(object one, object other) =>
        ReferenceEquals(one, other)
        || (one is Together these && other is Together those && these.parts.SequenceEqual(those.parts, ReferenceEqualityComparer.Instance));
}

/// <summary>A text that can be found: one field of one thing.</summary>
/// <param name="Kind">What the thing is, for its address and its label: <c>moment</c>, <c>letter</c>.</param>
/// <param name="Field">Which of the thing's texts it is.</param>
/// <param name="When">The thing's place in the person's time; the same for all its texts; null when it belongs to no day.</param>
/// <param name="Text">As typed.</param>
public sealed record Findable(ThingId Thing, string Kind, string Field, LocalDateTime? When, string Text)
{
    /// <summary>The texts of one thing, but for those in which nothing stands.</summary>
    public static IEnumerable<Findable> All(ThingId thing, string kind, LocalDateTime? when, IEnumerable<(string Field, string? Words)> texts) =>
        from text in texts
        where text.Words is not null
        select new Findable(thing, kind, text.Field, when, text.Words);
}
