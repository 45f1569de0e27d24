using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace Leeway.Statistics.Paired;

/// <summary>
/// Student's t test of a mean difference (Student 1908, Biometrika 6:1). It asks for differences that are roughly normal, so
/// for a handful of ratings <see cref="WilcoxonTest"/> and the sign flip say more honestly what is known.
/// </summary>
/// <param name="MeanChange">In the unit of the differences.</param>
/// <param name="StandardDeviation">Of the differences.</param>
/// <param name="P">Two-sided.</param>
/// <param name="Interval">Of the mean change.</param>
public sealed record PairedT(double MeanChange, double StandardDeviation, double T, int DegreesOfFreedom, double P, Interval Interval)
{
    /// <summary>The mean change in standard deviations of the change (Cohen's d_z).</summary>
    public double Standardized => MeanChange / StandardDeviation;

    /// <param name="differences">After minus before; at least two, all finite, not all the same.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static PairedT Of(IReadOnlyList<double> differences, double level = 0.9)
    {
        Given.Values(differences, nameof(differences), 2);
        Given.Level(level);
        var mean = differences.Average();
        var freedom = differences.Count - 1;
        var deviation = Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / freedom);
        if (deviation <= 1e-14 * differences.Max(Math.Abs))
            throw new ArgumentException("All differences are the same, so there is no spread to judge them by.", nameof(differences));

        var error = deviation / Math.Sqrt(differences.Count);
        var margin = Quantile.StudentT(freedom, (1 + level) / 2) * error;
        var p = 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(mean / error));
        return new(mean, deviation, mean / error, freedom, p, new(mean - margin, mean + margin, level));
    }

    /// <summary>
    /// How many times better a change explains the data than none, with a Cauchy prior on the standardised change (Rouder
    /// et al. 2009, Psychonomic Bulletin and Review 16:225, after Jeffreys, Zellner and Siow). Above 1 speaks for a change.
    /// </summary>
    /// <param name="scale">Of the prior: half of it lies within ±scale. √½ is usual.</param>
    public double BayesFactor(double scale = 0.70710678118654752)
    {
        if (!(scale > 0 && double.IsFinite(scale)))
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scale of the prior is above 0.");

        // The prior's g is scale²/z² with z standard normal, so the marginal likelihood is a mean over z. In logarithms,
        // since both likelihoods may be very small.
        var count = DegreesOfFreedom + 1.0;
        var power = -(DegreesOfFreedom + 1) / 2.0;
        var none = power * Math.Log(1 + (T * T / DegreesOfFreedom));
        double Ratio(double z)
        {
            var spread = 1 + (count * scale * scale / (z * z));
            return Math.Exp((power * Math.Log(1 + (T * T / (spread * DegreesOfFreedom)))) - (0.5 * Math.Log(spread)) - none - (z * z / 2));
        }

        return GaussKronrodRule.Integrate(Ratio, 0, 40, out _, out _, 1e-12, 40, 61) * Math.Sqrt(2 / Math.PI);
    }
}
