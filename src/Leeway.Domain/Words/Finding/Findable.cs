using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Words.Finding;

/// <summary>A text that can be found, as a room gives it to search: one field of one thing.</summary>
/// <param name="Kind">What the thing is, for its address and its label: <c>moment</c>, <c>letter</c>.</param>
/// <param name="Field">Which of the thing's texts it is.</param>
/// <param name="When">The thing's place in the person's time; the same for all its texts; null when it belongs to no day.</param>
/// <param name="Text">As typed.</param>
public sealed record Findable(ThingId Thing, string Kind, string Field, LocalDateTime? When, string Text);
