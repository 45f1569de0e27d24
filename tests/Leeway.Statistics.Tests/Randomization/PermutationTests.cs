using FsCheck.Fluent;
using Leeway.Statistics.Randomization;

namespace Leeway.Statistics.Tests.Randomization;

public sealed class PermutationTests
{
    private static readonly FsCheck.Gen<(double[] Values, bool[] Marked, int[] Blocks)> AnyGroups =
        from count in Gen.Choose(4, 11)
        from values in Gen.OneOf(Properties.Rating, Properties.Amount).ArrayOf(count)
        from marked in Gen.Elements(true, false).ArrayOf(count)
        from blocks in Gen.Choose(1, 3).ArrayOf(count)
        where Enumerable.Range(0, count).GroupBy(i => blocks[i]).Any(block => block.Select(i => marked[i]).Distinct().Count() == 2)
        select (values, marked, blocks);

    [Fact]
    public void Two_against_two_by_hand()
    {
        // Of six ways to mark two, {1, 2} and {8, 9} lie 7 apart; no other does.
        var test = GroupDifference.Exact([1, 2, 8, 9], [false, false, true, true])!;

        Assert.Equal(7, test.Observed);
        Close.To(2 / 6.0, test.P);
        Assert.True(test.IsExact);
    }

    [Fact]
    public void Blocks_of_two_by_hand()
    {
        // Within each block the marked is 1 higher; both or neither swapped lie as far out, one swapped does not.
        var test = GroupDifference.Exact([1, 2, 101, 102], [false, true, false, true], [7, 7, 9, 9])!;

        Close.To(1, test.Observed);
        Close.To(0.5, test.P);
    }

    [Fact]
    public void Three_signs_by_hand()
    {
        // 1 + 2 − 3 = 0 and its like; ±6 twice, ±4 twice, ±2 twice, 0 twice: as far as 4 are four of eight.
        Close.To(0.5, SignFlip.Exact([-1, 2, 3])!.P);
        Close.To(4 / 3.0, SignFlip.Exact([-1, 2, 3])!.Observed);
    }

    [Fact]
    public void Counting_agrees_with_every_arrangement_written_out() =>
        Prop.ForAll(AnyGroups.ToArbitrary(), groups =>
        {
            var (values, marked, blocks) = groups;
            double Excess(int pattern) => Enumerable.Range(0, values.Length).GroupBy(i => blocks[i]).Sum(block =>
                block.Where(i => (pattern >> i & 1) == 1).Sum(i => values[i]) - (block.Count(i => marked[i]) * block.Average(i => values[i])));
            var seen = Enumerable.Range(0, values.Length).Where(i => marked[i]).Sum(i => 1 << i);
            var same = Enumerable.Range(0, 1 << values.Length).Where(pattern => Enumerable.Range(0, values.Length).GroupBy(i => blocks[i])
                .All(block => block.Count(i => (pattern >> i & 1) == 1) == block.Count(i => marked[i]))).ToList();
            var far = Math.Abs(Excess(seen)) - 1e-7;

            return Close.Is(same.Count(pattern => Math.Abs(Excess(pattern)) >= far) / (double)same.Count, GroupDifference.Exact(values, marked, blocks)!.P);
        }).Holds(100);

    [Fact]
    public void Order_unit_origin_and_which_group_is_marked_do_not_matter() =>
        Prop.ForAll(AnyGroups.ToArbitrary(), groups =>
        {
            var (values, marked, blocks) = groups;
            var asIs = GroupDifference.Exact(values, marked, blocks)!;
            var other = GroupDifference.Exact([.. values.Reverse().Select(value => (8 * value) + 40)], [.. marked.Reverse().Select(one => !one)], [.. blocks.Reverse()])!;
            return Close.Is(asIs.P, other.P) && Math.Abs((8 * asIs.Observed) + other.Observed) < 1e-9;
        }).Holds();

    [Fact]
    public void Sign_flips_do_not_ask_for_order_unit_or_direction() =>
        Prop.ForAll(Properties.Amount.Lists(1, 14).ToArbitrary(), differences =>
        {
            var asIs = SignFlip.Exact(differences)!;
            var other = SignFlip.Exact([.. differences.Reverse().Select(difference => -3 * difference)])!;
            return Close.Is(asIs.P, other.P) && Close.Is(-3 * asIs.Observed, other.Observed);
        }).Holds();

