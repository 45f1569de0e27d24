using Leeway.Statistics.Resampling;

namespace Leeway.Statistics.Tests.Resampling;

public sealed class BlockBootstrapTests
{
    [Fact]
    public void Blocks_keep_neighbours_together_and_circular_ones_go_round()
    {
        int[] series = [0, 1, 2, 3, 4];

        bool Neighbours(IReadOnlyList<int> drawn, bool round) =>
            new[] { 0, 2 }.All(at => drawn[at + 1] == drawn[at] + 1 || (round && (drawn[at], drawn[at + 1]) == (4, 0)));
        var moving = BlockBootstrap.Moving(series, 2, drawn => Neighbours(drawn, false) ? 1 : 0, RandomStream.Seeded(1), 200);
        var circular = BlockBootstrap.Circular(series, 2, drawn => Neighbours(drawn, true) ? 1 : 0, RandomStream.Seeded(1), 200);
        var rounds = BlockBootstrap.Circular(series, 2, drawn => drawn[0] == 4 && drawn[1] == 0 ? 1 : 0, RandomStream.Seeded(1), 200);

        Assert.Equal(0, moving.StandardDeviation);
        Assert.Equal(0, circular.StandardDeviation);
        Assert.True(rounds.StandardDeviation > 0);
    }

    [Fact]
    public void A_block_as_long_as_the_series_gives_the_series() =>
        Assert.Equal(0, BlockBootstrap.Moving([3, 1, 2], 3, drawn => drawn[0], RandomStream.Seeded(1), 50).StandardDeviation);

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        Interval Of(ulong seed) => BlockBootstrap.Circular([1.0, 5, 2, 8, 3, 9, 4], 2, drawn => drawn.Average(), RandomStream.Seeded(seed), 200).Percentile();

        Assert.Equal(Of(4), Of(4));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(8, 4)]
    [InlineData(30, 7)]
    [InlineData(125, 10)]
    public void The_usual_length_grows_with_the_cube_root(int count, int length) => Assert.Equal(length, BlockBootstrap.UsualLength(count));

    [Fact]
    public void A_block_that_does_not_fit_and_an_empty_series_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockBootstrap.Circular([1, 2], 3, drawn => drawn[0], RandomStream.Seeded(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockBootstrap.Moving([1, 2], 0, drawn => drawn[0], RandomStream.Seeded(1)));
        Assert.Throws<ArgumentException>(() => BlockBootstrap.Circular(Array.Empty<int>(), 1, _ => 0, RandomStream.Seeded(1)));
    }

    [Fact]
    public void An_interval_of_nine_tenths_holds_the_mean_of_days_that_carry_over_almost_as_often()
    {
        var held = Simulated.ShareOf(500, stream =>
            BlockBootstrap.Circular(stream.Days(125, 0.3), 10, drawn => drawn.Average(), stream, 299).Percentile(units: 12.5).Contains(0));

        Assert.InRange(held, 0.87, 0.93);
    }
}
