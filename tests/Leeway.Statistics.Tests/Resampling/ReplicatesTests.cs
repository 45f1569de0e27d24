using Leeway.Statistics.Paired;
using Leeway.Statistics.Resampling;

namespace Leeway.Statistics.Tests.Resampling;

public sealed class ReplicatesTests
{
    [Fact]
    public void The_intervals_are_those_of_R()
    {
        var expected = Reference.Expected("H_paired")["sleep_boot"]!;
        var differences = PairedComparison.Differences(Reference.Column("sleep_paired", 1), Reference.Column("sleep_paired", 2));
        var replicates = Replicates.Of(expected.Number("t0"), Reference.Column("sleep_boot_replicates", 0));
        var acceleration = Replicates.Acceleration([.. differences.Select((_, left) => differences.Where((_, i) => i != left).Average())]);

        Assert.Equal(1999, replicates.Count);
        Close.To(expected.Number("bias"), replicates.Bias);
        Close.To(expected.Number("sd"), replicates.StandardDeviation);
        Close.To(expected.Interval("norm", 0.95), replicates.Normal(0.95));
        Close.To(expected.Interval("basic", 0.95), replicates.Basic(0.95));
        Close.To(expected.Interval("percent", 0.95), replicates.Percentile(0.95));
        Close.To(expected.Number("z0"), replicates.BiasCorrection);
        Close.To(expected.Number("accel_jack"), acceleration);
        Close.To(expected.Interval("bca_jackknife_accel", 0.95), replicates.Accelerated(acceleration, 0.95));
    }

    [Fact]
    public void Of_nineteen_replicates_the_second_and_the_eighteenth_bound_four_fifths()
    {
        var replicates = Replicates.Of(10, [.. Enumerable.Range(1, 19).Reverse().Select(value => (double)value)]);

        Assert.Equal(new Interval(2, 18, 0.8), replicates.Percentile(0.8));
        Assert.Equal(new Interval(2, 18, 0.8), replicates.Basic(0.8));
    }

    [Fact]
    public void Between_two_replicates_the_end_lies_on_the_scale_of_the_normal()
    {
        // (4 + 1) × 0.3 is 1.5; from z(0.2) = -0.8416 to z(0.4) = -0.2533 the way to z(0.3) = -0.5244 is 0.5392.
        var interval = Replicates.Of(0, [0, 1, 2, 3]).Percentile(0.4);

        Assert.Equal(0.5392, interval.Low, 4);
        Assert.Equal(2.4608, interval.High, 4);
    }

    [Fact]
    public void Beyond_the_replicates_the_outermost_are_the_ends() =>
        Assert.Equal(new Interval(1, 3, 0.99), Replicates.Of(2, [3, 1, 2]).Percentile(0.99));

    [Fact]
    public void Of_few_units_the_quantiles_are_taken_further_out()
    {
        var replicates = Replicates.Of(500, [.. Enumerable.Range(1, 999).Select(value => (double)value)]);

        Assert.Equal(new Interval(50, 950, 0.9), replicates.Percentile());
        // √(5/4) × 2.13185 is 2.38348, 0.5875 of the way from z(0.008) = -2.40892 to z(0.009) = -2.36562.
        Assert.Equal(8.59, replicates.Percentile(units: 5).Low, 2);
        Assert.Equal(991.41, replicates.Percentile(units: 5).High, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => replicates.Percentile(units: 1));
    }

    [Fact]
    public void With_all_replicates_on_one_side_there_is_no_corrected_interval() =>
        Assert.Null(Replicates.Of(0, [1, 2, 3]).Accelerated(0));

    [Fact]
    public void A_replicate_that_is_not_a_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => Replicates.Of(0, [1, double.NaN]));
}
