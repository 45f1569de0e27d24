namespace Leeway.Domain.Rooms.Gap.Reading;

/// <summary>Where something is written along the guided path. A step without an answer was not failed; it is where one may go.</summary>
public static class PathProgress
{
    /// <summary>Every step, in the path's order; all open for a moment that is not here yet.</summary>
    public static IReadOnlyList<StepProgress> Of(Moment? moment) => [.. GapSteps.All.Select(step => new StepProgress(step, moment?[step] is not null))];

    /// <summary>Every step of the other bank, in its order.</summary>
    public static IReadOnlyList<BankProgress> Of(BankTelling? telling) => [.. BankSteps.All.Select(step => new BankProgress(step, telling?[step] is not null))];

    /// <summary>The parts of an answer that say something, by their names in the content.</summary>
    public static IEnumerable<string> PartsOf(StepAnswer? answer) => answer switch
    {
        AcheAnswer ache => Said(
            ("size", ache.Size is not null || ache.CannotTell),
            ("feelings", ache.Feelings is not null),
            ("body", ache.Body is not null),
            ("echoes", ache.Echoes is not null || ache.EchoWords is not null),
            ("older", ache.OfToday is not null || ache.Older is not null)),
        LensesAnswer lenses => Said(("measuring", lenses.Measuring is not null), ("present", lenses.Present is not null)),
        BarriersAnswer barriers => Said(
            ("theirs", barriers.Theirs is not null || barriers.TheirWords is not null),
            ("mine", barriers.Mine is not null || barriers.MyWords is not null),
            ("curious", barriers.Curious is not null),
            ("grace", barriers.Grace is not null)),
        StayingAnswer staying => Said(
            ("how-i-met-it", staying.Ways is not null || staying.Words is not null),
            ("today-and-older", staying.OfToday is not null || staying.Older is not null),
            ("mine-and-theirs", staying.MineToHold is not null || staying.TheirsToAnswer is not null)),
        InvitationAnswer invitation => Said(
            ("see", invitation.See is not null),
            ("feel", invitation.Feel is not null),
            ("need", invitation.Need is not null),
            ("ask", invitation.Ask is not null)),
        _ => [],
    };

    private static IEnumerable<string> Said(params (string Part, bool IsSaid)[] parts) => parts.Where(part => part.IsSaid).Select(part => part.Part);
}

public sealed record StepProgress(GapStep Step, bool IsAnswered);

public sealed record BankProgress(BankStep Step, bool IsAnswered);