    [Fact]
    public void What_is_drawn_comes_near_to_what_is_counted()
    {
        double[] values = [3, 5, 2, 6, 7, 4, 1, 8, 5, 6, 2, 4];
        bool[] marked = [true, true, false, false, true, false, false, true, true, true, false, false];
        int[] blocks = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3];
        double[] differences = [1.2, 2.4, 1.3, -0.4, 0, 1, -1.8, 0.8];

        var groups = GroupDifference.MonteCarlo(values, marked, RandomStream.Seeded(1), blocks, 20_000);
        var signs = SignFlip.MonteCarlo(differences, RandomStream.Seeded(1), 20_000);

        Assert.False(groups.IsExact);
        Assert.InRange(groups.P, GroupDifference.Exact(values, marked, blocks)!.P - 0.01, GroupDifference.Exact(values, marked, blocks)!.P + 0.01);
        Assert.InRange(signs.P, SignFlip.Exact(differences)!.P - 0.01, SignFlip.Exact(differences)!.P + 0.01);
        Close.To(SignFlip.Exact(differences)!.Observed, signs.Observed);
    }

    [Fact]
    public void Too_many_sums_are_drawn_and_few_are_counted()
    {
        var stream = RandomStream.Seeded(5);
        double[] measured = [.. Enumerable.Range(0, 60).Select(_ => stream.Normal())];
        double[] rated = [.. Enumerable.Range(0, 60).Select(_ => (double)stream.Below(11))];
        bool[] marked = [.. Enumerable.Range(0, 60).Select(i => i % 3 == 0)];

        Assert.False(GroupDifference.Test(measured, marked, stream, replicates: 99).IsExact);
        Assert.True(GroupDifference.Test(rated, marked, stream).IsExact);
        Assert.False(SignFlip.Test(measured, stream, 99).IsExact);
        Assert.True(SignFlip.Test(rated, stream).IsExact);
    }

    [Fact]
    public void Drawn_p_is_never_nothing_and_the_same_for_the_same_seed()
    {
        bool[] marked = [.. Enumerable.Range(0, 20).Select(i => i < 10)];
        double[] values = [.. marked.Select((one, i) => one ? 100 + i : i)];

        Assert.Equal(0.01, GroupDifference.MonteCarlo(values, marked, RandomStream.Seeded(3), replicates: 99).P);
        Assert.Equal(
            GroupDifference.MonteCarlo(values, marked, RandomStream.Seeded(3), replicates: 9),
            GroupDifference.MonteCarlo(values, marked, RandomStream.Seeded(3), replicates: 9));
    }

    [Fact]
    public void When_nothing_differs_p_is_spread_evenly()
    {
        var groups = Enumerable.Range(1, 1_500).Select(seed =>
        {
            var stream = RandomStream.Seeded((ulong)seed);
            double[] values = [.. Enumerable.Range(0, 16).Select(i => stream.Normal() + (i % 2 * 3))];
            return GroupDifference.MonteCarlo(values, [.. Enumerable.Range(0, 16).Select(i => i < 8)], stream, [.. Enumerable.Range(0, 16).Select(i => i % 2)], 199).P;
        });
        var signs = Enumerable.Range(1, 1_500).Select(seed =>
        {
            var stream = RandomStream.Seeded((ulong)seed);
            return SignFlip.Exact([.. Enumerable.Range(0, 9).Select(_ => stream.Normal())])!.P;
        });

        foreach (var p in new[] { groups.ToList(), signs.ToList() })
            Assert.All([0.1, 0.25, 0.5, 0.75], rate => Assert.InRange(p.Count(one => one <= rate) / 1_500.0, rate - 0.035, rate + 0.035));
    }

    [Fact]
    public void Nothing_to_compare_is_refused()
    {
        Assert.Throws<ArgumentException>(() => GroupDifference.Exact([1, 2], [true, true]));
        Assert.Throws<ArgumentException>(() => GroupDifference.Exact([1, 2], [true, false], [1, 2]));
        Assert.Throws<ArgumentException>(() => GroupDifference.Exact([1, 2], [true]));
        Assert.Throws<ArgumentException>(() => GroupDifference.Exact([1, double.NaN], [true, false]));
        Assert.Throws<ArgumentException>(() => SignFlip.Exact([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignFlip.MonteCarlo([1], RandomStream.Seeded(1), 0));
    }
}
