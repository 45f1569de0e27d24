using System.Text.Json.Nodes;
using Leeway.Statistics.Rates;

namespace Leeway.Statistics.Tests.Rates;

public sealed class RateReferenceTests
{
    private static readonly double[] Quantiles = [0.025, 0.05, 0.5, 0.95, 0.975];
    private static readonly JsonNode Expected = Reference.Expected("D_gamma_poisson");

    public static TheoryData<string> Pairs => [.. Expected.AsObject().Where(one => one.Value is JsonObject pair && pair.ContainsKey("x1")).Select(one => one.Key)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_rates_are_those_of_R(string name)
    {
        var expected = Expected[name]!;
        RatePosterior Of(string which) =>
            RatePosterior.Of((int)expected.Number("x" + which), expected.Number("t" + which), expected.Number("prior_shape"), expected.Number("prior_rate"));
        var (first, second) = (Of("1"), Of("2"));

        Close.To(expected.Number("mean1"), first.Mean);
        Close.To(expected.Number("mean2"), second.Mean);
        Close.To(expected.Numbers("ci1"), [.. Quantiles.Select(first.Quantile)], Close.SpecialFunction);
        Close.To(expected.Numbers("ci2"), [.. Quantiles.Select(second.Quantile)], Close.SpecialFunction);
        Close.To(expected.Number("p_lambda2_lt_lambda1"), second.ProbabilityBelow(first));
        Close.To(expected.Numbers("ratio_q"), [.. Quantiles.Select(p => second.RatioQuantile(first, p))], Close.SpecialFunction);
        Close.To(expected.Number("p_ratio_lt_0.75"), second.ProbabilityBelow(first, 0.75));
        Close.To(expected.Number("p_zero_next_28"), second.ProbabilityOfNone(28));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_exact_ratio_is_that_of_R(string name)
    {
        var (pair, expected) = (Expected[name]!, Expected[name]!["poisson_test"]!);

        var test = PoissonTest.Ratio(((int)pair.Number("x1"), pair.Number("t1")), ((int)pair.Number("x2"), pair.Number("t2")), 0.95);

        Close.To(expected.Number("p"), test.P);
        Close.To(expected.Number("rate_ratio"), test.Estimate);
        Close.To(expected.Interval("ci95", 0.95), test.Interval, Close.SpecialFunction);
    }

    [Fact]
    public void One_rate_is_that_of_R()
    {
        var expected = Expected["one_sample_r_help"]!;
        var test = PoissonTest.Of((int)expected.Number("x"), expected.Number("T"), level: 0.95);

        Close.To(expected.Number("p"), test.P);
        Close.To(expected.Interval("ci95", 0.95), test.Interval, Close.SpecialFunction);
        Assert.All(Expected["garwood"]!.AsArray().Select(one => one!), one =>
            Close.To(one.Interval("ci95", 0.95), PoissonTest.Of((int)one.Number("x"), 1, level: 0.95).Interval, Close.SpecialFunction));
    }
}
