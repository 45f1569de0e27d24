using FsCheck.Fluent;
using Leeway.Statistics.Paired;

namespace Leeway.Statistics.Tests.Paired;

public sealed class PairedTestsTests
{
    [Fact]
    public void Three_that_went_up_by_hand()
    {
        // One of eight patterns of signs is as far up, one as far down.
        Assert.Equal(new WilcoxonTest(6, 0.25, 3), WilcoxonTest.Of([1, 2, 3]));
        Assert.Equal(new SignTest(0, 3, 0.25), SignTest.Of(0, 3));
    }

    [Fact]
    public void Equal_sizes_share_their_places()
    {
        // Sizes 1, 1, 2 take 1.5, 1.5, 3. Sums of 4.5 or more: 4.5, 4.5, 6, three of eight.
        Assert.Equal(new WilcoxonTest(4.5, 0.75, 3), WilcoxonTest.Of([1, -1, 2]));
        // 2.3 − 1.1 and 1.2 are the same size.
        Assert.Equal(new WilcoxonTest(1.5, 1, 2), WilcoxonTest.Of([2.3 - 1.1, -1.2]));
    }

    [Fact]
    public void Pratt_lets_zeros_take_the_first_places()
    {
        // Two zeros take 1.5 each; -1 then has 3, and 5 has 4.
        Assert.Equal(new WilcoxonTest(4, 1, 2), WilcoxonTest.Of([0, 0, -1, 5], Zeros.Pratt));
        Assert.Equal(new WilcoxonTest(2, 1, 2), WilcoxonTest.Of([0, 0, -1, 5]));
    }

    [Fact]
    public void Where_nothing_changed_nothing_is_unusual()
    {
        Assert.Equal(new WilcoxonTest(0, 1, 0), WilcoxonTest.Of([0, 0]));
        Assert.Equal(1, SignTest.Of(0, 0).P);
    }

    [Fact]
    public void A_spread_of_nothing_cannot_be_judged_by() =>
        Assert.Throws<ArgumentException>(() => PairedT.Of([1, 1, 1]));

    [Fact]
    public void Two_differences_by_hand()
    {
        // Mean 2, deviation √2, error 1: t is 2, and with one degree p is 1 − 2·atan(2)/π.
        var test = PairedT.Of([1, 3]);

        Close.To(2, test.T);
        Close.To(1 - (2 * Math.Atan(2) / Math.PI), test.P);
        Close.To(2 - Math.Tan(0.45 * Math.PI), test.Interval.Low);
    }

    [Fact]
    public void Without_a_change_the_bayes_factor_speaks_for_none()
    {
        Assert.InRange(PairedT.Of([-1, 1, -2, 2, 0, 0, -1, 1]).BayesFactor(), 0.3, 0.4);
        Assert.True(PairedT.Of([.. Enumerable.Range(0, 60).Select(i => 3 + (i % 2))]).BayesFactor() > 1e30);
    }

    [Fact]
    public void A_unit_does_not_matter_and_a_sign_turns_the_sum_round() =>
        Prop.ForAll(Properties.Amount.Lists(2, 20).Where(list => list.Distinct().Count() > 1).ToArbitrary(), differences =>
        {
            var asIs = WilcoxonTest.Of(differences);
            var turned = WilcoxonTest.Of([.. differences.Select(difference => -4 * difference)]);
            var t = PairedT.Of(differences);
            var tTurned = PairedT.Of([.. differences.Select(difference => -4 * difference)]);
            return Close.Is(asIs.P, turned.P) && asIs.V + turned.V == asIs.Counted * (asIs.Counted + 1) / 2.0
                && Close.Is(t.T, -tTurned.T) && Close.Is(t.P, tTurned.P);
        }).Holds();

    [Fact]
    public void An_exact_test_of_nothing_says_something_no_more_often_than_its_p()
    {
        double[] p = [.. Enumerable.Range(1, 2_000).Select(seed =>
        {
            var stream = RandomStream.Seeded((ulong)seed);
            return WilcoxonTest.Of([.. Enumerable.Range(0, 10).Select(_ => (double)(stream.Below(7) - 3))]).P;
        })];

        Assert.All([0.05, 0.1, 0.25, 0.5], rate => Assert.InRange(p.Count(one => one <= rate) / 2_000.0, rate * 0.4, rate * 1.2));
    }
}
