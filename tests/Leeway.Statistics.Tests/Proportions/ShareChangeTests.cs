using Leeway.Statistics.Proportions;

namespace Leeway.Statistics.Tests.Proportions;

public sealed class ShareChangeTests
{
    private static readonly (int, int)[] Never = [(0, 2), (0, 2), (0, 2), (0, 2), (0, 2)];
    private static readonly (int, int)[] Always = [(2, 2), (2, 2), (2, 2), (2, 2), (2, 2)];
    private static readonly (int, int)[] Mixed = [(1, 4), (0, 3), (2, 5), (1, 2), (0, 1)];
    private static readonly (int, int)[] More = [(3, 4), (2, 3), (2, 4), (4, 4), (1, 2)];

    [Fact]
    public void From_never_to_always_only_the_two_extreme_arrangements_lie_so_far_out()
    {
        var change = ShareChange.Of(Never, Always);

        Assert.Equal((0, 10, 10, 10, 1.0), (change.Before, change.BeforeOf, change.After, change.AfterOf, change.Difference));
        Assert.Equal(2 / 252.0, change.P, 1e-12);
        Assert.Equal(1 - (1.644854 * Math.Sqrt(2 * (11 / 1440.0))), change.Interval.Low, 1e-6);
        Assert.Equal(1, change.Interval.High);
    }

    [Fact]
    public void Told_from_the_other_side_or_backwards_it_is_the_mirror()
    {
        var change = ShareChange.Of(Mixed, More);
        var others = ShareChange.Of(Others(Mixed), Others(More));
        var backwards = ShareChange.Of(More, Mixed);

        foreach (var mirror in (ShareChange[])[others, backwards])
        {
            Assert.Equal(change.P, mirror.P, 1e-12);
            Assert.Equal(-change.Difference, mirror.Difference, 1e-12);
            Assert.Equal(-change.Interval.High, mirror.Interval.Low, 1e-12);
            Assert.Equal(-change.Interval.Low, mirror.Interval.High, 1e-12);
        }
    }

    [Fact]
    public void What_gathers_in_one_stretch_is_no_change_however_often_it_is_counted()
    {
        var change = ShareChange.Of([(0, 40), (0, 40)], [(0, 40), (40, 40)]);

        Assert.Equal(1, change.P);
        Assert.True(change.Interval.Contains(0));
    }

    [Fact]
    public void Of_nothing_that_varies_nothing_is_unusual() => Assert.Equal(1, ShareChange.Of(Never, Never).P);

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public void Stretches_too_few_or_too_many_are_refused(int count) =>
        Assert.Throws<ArgumentException>(() => ShareChange.Of([.. Enumerable.Repeat((1, 2), count)], Mixed));

    [Fact]
    public void A_side_of_nothing_and_a_count_beyond_what_it_is_of_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ShareChange.Of([(0, 0), (0, 0)], Mixed));
        Assert.Throws<ArgumentException>(() => ShareChange.Of([(3, 2), (0, 1)], Mixed));
    }

    private static (int, int)[] Others((int Count, int Of)[] stretches) => [.. stretches.Select(stretch => (stretch.Of - stretch.Count, stretch.Of))];
}
