using System.Text.Json.Nodes;
using Leeway.Statistics.Rates;
using Leeway.Statistics.Survival;
using Leeway.Statistics.Tests.Survival;

namespace Leeway.Statistics.Tests.Rates;

public sealed class ChangeReferenceTests
{
    private static readonly JsonNode Eased = Reference.Expected("E_easing_then_returning");
    private static readonly JsonNode Changed = Reference.Expected("F_change_and_trend");

    public static TheoryData<string> Easings => [.. Eased.AsObject().Select(one => one.Key)];

    [Theory]
    [MemberData(nameof(Easings))]
    public void Easing_and_returning_are_as_likely_as_by_integration(string name)
    {
        var expected = Eased[name]!;
        var rates = expected.Numbers("events").Zip(expected.Numbers("exposure"), (events, time) =>
            RatePosterior.Of((int)events, time, expected.Number("prior_shape"), expected.Number("prior_rate"))).ToList();

        var easing = Easing.Of(rates[0], rates[1], rates[2], expected.Number("k"));

        Close.To(expected.Number("p_eased"), easing.Eased);
        Close.To(expected.Number("p_eased_then_returned"), easing.EasedAndReturned);
        Close.To(expected.Number("p_eased_and_held"), easing.EasedAndHeld);
        Close.To(expected.Number("p_never_eased"), easing.NotEased);
        Close.To(expected.Number("p_dip_in_middle"), easing.Dipped);
    }

    [Fact]
    public void Mining_became_safer_after_the_forty_first_year()
    {
        var expected = Changed["coal_yearly"]!;

        var change = ChangePoint.Of([.. Reference.Column("coal_yearly", 1).Select(count => (int)count)]);

        Close.To(expected.Numbers("posterior"), change.Posterior);
        Assert.Equal(41, change.Mode);
        Close.To(expected.Number("log_bf_change_vs_none"), change.LogBayesFactor);
        Assert.Equal(expected.Numbers("hpd95"), change.Likeliest().Select(boundary => (double)boundary));
        Close.To(expected.Number("E_rate1"), change.MeanBefore);
        Close.To(expected.Number("E_rate2"), change.MeanAfter);
    }

    [Fact]
    public void Disasters_crowd_towards_the_beginning_as_R_has_it()
    {
        double[] times = [.. Reference.Column("coal_dates", 0).Select(date => date - 1851)];
        var (laplace, power) = (Changed["coal_laplace_time_truncated"]!, Changed["coal_powerlaw"]!);

        Close.To(laplace.Number("U"), LaplaceTest.UntilTime(times, laplace.Number("T")).U);
        Close.To(laplace.Number("p"), LaplaceTest.UntilTime(times, 112).P);
        Close.To(power.Number("beta_hat"), PowerLaw.UntilTime(times, 112).Shape);
        Close.To(power.Number("lambda_hat"), PowerLaw.UntilTime(times, 112).Scale);
        Close.To(power.Number("mil_hdbk_chisq"), PowerLaw.UntilTime(times, 112).ChiSquared);
        Assert.Equal(power.Number("df"), PowerLaw.UntilTime(times, 112).DegreesOfFreedom);
    }

    [Fact]
    public void Failures_watched_until_the_last_are_as_R_has_them()
    {
        var expected = Changed["aircondit_laplace_failure_truncated"]!;

        Close.To(expected.Number("U"), LaplaceTest.UntilLastEvent(expected.Numbers("times")).U);
        Close.To(expected.Number("p"), LaplaceTest.UntilLastEvent(expected.Numbers("times")).P);
    }

    [Fact]
    public void The_shape_of_a_hazard_is_that_of_R()
    {
        var expected = Reference.Expected("G_hazard_shape");
        var (aml, pieces) = (expected["aml"]!, expected["aml_piecewise_cut_10_20_30"]!);

        var weibull = Weibull.Of(Leukaemia.All);
        var rates = PiecewiseRate.Of(Leukaemia.All, [10, 20, 30]);

        Close.To(aml.Number("weibull_shape"), weibull.Shape, Close.Fit);
        Close.To(aml.Number("weibull_scale"), weibull.Scale, Close.Fit);
        Close.To(aml.Number("loglik_weibull"), weibull.LogLikelihood, Close.Fit);
        Close.To(aml.Number("loglik_exponential"), weibull.ExponentialLogLikelihood);
        Close.To(aml.Number("exp_rate"), weibull.ExponentialRate);
        Close.To(aml.Number("lrt"), weibull.LikelihoodRatio, Close.Fit);
        Close.To(aml.Number("p"), weibull.P, Close.Fit);
        Close.To(aml.Number("se_log_scale_param"), weibull.StandardErrorOfLogShape, Close.Fit);
        Assert.Equal(pieces.Numbers("events"), rates.Select(rate => (double)rate.Events));
        Close.To(pieces.Numbers("exposure"), [.. rates.Select(rate => rate.Exposure)]);
        Close.To(pieces.Numbers("rate"), [.. rates.Select(rate => rate.Rate!.Value)]);
    }

    [Fact]
    public void Ends_between_two_looks_are_shared_out_as_by_R()
    {
        var expected = Reference.Expected("K_turnbull");
        var seen = Reference.Rows("data/aml_interval.csv")
            .Select(row => new SeenBetween(Reference.Number(row[0]), row[1] is "" ? double.PositiveInfinity : Reference.Number(row[1]))).ToList();

        var intervals = Turnbull.Of(seen);

        // R has a row for each middle of an interval and for each time after which nobody looked any more.
        foreach (var (i, time) in expected.Numbers("time").Index())
        {
            var at = intervals.Last(interval => interval.Middle <= time);
            Close.To(expected.Numbers("surv")[i], at.Survival);
            Close.To(expected.Numbers("se")[i], at.StandardErrorOfLog);
            if (at.Middle == time)
                Close.To(expected.Numbers("n_event")[i], at.Events);
        }
    }
}
