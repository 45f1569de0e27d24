using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using Leeway.Statistics.Variability;
using NodaTime;

namespace Leeway.Domain.Tests.Insight;

/// <summary>
/// How often the intervals that are shown hold the truth. The truth of a life is what the same person would have shown over
/// so many days that chance no longer matters.
/// </summary>
public sealed class Coverage
{
    private const int DaysShown = 364;
    private const int DaysOfTruth = 20_000;

    public Measured Peaks { get; } = new("how many peaks were followed by softness (Wilson)");

    public Measured Steadiness { get; } = new("how much openness moves from day to day (block bootstrap)");

    public Measured Lower { get; } = new("how often tension was lower afterwards (Wilson)");

    public static Coverage Of(int lives)
    {
        var found = new Coverage();
        for (var seed = 0; seed < lives; seed++)
            found.Look(RandomStream.Seeded(((ulong)seed + 1) * 0x85EBCA6B));
        return found;
    }

    private void Look(RandomStream stream)
    {
        var temper = Temper.Of(stream, MadeUpLife.CountOfPlaces);
        var (shown, truth) = (MadeUpLife.Of(stream, temper, DaysShown), MadeUpLife.Of(stream, temper, DaysOfTruth));
        var looked = LookedAt.Since(MadeUpLife.First, MadeUpLife.First.PlusDays(DaysShown - 1));
        var (checkIns, always) = (CheckInsInTime.Of(shown.Body, DateTimeZone.Utc), CheckInsInTime.Of(truth.Body, DateTimeZone.Utc));
        var capacity = Capacity.Of(checkIns, looked, RandomStream.Seeded(20));
        if (capacity.SoftInterval is { } soft)
            Peaks.Add(soft.Contains(ShareOf(Peak.In(always).Where(peak => peak.Softness is not null), peak => peak.Softness == true)));
        if (capacity.Steadiness?.SizeInterval is { } swing)
            Steadiness.Add(swing.Contains(SwingOf(always)));
        foreach (var done in TimesDone.Of(shown.Practised, DateTimeZone.Utc, looked))
            if (done.Pairs(touches => touches.Tension) is var pairs && pairs.IntervalOf(pairs.Lower) is { } lower)
                Lower.Add(lower.Contains(ShareLower(truth, done)));
    }

    private static double SwingOf(CheckInsInTime always) => SuccessiveDifferences.RootMeanSquare(SuccessiveDifferences.AdjacentPairs(
        [.. AmountByDay.Of(always, EveryDay, answer => answer.Open).Days.Select(day => (double?)day?.Size)]));

    private static double ShareLower(MadeUpLife truth, TimesDone done) =>
        ShareOf(TimesDone.Of(truth.Practised, DateTimeZone.Utc, EveryDay).Single(one => one.Practice == done.Practice).Pairs(touches => touches.Tension).Pairs, pair => pair.After < pair.Before);

    private static LookedAt EveryDay => LookedAt.Since(MadeUpLife.First, MadeUpLife.First.PlusDays(DaysOfTruth));

    private static double ShareOf<T>(IEnumerable<T> all, Func<T, bool> isSo)
    {
        var list = all.ToList();
        return (double)list.Count(isSo) / list.Count;
    }
}
