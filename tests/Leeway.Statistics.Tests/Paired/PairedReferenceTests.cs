using System.Text.Json.Nodes;
using Leeway.Statistics.Paired;
using Leeway.Statistics.Randomization;

namespace Leeway.Statistics.Tests.Paired;

/// <summary>Student's own sleep data, as R has them.</summary>
public sealed class PairedReferenceTests
{
    private static readonly JsonNode Sleep = Reference.Expected("H_paired")["sleep"]!;

    private static IReadOnlyList<double> Differences =>
        PairedComparison.Differences(Reference.Column("sleep_paired", 1), Reference.Column("sleep_paired", 2));

    [Fact]
    public void The_t_test_is_that_of_R()
    {
        var test = PairedT.Of(Differences, 0.95);

        Close.To(Sleep.Number("mean_diff"), test.MeanChange);
        Close.To(Sleep.Number("sd_diff"), test.StandardDeviation);
        Close.To(Sleep.Number("t"), test.T);
        Assert.Equal(Sleep.Number("df"), test.DegreesOfFreedom);
        Close.To(Sleep.Number("p"), test.P);
        Close.To(Sleep.Interval("ci95", 0.95), test.Interval);
        Close.To(Sleep.Number("dz"), test.Standardized);
    }

    [Fact]
    public void The_bayes_factor_is_that_of_R() =>
        Close.To(Sleep.Number("jzs_bf10_r0.7071"), PairedT.Of(Differences).BayesFactor());

    [Fact]
    public void Every_sign_flip_counted_gives_the_p_of_R()
    {
        var test = SignFlip.Exact(Differences)!;

        Close.To(Sleep.Number("exact_signflip_p"), test.P);
        Close.To(Sleep.Number("exactRankTests_perm_p"), test.P);
        Close.To(Sleep.Number("mean_diff"), test.Observed);
    }

    [Fact]
    public void Wilcoxon_is_exact_with_ties_and_zeros()
    {
        Close.To(Sleep.Number("wilcoxon_exact_dropzero_p"), WilcoxonTest.Of(Differences).P);
        Close.To(Sleep.Number("wilcoxon_V"), WilcoxonTest.Of(Differences).V);
        Close.To(Sleep.Number("coin_wilcoxsign_pratt_exact_p"), WilcoxonTest.Of(Differences, Zeros.Pratt).P);
    }

    [Fact]
    public void The_median_change_is_that_of_R() => Close.To(Sleep.Number("hodges_lehmann"), HodgesLehmann.Of(Differences).Estimate);

    [Fact]
    public void The_sign_test_is_that_of_R()
    {
        var compared = PairedComparison.Of(Reference.Column("sleep_paired", 1), Reference.Column("sleep_paired", 2));

        Close.To(Sleep.Number("sign_test_p"), SignTest.Of(compared.Lower, compared.Higher).P);
    }
}
