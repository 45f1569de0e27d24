using System.Collections.Immutable;
using System.Diagnostics;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>
/// Everything of the gap room: moments, letters, the other bank, truths, own stories. An event about a moment that is not
/// here makes it, so that nothing written in another home is lost.
/// </summary>
public sealed record GapState : IHoldsThings<GapState>
{
    public static readonly GapState Empty = new();

    public Things<Moment> Moments { get; init; } = Things<Moment>.None;

    public Things<Letter> Letters { get; init; } = Things<Letter>.None;

    public Things<OtherBank> Banks { get; init; } = Things<OtherBank>.None;

    public Things<OwnStory> OwnStories { get; init; } = Things<OwnStory>.None;

    /// <summary>None to three, as last chosen.</summary>
    public ImmutableArray<Truth> Truths { get; init; } = [];

    /// <summary>What the choice of truths is known by; null while none was ever made.</summary>
    public ThingId? TruthsId { get; init; }

    public static Room Room { get; } = Room.Of(
        Empty,
        Fold,
        EventKind.Of("gap.moment-noted", GapJson.Default.MomentNoted),
        EventKind.Of("gap.moment-placed", GapJson.Default.MomentPlaced),
        EventKind.Of("gap.longing-told", GapJson.Default.LongingTold),
        EventKind.Of("gap.happening-told", GapJson.Default.HappeningTold),
        EventKind.Of("gap.ache-felt", GapJson.Default.AcheFelt),
        EventKind.Of("gap.story-heard", GapJson.Default.StoryHeard),
        EventKind.Of("gap.lenses-held", GapJson.Default.LensesHeld),
        EventKind.Of("gap.barriers-seen", GapJson.Default.BarriersSeenV1),
        EventKind.Of("gap.barriers-seen", GapJson.Default.BarriersSeen, version: 2),
        EventKind.Of("gap.staying-met", GapJson.Default.StayingMet),
        EventKind.Of("gap.need-named", GapJson.Default.NeedNamedV1),
        EventKind.Of("gap.need-named", GapJson.Default.NeedNamed, version: 2),
        EventKind.Of("gap.invitation-written", GapJson.Default.InvitationWritten),
        EventKind.Of("gap.revisited", GapJson.Default.Revisited),
        EventKind.Of("gap.revisit-planned", GapJson.Default.RevisitPlanned),
        EventKind.Of("gap.set-down", GapJson.Default.MomentSetDown),
        EventKind.Of("gap.taken-up", GapJson.Default.MomentTakenUp),
        EventKind.Of("gap.letter-kept", GapJson.Default.LetterKept),
        EventKind.Of("gap.other-bank-told", GapJson.Default.OtherBankTold),
        EventKind.Of("gap.truths-chosen", GapJson.Default.TruthsChosen),
        EventKind.Of("gap.own-story-written", GapJson.Default.OwnStoryWritten));

    GapState IHoldsThings<GapState>.WithEach(Folding folding) => this with { Moments = folding.Of(Moments), Letters = folding.Of(Letters), Banks = folding.Of(Banks), OwnStories = folding.Of(OwnStories) };

    private static GapState Fold(GapState state, Recorded entry) => entry.Event switch
    {
        MomentNoted noted => state.With(noted.Moment, entry.At, moment => moment.With(noted, entry.At)),
        MomentPlaced placed => state.WithKnown(placed.Moment, moment => moment.With(new Placing(entry.At, placed.Relation, placed.On))),
        StepAnswered step => state.With(step.Moment, entry.At, moment => moment.With(step.Said, entry.At)),
        Revisited revisited => state.With(revisited.Moment, entry.At, moment => moment.With(revisited, entry.At)),
        RevisitPlanned planned => state.WithKnown(planned.Moment, moment => moment with { Planned = planned.On is { } day ? new(day, entry.At) : null }),
        MomentSetDown down => state.With(down.Moment, entry.At, moment => moment with { Layings = moment.Layings.Add(new(entry.At, true, down.Words)) }),
        MomentTakenUp up => state.With(up.Moment, entry.At, moment => moment with { Layings = moment.Layings.Add(new(entry.At, false, up.Words)) }),
        LetterKept kept => state with { Letters = state.Letters.SetItem(kept.Letter, Letter.From(kept, entry.At, state.Letters.GetValueOrDefault(kept.Letter))) },
        OtherBankTold told => state with { Banks = state.Banks.SetItem(told.Bank, OtherBank.From(told, entry.At, state.Banks.GetValueOrDefault(told.Bank))) },
        TruthsChosen chosen => state with { TruthsId = chosen.Id, Truths = [.. chosen.Truths ?? []] },
        OwnStoryWritten written => state with { OwnStories = state.OwnStories.SetItem(written.Story, OwnStory.From(written, entry.At, state.OwnStories.GetValueOrDefault(written.Story))) },
        _ => throw new UnreachableException(entry.Event.GetType().Name),
    };

    private GapState With(ThingId id, Instant at, Func<Moment, Moment> change) =>
        this with { Moments = Moments.SetItem(id, change(Moments.GetValueOrDefault(id) ?? new(id, at))) };

    // What has no words of its own does not bring back a moment that was forgotten in another home.
    private GapState WithKnown(ThingId id, Func<Moment, Moment> change) =>
        Moments.TryGetValue(id, out var moment) ? this with { Moments = Moments.SetItem(id, change(moment)) } : this;
}
