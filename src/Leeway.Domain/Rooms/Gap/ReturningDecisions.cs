using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>
/// Coming back to a moment, setting it down, taking it up. Refusals: <c>not-here</c>, <c>nothing-said</c>, <c>too-long</c>,
/// <c>not-text</c>, <c>unknown-way</c> (field <c>state</c>), <c>day-past</c> (field <c>on</c>).
/// </summary>
public static class ReturningDecisions
{
    /// <summary>How it is now. The same <paramref name="revisit"/> again changes what was said then.</summary>
    public static Decision Revisit(GapState state, ThingId moment, ThingId revisit, RevisitAnswer answer)
    {
        if (!state.Moments.TryGetValue(moment, out var known))
            return Decision.Refuse("not-here");
        if (Text.Refuse("words", answer.Words) is { } refusal)
            return Decision.Refuse(refusal);
        if (answer.State is { } now && !RevisitStates.All.Contains(now))
            return Decision.Refuse("unknown-way", "state");
        var before = known.Revisits.Find(other => other.Id == revisit);
        if (before?.Answer == answer)
            return Decision.Nothing;
        return before is null && answer == RevisitAnswer.None
            ? Decision.Refuse("nothing-said")
            : Decision.Keep(new Revisited(moment, revisit, answer));
    }

    /// <summary>A day, today or later, on which to be asked again; null to be asked no more.</summary>
    public static Decision PlanRevisit(GapState state, ThingId moment, LocalDate? on, LocalDate today) =>
        !state.Moments.TryGetValue(moment, out var known) ? Decision.Refuse("not-here")
        : on < today ? Decision.Refuse("day-past", "on")
        : known.Planned?.On == on ? Decision.Nothing
        : Decision.Keep(new RevisitPlanned(moment, on));

    /// <summary>Grieved and set down, in silence or with words. Set down twice, only new words are kept.</summary>
    public static Decision SetDown(GapState state, ThingId moment, string? words) => Lay(state, moment, words, down: true);

    public static Decision TakeUp(GapState state, ThingId moment, string? words) => Lay(state, moment, words, down: false);

    private static Decision Lay(GapState state, ThingId moment, string? typed, bool down)
    {
        if (!state.Moments.TryGetValue(moment, out var known))
            return Decision.Refuse("not-here");
        var words = Text.OrNothing(typed);
        if (Text.Refuse("words", words) is { } refusal)
            return Decision.Refuse(refusal);
        var last = known.Layings.IsEmpty ? null : known.Layings[^1];
        var isSoAlready = (last?.IsDown ?? false) == down;
        if (isSoAlready && (last is null || words is null || words == last.Words))
            return Decision.Nothing;
        return Decision.Keep(down ? new MomentSetDown(moment, words) : new MomentTakenUp(moment, words));
    }
}
