using FsCheck.Fluent;
using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Tests.Survival;

public sealed class TurnbullTests
{
    [Fact]
    public void Three_that_overlap_by_hand()
    {
        // (0, 2], (1, 3] and (4, 5]: the first two share (1, 2].
        var intervals = Turnbull.Of([new(0, 2), new(1, 3), new(4, 5)]);

        Assert.Equal([(1.0, 2.0), (4, 5)], intervals.Select(interval => (interval.After, interval.By)));
        Close.To([2 / 3.0, 1 / 3.0], [.. intervals.Select(interval => interval.Share)]);
        Close.To([1 / 3.0, 0], [.. intervals.Select(interval => interval.Survival)]);
    }

    [Fact]
    public void What_was_still_open_is_shared_among_what_comes_later()
    {
        // One ended in (0, 1], one was open at 1, two ended in (2, 3] and (5, 6]: the open one goes half to each.
        var intervals = Turnbull.Of([new(0, 1), new(1, double.PositiveInfinity), new(2, 3), new(5, 6)]);

        Close.To([0.25, 0.375, 0.375], [.. intervals.Select(interval => interval.Share)]);
        Close.To([1, 1, 1], [.. intervals.Select(interval => interval.Events)]);
    }

    [Fact]
    public void An_open_end_after_all_others_may_never_end()
    {
        var last = Turnbull.Of([new(0, 1), new(7, double.PositiveInfinity)])[^1];

        Assert.Equal((7, double.PositiveInfinity, 0.5), (last.After, last.By, last.Share));
    }

    [Fact]
    public void Where_every_time_is_known_or_open_it_is_that_of_Kaplan_and_Meier() =>
        Prop.ForAll(
            (from time in Gen.Choose(1, 12) from ended in Gen.Elements(true, true, false) select new Duration(time, ended)).ArrayOf().Where(all => all.Any(one => one.HasEnded)).ToArbitrary(),
            durations =>
            {
                var curve = KaplanMeier.Of(durations);
                var intervals = Turnbull.Of([.. durations.Select(one => new SeenBetween(one.Time, one.HasEnded ? one.Time : double.PositiveInfinity))]);
                return intervals.Where(interval => double.IsFinite(interval.By)).All(interval => Math.Abs(curve.At(interval.By) - interval.Survival) < 1e-9);
            }).Holds(100);

    [Fact]
    public void Looks_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Turnbull.Of([]));
        Assert.Throws<ArgumentException>(() => Turnbull.Of([new(3, 2)]));
        Assert.Throws<ArgumentException>(() => Turnbull.Of([new(double.NaN, 2)]));
    }
}
