using FsCheck.Fluent;
using Leeway.Statistics.Rates;

namespace Leeway.Statistics.Tests.Rates;

public sealed class RateTests
{
    [Fact]
    public void A_prior_of_one_in_fourteen_days_and_none_in_fourteen_more_by_hand()
    {
        // Gamma(1, 28): exponential, with the mean 1/28.
        var rate = RatePosterior.Of(0, 14, 1, 14);

        Close.To(1 / 28.0, rate.Mean);
        Close.To(Math.Log(2) / 28, rate.Quantile(0.5));
        Close.To(1 - Math.Exp(-1), rate.AtMost(1 / 28.0));
        Close.To(0.5, rate.ProbabilityOfNone(28));
        Close.To(Math.Log(1 / 0.95) / 28, rate.Interval().Low);
        Close.To(Math.Log(20) / 28, rate.Interval().High);
    }

    [Fact]
    public void Two_exponentials_by_hand()
    {
        // The one of exposure 28 is under the one of 14 with probability 28/42; under half of it with 14/28.
        var (later, before) = (RatePosterior.Of(0, 14, 1, 14), RatePosterior.Of(0, 0, 1, 14));

        Close.To(2 / 3.0, later.ProbabilityBelow(before));
        Close.To(0.5, later.ProbabilityBelow(before, 0.5));
        Close.To(0.5, later.RatioQuantile(before, 0.5));
    }

    [Fact]
    public void The_unit_of_time_does_not_matter_and_either_is_below_the_other() =>
        Prop.ForAll(
            (from a in Gen.Choose(0, 30) from b in Gen.Choose(0, 30) from s in Gen.Choose(1, 200) from t in Gen.Choose(1, 200) select (a, b, s, t)).ToArbitrary(),
            given =>
            {
                var (one, other) = (RatePosterior.Of(given.a, given.s, 1, 14), RatePosterior.Of(given.b, given.t, 1, 14));
                var (oneInHours, otherInHours) = (RatePosterior.Of(given.a, given.s * 24, 1, 14 * 24), RatePosterior.Of(given.b, given.t * 24, 1, 14 * 24));
                return Close.Is(one.ProbabilityBelow(other, 0.75), oneInHours.ProbabilityBelow(otherInHours, 0.75))
                    && Math.Abs(one.ProbabilityBelow(other) + other.ProbabilityBelow(one) - 1) < 1e-12
                    && Close.Is(one.ProbabilityBelow(other, one.RatioQuantile(other, 0.3)), 0.3, Close.SpecialFunction);
            }).Holds();

    [Fact]
    public void As_many_as_expected_are_nothing_unusual()
    {
        Assert.Equal(1, PoissonTest.Of(6, 3, 2).P);
        Assert.Equal(1, PoissonTest.Ratio((4, 10), (4, 10)).P);
        Assert.Equal(double.PositiveInfinity, PoissonTest.Ratio((0, 10), (4, 10)).Estimate);
    }

    [Fact]
    public void None_where_two_are_expected_by_hand()
    {
        // e⁻² for none; 4 and more are no likelier, with 1 − e⁻²(1 + 2 + 2 + 4/3).
        Close.To(Math.Exp(-2) + (1 - (19 / 3.0 * Math.Exp(-2))), PoissonTest.Of(0, 1, 2).P);
    }

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => RatePosterior.Of(-1, 1, 1, 14));
        Assert.ThrowsAny<ArgumentException>(() => RatePosterior.Of(1, 0, 0.5, 0));
        Assert.ThrowsAny<ArgumentException>(() => RatePosterior.Of(1, 1, 0, 14));
        Assert.ThrowsAny<ArgumentException>(() => PoissonTest.Of(1, 0));
        Assert.ThrowsAny<ArgumentException>(() => PoissonTest.Ratio((0, 1), (0, 1)));
    }
}
