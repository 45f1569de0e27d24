using Leeway.Statistics.Variability;

namespace Leeway.Statistics.Tests.Variability;

public sealed class SwingTests
{
    [Fact]
    public void Six_days_with_a_gap_by_hand()
    {
        var swing = Swing.Of([3, 5, null, 4, 4, 8], 0, 10, RandomStream.Seeded(1));

        // Differences 2, 0, 4. Mean of the members of pairs 28/6, so at most 2 × 10 × 28/6.
        Assert.Equal(3, swing.Pairs);
        Close.To(Math.Sqrt(20 / 3.0), swing.Size);
        Close.To(Math.Sqrt(20 / 3.0 / (20 * 28 / 6.0)), swing.Relative!.Value);
        Assert.True(swing.SizeInterval!.Value.Contains(swing.Size));
        Assert.True(swing.RelativeInterval!.Value.Contains(swing.Relative.Value));
    }

    [Fact]
    public void Days_that_never_change_have_no_swing_and_no_interval_of_it()
    {
        Assert.Equal(new Swing(3, 0, null, 0, null), Swing.Of([4, 4, 4, 4], 0, 10, RandomStream.Seeded(1)));
        Assert.Equal(new Swing(3, 0, null, null, null), Swing.Of([0, 0, 0, 0], 0, 10, RandomStream.Seeded(1)));
    }

    [Fact]
    public void One_pair_has_a_swing_and_no_interval() =>
        Assert.Equal(new Swing(1, 4, null, 0.4, null), Swing.Of([3, 7], 0, 10, RandomStream.Seeded(1)));

    [Fact]
    public void Days_without_neighbours_and_an_empty_list_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Swing.Of([1, null, 2], 0, 10, RandomStream.Seeded(1)));
        Assert.Throws<ArgumentException>(() => Swing.Of([], 0, 10, RandomStream.Seeded(1)));
    }

    [Theory]
    [InlineData(30, 0.0)]
    [InlineData(30, 0.4)]
    [InlineData(60, 0.7)]
    public void An_interval_of_nine_tenths_holds_the_truth_about_nine_times_of_ten(int pairs, double carriedOver)
    {
        // Neighbours of deviation 1.5 differ by 1.5 √(2 (1 − carried over)); no day comes near an end of the scale.
        var truth = 1.5 * Math.Sqrt(2 * (1 - carriedOver));
        var held = Simulated.ShareOf(300, stream =>
            Swing.Of([.. stream.Days(pairs + 1, carriedOver).Select(day => (double?)(50 + (1.5 * day)))], 0, 100, stream, replicates: 299).SizeInterval!.Value.Contains(truth));

        Assert.InRange(held, 0.86, 0.94);
    }
}
