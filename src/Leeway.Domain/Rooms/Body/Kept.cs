using System.Collections.Immutable;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Body;

/// <summary>How the body was, at one time.</summary>
/// <param name="At">When it was first kept; changing what it says does not move it.</param>
/// <param name="Versions">Every wording, oldest first, the standing one last.</param>
public sealed record CheckIn(ThingId Id, Instant At, CheckInAnswer Answer, ImmutableList<Version<CheckInAnswer>> Versions)
{
    internal static CheckIn From(CheckedIn kept, Instant at, CheckIn? before) =>
        new(kept.CheckIn, before?.At ?? at, kept.Answer, (before?.Versions ?? []).Add(new(at, kept.Answer)));
}

/// <summary>Something in the person that guards them.</summary>
/// <param name="Versions">Every telling, oldest first, the standing one last.</param>
public sealed record Protector(ThingId Id, Instant MetAt, ProtectorTelling Telling, ImmutableList<Version<ProtectorTelling>> Versions)
{
    internal static Protector From(ProtectorMet met, Instant at, Protector? before) =>
        new(met.Protector, before?.MetAt ?? at, met.Telling, (before?.Versions ?? []).Add(new(at, met.Telling)));
}

/// <summary>A moment of being met.</summary>
/// <param name="Versions">Every wording, oldest first, the standing one last.</param>
public sealed record Kindness(ThingId Id, Instant KeptAt, KindnessTelling Telling, ImmutableList<Version<KindnessTelling>> Versions)
{
    internal static Kindness From(KindnessKept kept, Instant at, Kindness? before) =>
        new(kept.Kindness, before?.KeptAt ?? at, kept.Telling, (before?.Versions ?? []).Add(new(at, kept.Telling)));
}

/// <summary>What was written at the door of a feeling.</summary>
/// <param name="Versions">Every wording, oldest first, the standing one last.</param>
public sealed record UnlearnedWriting(ThingId Id, Instant WrittenAt, Slug Feeling, string Words, ImmutableList<Version<string>> Versions)
{
    internal static UnlearnedWriting From(UnlearnedWritten written, Instant at, UnlearnedWriting? before) =>
        new(written.Writing, before?.WrittenAt ?? at, written.Feeling, written.Words, (before?.Versions ?? []).Add(new(at, written.Words)));
}
