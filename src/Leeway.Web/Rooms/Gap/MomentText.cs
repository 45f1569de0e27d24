using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>The words of a moment, for a line in a list and for the signals of safety.</summary>
public static class MomentText
{
    /// <summary>Its first words, cut at a word's end.</summary>
    public static string First(Moment moment, string none)
    {
        var text = moment.Happening?.Words ?? moment.Longing?.Words ?? moment.Ache?.Words ?? moment.Story?.Words ?? moment.Need?.Words ?? Invited(moment.Invitation) ?? none;
        return FirstLine.Of(text);
    }

    // What it became before how it came.
    private static string? Invited(InvitationAnswer? invitation) =>
        invitation?.Ask ?? invitation?.See ?? invitation?.Feel ?? invitation?.Need ?? invitation?.Demand;

    /// <summary>Which help stands nearer to a moment's pages.</summary>
    public static Signals Near(Safety safety, Visit visit, Moment? moment) =>
        moment is null ? Signals.None : safety.ReadOnce(visit, moment, () => All(moment));

    /// <summary>Every word that was written to it and stands.</summary>
    public static IEnumerable<string?> All(Moment moment) =>
        GapSteps.All.Select(step => moment[step]).OfType<StepAnswer>().SelectMany(Words)
            .Concat(moment.Revisits.Select(revisit => revisit.Answer.Words)).Concat(moment.Layings.Select(laying => laying.Words));

    /// <summary>What was written in one answer.</summary>
    public static IEnumerable<string?> Words(StepAnswer answer) => answer switch
    {
        LongingAnswer longing => [longing.Words],
        HappeningAnswer happening => [happening.Words],
        AcheAnswer ache => [ache.Words, ache.EchoWords, ache.OfToday, ache.Older, .. (ache.Feelings ?? []).Select(feeling => feeling.Own)],
        StoryAnswer story => [story.Words],
        LensesAnswer lenses => [lenses.Words, lenses.Measuring, lenses.Present],
        BarriersAnswer barriers => [barriers.Words, barriers.TheirWords, barriers.MyWords, barriers.Curious, barriers.Grace, .. (barriers.Theirs ?? []).Concat(barriers.Mine ?? []).Select(one => one.Own)],
        StayingAnswer staying => [staying.Words, staying.OfToday, staying.Older, staying.MineToHold, staying.TheirsToAnswer],
        NeedAnswer need => [need.Words, .. (need.Needs ?? []).Select(one => one.Own)],
        InvitationAnswer invitation => [invitation.Words, invitation.Demand, invitation.See, invitation.Feel, invitation.Need, invitation.Ask],
        _ => [],
    };
}
