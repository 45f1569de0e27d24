using FsCheck.Fluent;
using Leeway.Statistics.Paired;

namespace Leeway.Statistics.Tests.Paired;

public sealed class PairedComparisonTests
{
    private static readonly FsCheck.Gen<(double[] Before, double[] After)> AnyPairs =
        from count in Gen.Choose(1, 25)
        from before in Properties.Rating.ArrayOf(count)
        from after in Properties.Rating.ArrayOf(count)
        select (before, after);

    [Fact]
    public void Eight_evenings_by_hand()
    {
        var compared = PairedComparison.Of([7, 8, 6, 9, 5, 7, 8, 6], [5, 6, 6, 6, 6, 6, 4, 5]);

        Assert.Equal((6, 1, 1), (compared.Lower, compared.Higher, compared.Same));
        Assert.Equal(8, compared.Pairs);
        Assert.Equal(-1.5, compared.Change.Estimate);
        // 2⁻⁸ × (1 + 1 + 1 + 2 + 2 + 3) is the largest tail under 0.05, so the sixth of 36 means from each end, at 1 − 2 × 10/256.
        Assert.Equal(new Interval(-2.5, -0.5, 0.921875), compared.Change.Interval);
    }

    [Fact]
    public void Five_that_all_went_down_are_the_first_to_have_an_interval()
    {
        Assert.Null(HodgesLehmann.Of([-1, -2, -3, -4]).Interval);
        Assert.Equal(new Interval(-5, -1, 0.9375), HodgesLehmann.Of([-1, -2, -3, -4, -5]).Interval);
        Assert.Null(HodgesLehmann.Of([-1, -2, -3, -4, -5], 0.95).Interval);
    }

    [Fact]
    public void Before_and_after_exchanged_mirror_every_number() =>
        Prop.ForAll(AnyPairs.ToArbitrary(), pairs =>
        {
            var there = PairedComparison.Of(pairs.Before, pairs.After);
            var back = PairedComparison.Of(pairs.After, pairs.Before);
            return (there.Lower, there.Higher, there.Same) == (back.Higher, back.Lower, back.Same)
                && there.Change.Estimate == -back.Change.Estimate
                && there.Change.Interval?.Low == -back.Change.Interval?.High
                && there.Change.Interval?.High == -back.Change.Interval?.Low;
        }).Holds();

    [Fact]
    public void The_order_of_pairs_says_nothing() =>
        Prop.ForAll(AnyPairs.ToArbitrary(), pairs =>
            PairedComparison.Of(pairs.Before, pairs.After) == PairedComparison.Of([.. pairs.Before.Reverse()], [.. pairs.After.Reverse()])).Holds();

    [Fact]
    public void A_change_that_is_moved_moves_estimate_and_interval() =>
        Prop.ForAll(AnyPairs.ToArbitrary(), pairs =>
        {
            var asIs = PairedComparison.Of(pairs.Before, pairs.After).Change;
            var moved = PairedComparison.Of(pairs.Before, [.. pairs.After.Select(value => value + 2)]).Change;
            return moved.Estimate == asIs.Estimate + 2 && moved.Interval?.Low == asIs.Interval?.Low + 2 && moved.Interval?.High == asIs.Interval?.High + 2;
        }).Holds();

    [Fact]
    public void The_interval_holds_the_true_change_at_its_level()
    {
        var level = HodgesLehmann.Of([.. Enumerable.Range(1, 12).Select(value => (double)value)]).Interval!.Value.Level;
        var held = Simulated.ShareOf(3_000, stream =>
            HodgesLehmann.Of([.. Enumerable.Range(0, 12).Select(_ => stream.Normal() - 1)]).Interval!.Value.Contains(-1));

        Assert.Equal(0.908, level, 3);
        Assert.InRange(held, 0.89, 0.93);
    }

    [Fact]
    public void Lists_that_are_empty_uneven_or_not_numbers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PairedComparison.Of([], []));
        Assert.Throws<ArgumentException>(() => PairedComparison.Of([1, 2], [1]));
        var refusal = Assert.Throws<ArgumentException>(() => PairedComparison.Of([1, 2], [1, double.NaN]));
        Assert.StartsWith("Every value has to be a finite number; number 2 is NaN.", refusal.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => PairedComparison.Of([1], [2], 1));
    }
}
