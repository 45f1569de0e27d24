using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Words.Finding;

/// <summary>A thing that can be found, as a room gives it to search.</summary>
/// <param name="From">What its texts follow from, beside the names of people and the zone: while it is the very same, so are they.</param>
/// <param name="Texts">All of them; asked for when the thing is new, or is from something else.</param>
public readonly record struct FindableThing(ThingId Id, object From, Func<IEnumerable<Findable>> Texts);

/// <summary>A text that can be found: one field of one thing.</summary>
/// <param name="Kind">What the thing is, for its address and its label: <c>moment</c>, <c>letter</c>.</param>
/// <param name="Field">Which of the thing's texts it is.</param>
/// <param name="When">The thing's place in the person's time; the same for all its texts; null when it belongs to no day.</param>
/// <param name="Text">As typed.</param>
public sealed record Findable(ThingId Thing, string Kind, string Field, LocalDateTime? When, string Text);
