using Leeway.Statistics.Randomization;

namespace Leeway.Statistics.Tests.Randomization;

public sealed class ShiftIntervalTests
{
    private static readonly double[] Values = [-4, -3, -3, -2, -1, -5, -2, -3, 0, -1, 1, 0, -2, 2, -1, 0];
    private static readonly bool[] Marked = [.. Enumerable.Range(0, 16).Select(i => i < 8)];

    [Fact]
    public void It_lies_around_the_difference_and_leaves_out_what_the_test_rejects()
    {
        var interval = ShiftInterval.Of(Values, Marked, RandomStream.Seeded(1));

        Assert.True(interval.Contains(-2.75));
        Assert.False(interval.Contains(0));
        Assert.InRange(interval.Low, -4.0, -3.4);
        Assert.InRange(interval.High, -2.1, -1.4);
    }

    [Fact]
    public void Moving_the_marked_moves_it_and_turning_the_values_over_turns_it()
    {
        var interval = ShiftInterval.Of(Values, Marked, RandomStream.Seeded(1));
        var moved = ShiftInterval.Of([.. Values.Select((value, i) => Marked[i] ? value + 5 : value)], Marked, RandomStream.Seeded(1));
        var turned = ShiftInterval.Of([.. Values.Select(value => -value)], Marked, RandomStream.Seeded(1));

        Assert.Equal(interval.Low + 5, moved.Low, 1e-9);
        Assert.Equal(interval.High + 5, moved.High, 1e-9);
        Assert.Equal(-interval.High, turned.Low, 1e-9);
        Assert.Equal(-interval.Low, turned.High, 1e-9);
    }

    [Fact]
    public void At_a_level_of_nine_in_ten_it_holds_the_truth_about_as_often()
    {
        var stream = RandomStream.Seeded(8);
        var held = Enumerable.Range(0, 600).Count(_ =>
        {
            double[] changes = [.. Enumerable.Range(0, 20).Select(i => Math.Round((4 * (stream.Uniform() + stream.Uniform())) - 4) + (i < 10 ? -1 : 0))];
            return ShiftInterval.Of(changes, [.. changes.Select((_, i) => i < 10)], stream, replicates: 399).Contains(-1);
        });

        Assert.InRange(held / 600.0, 0.87, 0.94);
    }

    [Fact]
    public void One_group_alone_is_refused() =>
        Assert.Throws<ArgumentException>(() => ShiftInterval.Of([1, 2], [true, true], RandomStream.Seeded(1)));
}
