using FsCheck.Fluent;
using Leeway.Statistics.Variability;

namespace Leeway.Statistics.Tests.Variability;

public sealed class SuccessiveDifferencesTests
{
    private static readonly FsCheck.Gen<double?[]> AnyDays =
        from count in Gen.Choose(2, 40)
        from days in Gen.Choose(-3, 10).Select(day => day < 0 ? null : (double?)day).ArrayOf(count)
        where SuccessiveDifferences.AdjacentPairs(days).Count > 0
        select days;

    [Fact]
    public void Without_a_gap_it_is_that_of_R()
    {
        var expected = Reference.Expected("I_variability");
        var series = Reference.Column("lh", 0);
        var pairs = SuccessiveDifferences.AdjacentPairs([.. series.Select(value => (double?)value)]);

        Close.To(expected["lh"]!.Number("mssd"), SuccessiveDifferences.MeanSquare(pairs));
        Close.To(expected["lh"]!.Number("rmssd"), SuccessiveDifferences.RootMeanSquare(pairs));
        Close.To(expected.Number("von_neumann_lh"), SuccessiveDifferences.VonNeumannRatio(series));
    }

    [Fact]
    public void No_difference_is_taken_across_a_gap()
    {
        var pairs = SuccessiveDifferences.AdjacentPairs([2, 5, null, 9, null, null, 1, 1, 5]);

        Assert.Equal([(2, 5), (1, 1), (1, 5)], pairs);
        // (9 + 0 + 16) / 3
        Close.To(25.0 / 3, SuccessiveDifferences.MeanSquare(pairs));
    }

    [Fact]
    public void From_one_end_to_the_other_each_day_is_all_that_a_mean_allows()
    {
        Assert.Equal(1, SuccessiveDifferences.Relative([(0, 10), (10, 0), (0, 10)], 0, 10));
        Assert.Equal(1, SuccessiveDifferences.Relative([(0, 0), (0, 10), (10, 0), (0, 0)], 0, 10));
    }

    [Fact]
    public void The_same_swing_near_an_end_is_a_larger_part_of_what_is_possible()
    {
        // Mean 1: at most 2 × 10 × 1, and it is 4. Mean 5: at most 2 × 10 × 5.
        Close.To(Math.Sqrt(4 / 20.0), SuccessiveDifferences.Relative([(0, 2), (2, 0)], 0, 10)!.Value);
        Close.To(Math.Sqrt(4 / 100.0), SuccessiveDifferences.Relative([(4, 6), (6, 4)], 0, 10)!.Value);
    }

    [Fact]
    public void At_one_end_of_the_scale_there_is_no_room_to_swing() =>
        Assert.Null(SuccessiveDifferences.Relative([(10, 10), (10, 10)], 0, 10));

    [Fact]
    public void No_pairs_a_value_off_the_scale_and_no_variance_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SuccessiveDifferences.MeanSquare([]));
        Assert.Throws<ArgumentException>(() => SuccessiveDifferences.MeanSquare([(1, double.NaN)]));
        Assert.Throws<ArgumentException>(() => SuccessiveDifferences.Relative([(1, 11)], 0, 10));
        Assert.Throws<ArgumentException>(() => SuccessiveDifferences.Relative([(1, 2)], 10, 0));
        Assert.Throws<ArgumentException>(() => SuccessiveDifferences.VonNeumannRatio([3, 3, 3]));
        Assert.Throws<ArgumentException>(() => SuccessiveDifferences.AdjacentPairs([1, double.PositiveInfinity]));
    }

    [Fact]
    public void It_is_the_same_for_the_scale_turned_over_moved_or_stretched_and_for_time_turned_round() =>
        Prop.ForAll(AnyDays.ToArbitrary(), days =>
        {
            double? Of(Func<double, double> move, double least, double most) =>
                SuccessiveDifferences.Relative(SuccessiveDifferences.AdjacentPairs([.. days.Select(day => day is { } value ? (double?)move(value) : null)]), least, most);
            var asIs = Of(value => value, 0, 10);
            var reversed = SuccessiveDifferences.Relative(SuccessiveDifferences.AdjacentPairs([.. days.Reverse()]), 0, 10);
            return new[] { Of(value => 10 - value, 0, 10), Of(value => value + 3, 3, 13), Of(value => 4 * value, 0, 40), reversed }
                .All(other => other is null == asIs is null && Close.Is(asIs ?? 0, other ?? 0));
        }).Holds();

    [Fact]
    public void It_lies_between_nothing_and_all_that_is_possible() =>
        Prop.ForAll(AnyDays.ToArbitrary(), days =>
            SuccessiveDifferences.Relative(SuccessiveDifferences.AdjacentPairs(days), 0, 10) is null or (>= 0 and <= 1)).Holds();

    [Fact]
    public void No_mean_allows_more_than_the_bound()
    {
        // Every series of five days at 0, 1 or 2.
        var series = Enumerable.Range(0, 243).Select(code => new double?[] { code % 3, code / 3 % 3, code / 9 % 3, code / 27 % 3, code / 81 });

        Assert.All(series, days =>
        {
            var pairs = SuccessiveDifferences.AdjacentPairs(days);
            var mean = pairs.Average(pair => (pair.Earlier + pair.Later) / 2);
            Assert.True(SuccessiveDifferences.MeanSquare(pairs) <= (4 * Math.Min(mean, 2 - mean)) + 1e-12);
        });
    }
}
