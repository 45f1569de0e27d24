using System.Text.Json.Nodes;
using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Tests.Survival;

public sealed class KaplanMeierReferenceTests
{
    private static readonly JsonNode Expected = Reference.Expected("A_kaplan_meier");

    public static TheoryData<string, SurvivalScale> Curves =>
        new MatrixTheoryData<string, SurvivalScale>(["all", "Maintained", "Nonmaintained"], Enum.GetValues<SurvivalScale>());

    [Theory]
    [MemberData(nameof(Curves))]
    public void The_curve_with_its_intervals_and_quantiles_is_that_of_R(string group, SurvivalScale scale)
    {
        var expected = Expected[$"aml_{group}_{NameOf(scale)}"]!;
        var curve = KaplanMeier.Of(DurationsOf(group));

        Assert.Equal(expected.Numbers("time"), curve.Steps.Select(step => step.Time));
        Assert.Equal(expected.Numbers("n_risk"), curve.Steps.Select(step => (double)step.AtRisk));
        Assert.Equal(expected.Numbers("n_event"), curve.Steps.Select(step => (double)step.Events));
        Assert.Equal(expected.Numbers("n_censor"), curve.Steps.Select(step => (double)step.Censored));
        Close.To(expected.Numbers("surv"), [.. curve.Steps.Select(step => step.Survival)]);
        for (var i = 0; i < curve.Steps.Count; i++)
        {
            Close.To(Nullable(expected["greenwood_se_of_log_surv"]![i]) ?? double.PositiveInfinity, curve.Steps[i].StandardErrorOfLog);
            var interval = KaplanMeier.IntervalAt(curve.Steps[i], scale, 0.95);
            Same(Nullable(expected["lower"]![i]), interval?.Low);
            Same(Nullable(expected["upper"]![i]), interval?.High);
        }

        var quantiles = expected["quantiles"]!;
        for (var i = 0; i < 3; i++)
        {
            var share = (double)quantiles["p"]![i]!;
            Same(Nullable(quantiles["q"]![i]), curve.TimeBy(share));
            Same(Nullable(quantiles["lower"]![i]), curve.TimeIntervalBy(share, scale, 0.95).Low);
            Same(Nullable(quantiles["upper"]![i]), curve.TimeIntervalBy(share, scale, 0.95).High);
        }
    }

    [Fact]
    public void The_restricted_mean_is_that_of_R()
    {
        var (mean, error) = KaplanMeier.Of(Leukaemia.All).RestrictedMean(52);

        Close.To(Expected["aml_rmst_to_52"]!.Number("rmean"), mean);
        Close.To(Expected["aml_rmst_to_52"]!.Number("se"), error);
    }

    [Fact]
    public void The_logrank_test_and_that_of_Peto_are_those_of_R()
    {
        var expected = Expected["aml_logrank"]!;
        var logrank = Logrank.Of([Leukaemia.Maintained, Leukaemia.Nonmaintained]);
        var peto = Logrank.Of([Leukaemia.Maintained, Leukaemia.Nonmaintained], 1);

        Close.To(expected.Number("chisq"), logrank.ChiSquared);
        Assert.Equal(expected.Number("df"), logrank.DegreesOfFreedom);
        Close.To(expected.Number("p"), logrank.P);
        Close.To(expected.Numbers("observed"), logrank.Observed);
        Close.To(expected.Numbers("expected"), logrank.Expected);
        Close.To(expected.Number("var"), logrank.Variance);
        Close.To(Expected["aml_petopeto"]!.Number("chisq"), peto.ChiSquared);
        Close.To(Expected["aml_petopeto"]!.Number("p"), peto.P);
    }

    [Theory]
    [InlineData("hall-wellner", false, true, 1.355873913043477)]
    [InlineData("loghall", true, true, 1.355873913043477)]
    [InlineData("epband", false, false, 2.947897826086956)]
    [InlineData("logep", true, false, 2.947897826086956)]
    public void Each_band_is_that_of_R_with_the_critical_value_of_its_tables(string name, bool isLog, bool isHallWellner, double critical)
    {
        var expected = Expected[$"aml_band95_tl9_tu45_{name}"]!;
        var curve = KaplanMeier.Of(Leukaemia.All);
        var (steps, _, _) = SurvivalBand.Between(curve, 9, 45, 0.95);

        var band = isHallWellner
            ? SurvivalBand.HallWellner(steps, curve.Count, critical, isLog, 0.95)
            : SurvivalBand.EqualPrecision(steps, critical, isLog, 0.95);
        var computed = isHallWellner ? SurvivalBand.HallWellner(curve, 9, 45, isLog, 0.95) : SurvivalBand.EqualPrecision(curve, 9, 45, isLog, 0.95);

        Assert.Equal(expected.Numbers("time"), band.Steps.Select(at => at.Step.Time));
        Close.To(expected.Numbers("lower"), [.. band.Steps.Select(at => at.Interval.Low)]);
        Close.To(expected.Numbers("upper"), [.. band.Steps.Select(at => at.Interval.High)]);
        // The tables have four places and are interpolated; ours is computed.
        Close.To(critical, computed.CriticalValue, isHallWellner ? 3e-5 : 3e-3);
    }

    private static IReadOnlyList<Duration> DurationsOf(string group) => group switch
    {
        "Maintained" => Leukaemia.Maintained,
        "Nonmaintained" => Leukaemia.Nonmaintained,
        _ => Leukaemia.All,
    };

    private static string NameOf(SurvivalScale scale) => scale switch
    {
        SurvivalScale.Plain => "plain",
        SurvivalScale.Log => "log",
        _ => "log-log",
    };

    private static double? Nullable(JsonNode? node) => (double?)node;

    private static void Same(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Close.To(expected ?? 0, actual ?? 0);
    }
}
