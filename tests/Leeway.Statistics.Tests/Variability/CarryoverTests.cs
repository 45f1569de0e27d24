using System.Text.Json.Nodes;
using Leeway.Statistics.Variability;

namespace Leeway.Statistics.Tests.Variability;

public sealed class CarryoverTests
{
    private static readonly JsonNode Expected = Reference.Expected("J_inertia");

    private static IReadOnlyList<double> Hormone => Reference.Column("lh", 0);

    [Fact]
    public void By_regression_and_by_Yule_and_Walker_it_is_that_of_R()
    {
        var regression = Autoregression.Of(Hormone);

        Close.To(Expected["lh_ols"]!.Number("intercept"), regression.Intercept);
        Close.To(Expected["lh_ols"]!.Number("phi"), regression.Coefficient);
        Close.To(Expected["lh_ols"]!.Number("se"), regression.StandardError);
        Close.To(Expected.Number("lh_yw"), Autoregression.YuleWalker(Hormone));
        Close.To(regression.Coefficient + ((1 + (3 * regression.Coefficient)) / 48), regression.Corrected);
        // R finds the conditional least squares step by step and stops a little early.
        Close.To(Expected["lh_css"]!.Number("phi"), regression.Coefficient, 2e-5);
        Close.To(Expected["lh_css"]!.Number("mean"), regression.Mean, Close.Fit);
    }

    [Fact]
    public void At_even_distances_it_is_the_likelihood_fit_of_R()
    {
        var expected = Expected["lh_ml"]!;

        var carryover = Carryover.Of([.. Enumerable.Range(0, 48).Select(step => step * 10.0)], Hormone);

        Close.To(expected.Number("phi"), carryover.Correlation(10), Close.Fit);
        // R stops its search a little early: at its coefficient the likelihood is the same to ten places.
        Close.To(expected.Number("half_life_steps") * 10, carryover.HalfLife, 2e-5);
        Close.To(expected.Number("mean"), carryover.Mean, Close.Fit);
        Close.To(expected.Number("sigma2"), Math.Pow(carryover.Deviation, 2) * (1 - Math.Pow(carryover.Correlation(10), 2)), Close.Fit);
        Close.To(expected.Number("loglik"), carryover.LogLikelihood);
    }

    [Fact]
    public void The_profile_falls_by_as_much_at_both_ends()
    {
        double[] times = [.. Enumerable.Range(0, 48).Select(step => (double)step)];
        var carryover = Carryover.Of(times, Hormone);

        Assert.InRange(carryover.HalfLife, carryover.HalfLifeInterval.Low, carryover.HalfLifeInterval.High);
        // About φ ± 1.645 × 0.116, from 0.38 to 0.76, as half-lives.
        Assert.InRange(carryover.HalfLifeInterval.Low, 0.6, 0.9);
        Assert.InRange(carryover.HalfLifeInterval.High, 2, 4);
    }

    [Fact]
    public void What_does_not_carry_over_has_no_half_life_and_a_walk_has_no_end_of_it()
    {
        double[] times = [.. Enumerable.Range(0, 12).Select(step => (double)step)];

        Assert.Equal(0, Carryover.Of(times, [.. times.Select(time => time % 2)]).HalfLife);
        Assert.Equal(0, Carryover.Of(times, [.. times.Select(time => time % 2)]).HalfLifeInterval.Low);
        Assert.True(Carryover.Of(times, times).HalfLifeInterval.High > 1_000);
    }

    [Fact]
    public void An_interval_of_nine_tenths_holds_the_true_half_life_of_ratings_at_odd_times()
    {
        var held = Simulated.ShareOf(200, stream =>
        {
            var times = new double[80];
            var ratings = new double[80];
            ratings[0] = stream.Normal();
            for (var i = 1; i < 80; i++)
            {
                times[i] = times[i - 1] + 0.05 + (-0.5 * Math.Log(1 - stream.Uniform()));
                var kept = Math.Pow(0.5, times[i] - times[i - 1]);
                ratings[i] = (kept * ratings[i - 1]) + (Math.Sqrt(1 - (kept * kept)) * stream.Normal());
            }

            return Carryover.Of(times, ratings).HalfLifeInterval.Contains(1);
        });

        Assert.InRange(held, 0.83, 0.95);
    }

    [Fact]
    public void Times_that_stand_still_and_ratings_that_never_change_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Carryover.Of([1, 2, 2, 3], [1, 2, 3, 4]));
        Assert.Throws<ArgumentException>(() => Carryover.Of([1, 2, 3, 4], [5, 5, 5, 5]));
        Assert.Throws<ArgumentException>(() => Carryover.Of([1, 2, 3], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => Autoregression.Of([5, 5, 5, 6]));
        Assert.Throws<ArgumentException>(() => Autoregression.YuleWalker([5, 5]));
    }
}
