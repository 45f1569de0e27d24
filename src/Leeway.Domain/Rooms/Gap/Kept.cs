using System.Collections.Immutable;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>A letter to a longing; it is never sent. Its moment may have been forgotten since.</summary>
/// <param name="Versions">Every wording with whom it was to, oldest first, the standing one last.</param>
public sealed record Letter(ThingId Id, Instant WrittenAt, ThingId? Moment, Slug? To, string Words, ImmutableList<Version<LetterKept>> Versions)
{
    internal static Letter From(LetterKept kept, Instant at, Letter? before) =>
        new(kept.Letter, before?.WrittenAt ?? at, kept.Moment, kept.To, kept.Words, (before?.Versions ?? []).Add(new(at, kept)));
}

/// <summary>A time when I did not meet somebody, from their bank of the river.</summary>
/// <param name="Versions">Every telling, oldest first, the standing one last.</param>
public sealed record OtherBank(ThingId Id, Instant ToldAt, BankTelling Telling, ImmutableList<Version<BankTelling>> Versions)
{
    internal static OtherBank From(OtherBankTold told, Instant at, OtherBank? before) =>
        new(told.Bank, before?.ToldAt ?? at, told.Telling, (before?.Versions ?? []).Add(new(at, told.Telling)));
}

/// <summary>A survival story in the person's own line.</summary>
/// <param name="Family">Whom it is about: me, them, or the culture it came from.</param>
public sealed record OwnStory(ThingId Id, Instant WrittenAt, Slug Family, string Line, ImmutableList<Version<string>> Versions)
{
    internal static OwnStory From(OwnStoryWritten written, Instant at, OwnStory? before) =>
        new(written.Story, before?.WrittenAt ?? at, written.Family, written.Line, (before?.Versions ?? []).Add(new(at, written.Line)));
}
