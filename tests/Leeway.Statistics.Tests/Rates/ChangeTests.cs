using FsCheck.Fluent;
using Leeway.Statistics.Rates;
using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Tests.Rates;

public sealed class ChangeTests
{
    private static readonly RatePosterior Unit = RatePosterior.Of(0, 0, 1, 1);

    [Fact]
    public void Three_rates_alike_by_hand()
    {
        // Exponentials: the middle one is the lowest of three with 1/3, under the first with 1/2, and both under it with 1/3.
        var easing = Easing.Of(Unit, Unit, Unit, 1);

        Close.To(1 / 3.0, easing.Dipped);
        Close.To(1 / 2.0, easing.Eased);
        Close.To(1 / 3.0, easing.EasedAndHeld);
        Close.To(1 / 6.0, easing.EasedAndReturned);
    }

    [Fact]
    public void Easing_is_returning_or_holding() =>
        Prop.ForAll(
            (from counts in Gen.Choose(0, 12).ArrayOf(3) from days in Gen.Choose(1, 120).ArrayOf(3) select (counts, days)).ToArbitrary(),
            given =>
            {
                var rates = given.counts.Zip(given.days, (events, days) => RatePosterior.Of(events, days, 1, 14)).ToList();
                var easing = Easing.Of(rates[0], rates[1], rates[2]);
                return Math.Abs(easing.Eased - easing.EasedAndHeld - easing.EasedAndReturned) < 1e-10 && easing.Dipped is >= 0 and <= 1;
            }).Holds(50);

    [Fact]
    public void Two_periods_have_one_boundary_and_the_bayes_factor_by_hand()
    {
        // None and two: ½ × (1/2)³ against (1/3)³ × 2!, with the prior's exposure of 1: (½)(2 × ⅛) / (2 × 1/27).
        var change = ChangePoint.Of([0, 2]);

        Assert.Equal([1.0], change.Posterior);
        Close.To(Math.Log(0.5 * 2 / 8 / (2 / 27.0)), change.LogBayesFactor);
        Assert.Equal([1], change.Likeliest());
        Close.To(0.5, change.MeanBefore);
        Close.To(1.5, change.MeanAfter);
    }

    [Fact]
    public void Time_turned_round_turns_the_boundaries_round()
    {
        var there = ChangePoint.Of([4, 5, 6, 0, 1, 2, 0], [7, 7, 7, 6, 7, 3, 7]);
        var back = ChangePoint.Of([0, 2, 1, 0, 6, 5, 4], [7, 3, 7, 6, 7, 7, 7]);

        Close.To(there.Posterior, [.. back.Posterior.Reverse()]);
        Close.To(there.LogBayesFactor, back.LogBayesFactor);
        Assert.Equal((3, 4), (there.Mode, back.Mode));
    }

    [Fact]
    public void A_steady_rate_is_said_to_have_changed_less_often_than_once_in_a_hundred()
    {
        var said = Simulated.ShareOf(1_000, stream =>
            ChangePoint.Of([.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 7).Count(_ => stream.Uniform() < 0.1))]).LogBayesFactor > Math.Log(20));

        Assert.InRange(said, 0, 0.01);
    }

    [Fact]
    public void The_middle_of_the_time_is_no_trend()
    {
        Assert.Equal(new LaplaceTest(0, 1), LaplaceTest.UntilTime([2, 5, 8], 10));
        Close.To(Math.Sqrt(12) * 0.4, LaplaceTest.UntilLastEvent([9, 10]).U);
        Close.To(1 / Math.Log(2), PowerLaw.UntilTime([5], 10).Shape);
    }

    [Fact]
    public void A_sample_of_a_known_hazard_gives_its_shape()
    {
        var stream = RandomStream.Seeded(1);
        var durations = Enumerable.Range(0, 4_000).Select(_ => (End: 20 * Math.Pow(-Math.Log(1 - stream.Uniform()), 1 / 1.7), Watched: 40 * stream.Uniform()));

        var weibull = Weibull.Of([.. durations.Select(one => new Duration(Math.Min(one.End, one.Watched), one.End <= one.Watched))]);

        Assert.InRange(weibull.Shape, 1.63, 1.77);
        Assert.InRange(weibull.Scale, 19.4, 20.6);
        Assert.True(weibull.P < 1e-10);
    }

    [Fact]
    public void What_cannot_be_judged_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Easing.Of(Unit, Unit, Unit, 0));
        Assert.ThrowsAny<ArgumentException>(() => ChangePoint.Of([1]));
        Assert.ThrowsAny<ArgumentException>(() => ChangePoint.Of([1, -1]));
        Assert.ThrowsAny<ArgumentException>(() => ChangePoint.Of([1, 1], [1, 0]));
        Assert.ThrowsAny<ArgumentException>(() => LaplaceTest.UntilTime([11], 10));
        Assert.ThrowsAny<ArgumentException>(() => LaplaceTest.UntilLastEvent([11]));
        Assert.ThrowsAny<ArgumentException>(() => PowerLaw.UntilTime([10], 10));
        Assert.ThrowsAny<ArgumentException>(() => Weibull.Of([new(5, true), new(5, true)]));
        Assert.ThrowsAny<ArgumentException>(() => PiecewiseRate.Of([new(5, true)], [3, 2]));
    }
}
