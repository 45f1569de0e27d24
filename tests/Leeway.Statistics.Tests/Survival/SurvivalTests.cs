using FsCheck.Fluent;
using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Tests.Survival;

public sealed class SurvivalTests
{
    private static readonly FsCheck.Gen<Duration[]> AnyDurations =
        from count in Gen.Choose(1, 30)
        from durations in (from time in Gen.Choose(0, 20) from ended in Gen.Elements(true, true, false) select new Duration(time, ended)).ArrayOf(count)
        select durations;

    [Fact]
    public void Five_durations_by_hand()
    {
        // 4/5 at 2; one is last watched at 3; 2/3 of that at 4, twice tied to nothing; at 6 one of two.
        var curve = KaplanMeier.Of([new(4, true), new(2, true), new(3, false), new(6, true), new(7, false)]);

        Close.To([0.8, 0.8, 0.8 * 2 / 3, 0.8 / 3, 0.8 / 3], [.. curve.Steps.Select(step => step.Survival)]);
        Assert.Equal(1, curve.At(1.9));
        Close.To(0.8, curve.At(2));
        Assert.Equal(6, curve.TimeBy(0.5));
        Assert.Null(curve.TimeBy(0.8));
        // 2 + 0.8 × 2 + 0.5333 × 2 + 0.2667 × 1
        Close.To(2 + 1.6 + (1.6 * 2 / 3) + (0.8 / 3), curve.RestrictedMean(7).Mean);
    }

    [Fact]
    public void Where_the_curve_lies_level_at_a_share_its_middle_is_taken()
    {
        Assert.Equal(3, KaplanMeier.Of([new(1, true), new(2, true), new(4, true), new(5, true)]).TimeBy(0.5));
        Assert.Equal(2.5, KaplanMeier.Of([new(1, true), new(4, false)]).TimeBy(0.5));
    }

    [Fact]
    public void What_ends_when_another_is_last_watched_comes_first()
    {
        var step = Assert.Single(KaplanMeier.Of([new(3, false), new(3, true)]).Steps);

        Assert.Equal((2, 1, 1, 0.5), (step.AtRisk, step.Events, step.Censored, step.Survival));
    }

    [Fact]
    public void Without_censoring_it_is_the_share_that_lasts_longer() =>
        Prop.ForAll(AnyDurations.ToArbitrary(), durations =>
        {
            var curve = KaplanMeier.Of([.. durations.Select(duration => duration with { HasEnded = true })]);
            return curve.Steps.All(step => Close.Is(durations.Count(duration => duration.Time > step.Time) / (double)durations.Length, step.Survival));
        }).Holds();

    [Fact]
    public void It_falls_stays_within_its_intervals_and_does_not_ask_for_order_or_unit() =>
        Prop.ForAll(AnyDurations.ToArbitrary(), durations =>
        {
            var curve = KaplanMeier.Of(durations);
            var other = KaplanMeier.Of([.. durations.Reverse().Select(duration => duration with { Time = duration.Time * 7 })]);
            return curve.Steps.Zip(curve.Steps.Skip(1)).All(pair => pair.Second.Survival <= pair.First.Survival)
                && curve.Steps.Zip(other.Steps).All(pair => pair.First.Survival == pair.Second.Survival && pair.First.Time * 7 == pair.Second.Time)
                && Enum.GetValues<SurvivalScale>().All(scale => curve.Steps.All(step => KaplanMeier.IntervalAt(step, scale)?.Contains(step.Survival) ?? true))
                && NelsonAalen.Of(durations).Zip(curve.Steps).All(pair => pair.First.Survival >= pair.Second.Survival - 1e-12);
        }).Holds();

    [Fact]
    public void An_interval_of_nine_tenths_holds_the_truth_about_nine_times_of_ten_with_fifteen_durations()
    {
        // Ends with a mean of 10, last watched anywhere up to 30; one half goes on beyond 6.93.
        var held = Simulated.ShareOf(2_000, stream =>
        {
            var durations = Enumerable.Range(0, 15).Select(_ => (End: -10 * Math.Log(1 - stream.Uniform()), Watched: 30 * stream.Uniform()));
            var curve = KaplanMeier.Of([.. durations.Select(one => new Duration(Math.Min(one.End, one.Watched), one.End <= one.Watched))]);
            var step = curve.Steps.LastOrDefault(step => step.Time <= 10 * Math.Log(2));
            return step is not null && (KaplanMeier.IntervalAt(step)?.Contains(0.5) ?? false);
        });

        Assert.InRange(held, 0.87, 0.93);
    }

    [Fact]
    public void Three_groups_alike_are_told_apart_about_as_often_as_p_says()
    {
        var found = Simulated.ShareOf(2_000, stream =>
            Logrank.Of([.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 25).Select(_ => new Duration(-Math.Log(1 - stream.Uniform()), true)).ToList())]).P <= 0.1);

        // A little more often: the distribution is for many.
        Assert.InRange(found, 0.09, 0.135);
    }

    [Fact]
    public void Which_group_is_named_first_does_not_matter()
    {
        IReadOnlyList<Duration> one = [new(1, true), new(4, false), new(6, true)], two = [new(2, true), new(3, true)], three = [new(5, true), new(6, false)];

        Close.To(Logrank.Of([one, two, three]).ChiSquared, Logrank.Of([three, one, two]).ChiSquared);
        Assert.Equal(2, Logrank.Of([one, two, three]).DegreesOfFreedom);
    }

    [Fact]
    public void What_says_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => KaplanMeier.Of([]));
        Assert.Throws<ArgumentException>(() => KaplanMeier.Of([new(-1, true)]));
        Assert.Throws<ArgumentException>(() => KaplanMeier.Of([new(double.NaN, true)]));
        Assert.ThrowsAny<ArgumentException>(() => KaplanMeier.Of([new(3, false)]).RestrictedMean(4));
        Assert.ThrowsAny<ArgumentException>(() => KaplanMeier.Of([new(3, true)]).TimeBy(0));
        Assert.Throws<ArgumentException>(() => Logrank.Of([[new(3, true)]]));
        Assert.Throws<ArgumentException>(() => Logrank.Of([[new(1, false)], [new(2, true)]]));
    }
}
