using Leeway.Statistics.Proportions;

namespace Leeway.Statistics.Tests.Proportions;

public sealed class ProportionTests
{
    [Fact]
    public void Each_interval_is_that_of_R()
    {
        var expected = Reference.Expected("O_cooccurrence_proportions")["props"]!.AsArray();

        Assert.Equal(5, expected.Count);
        Assert.All(expected.Select(one => one!), one =>
        {
            var (count, of) = ((int)one.Number("x"), (int)one.Number("n"));
            Close.To(one.Interval("clopper_pearson", 0.95), Proportion.ClopperPearson(count, of, 0.95));
            Close.To(one.Interval("wilson", 0.95), Proportion.Wilson(count, of, 0.95));
            Close.To(one.Interval("jeffreys", 0.95), Proportion.Jeffreys(count, of, 0.95));
            Close.To(one.Interval("uniform", 0.95), Proportion.Uniform(count, of, 0.95));
            Close.To(one.Numbers("uniform")[1], Proportion.PosteriorQuantile(count, of, 1, 1, 0.5));
        });
    }

    [Fact]
    public void Half_of_four_by_hand()
    {
        // z = 1.644854: the middle is one half, the margin z/(1 + z²/4) × √(1/16 + z²/64).
        var interval = Proportion.Wilson(2, 4);

        Assert.Equal(0.1824, interval.Low, 4);
        Assert.Equal(0.8176, interval.High, 4);
        Assert.Equal(0.9, interval.Level);
    }

    [Fact]
    public void What_is_so_and_what_is_not_mirror_each_other()
    {
        Func<int, int, double, Interval>[] kinds = [Proportion.Wilson, Proportion.ClopperPearson, Proportion.Jeffreys, Proportion.Uniform];

        foreach (var kind in kinds)
        {
            for (var count = 0; count <= 12; count++)
            {
                var (so, not) = (kind(count, 12, 0.9), kind(12 - count, 12, 0.9));
                Close.To(1 - not.High, so.Low, Close.SpecialFunction);
                Close.To(1 - not.Low, so.High, Close.SpecialFunction);
            }
        }
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void An_interval_of_nine_tenths_holds_the_truth_nine_times_of_ten(double truth)
    {
        var held = Simulated.ShareOf(4_000, stream =>
            Proportion.Wilson(Enumerable.Range(0, 40).Count(_ => stream.Uniform() < truth), 40).Contains(truth));

        Assert.InRange(held, 0.87, 0.94);
    }

    [Theory]
    [InlineData(0, 0, 0.9)]
    [InlineData(-1, 5, 0.9)]
    [InlineData(6, 5, 0.9)]
    [InlineData(1, 5, 0)]
    [InlineData(1, 5, 1)]
    [InlineData(1, 5, double.NaN)]
    public void What_is_no_share_or_no_level_is_refused(int count, int of, double level) =>
        Assert.ThrowsAny<ArgumentException>(() => Proportion.Wilson(count, of, level));
}
