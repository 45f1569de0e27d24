using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Leeway.Statistics.Survival;

/// <summary>
/// Durations whose hazard rises or falls as a power of time, by maximum likelihood with censoring (Kalbfleisch and Prentice
/// 2002, §3.5), compared with a constant hazard.
/// </summary>
/// <param name="Shape">1 for a hazard that stays the same, above 1 rising, below 1 falling.</param>
/// <param name="Scale">The time by which 63% have ended, in the unit of the durations.</param>
/// <param name="StandardErrorOfLogShape">From the observed information.</param>
/// <param name="LogLikelihood">Of the Weibull distribution.</param>
/// <param name="ExponentialRate">Ends per unit of time, if the hazard is constant.</param>
/// <param name="ExponentialLogLikelihood">Of the exponential distribution.</param>
public sealed record Weibull(
    double Shape, double Scale, double StandardErrorOfLogShape, double LogLikelihood, double ExponentialRate, double ExponentialLogLikelihood)
{
    /// <summary>Twice the gain in log-likelihood over a constant hazard.</summary>
    public double LikelihoodRatio => Math.Max(0, 2 * (LogLikelihood - ExponentialLogLikelihood));

    /// <summary>That a hazard that stays the same would gain as much, from chi-squared with one degree.</summary>
    public double P => SpecialFunctions.GammaUpperRegularized(0.5, LikelihoodRatio / 2);

    /// <param name="durations">All above 0; at least two different, and at least one that ended before the longest.</param>
    public static Weibull Of(IReadOnlyList<Duration> durations)
    {
        _ = RiskTable.Of(durations);
        if (durations.Any(duration => duration.Time <= 0))
            throw new ArgumentException("For a Weibull distribution every duration is above 0.", nameof(durations));
        var longest = durations.Max(duration => duration.Time);
        if (!durations.Any(duration => duration.HasEnded && duration.Time < longest))
            throw new ArgumentException("None ended before the longest duration, so the hazard has no shape to be told.", nameof(durations));

        // In units of the longest, so that no power of time is too large.
        var times = durations.Select(duration => duration.Time / longest).ToList();
        var logs = durations.Where(duration => duration.HasEnded).Select(duration => Math.Log(duration.Time / longest)).ToList();
        var ends = logs.Count;
        double Power(double shape, int order) => times.Sum(time => Math.Pow(time, shape) * Math.Pow(Math.Log(time), order));
        // The profile likelihood's slope in the shape; it falls all the way.
        double Slope(double shape) => (ends / shape) + logs.Sum() - (ends * Power(shape, 1) / Power(shape, 0));
        var most = 1.0;
        while (Slope(most) > 0) most *= 2;
        var shape = Brent.FindRoot(Slope, 1e-6, most, 1e-13);

        var scale = Math.Pow(Power(shape, 0) / ends, 1 / shape);
        var likelihood = (ends * Math.Log(shape / scale)) + logs.Sum(log => (shape - 1) * (log - Math.Log(scale))) - ends - (ends * Math.Log(longest));
        var mean = Power(shape, 1) / Power(shape, 0);
        var curvature = (ends / (shape * shape)) + (ends * ((Power(shape, 2) / Power(shape, 0)) - (mean * mean)));
        var rate = ends / durations.Sum(duration => duration.Time);
        return new(shape, scale * longest, 1 / (shape * Math.Sqrt(curvature)), likelihood, rate, (ends * Math.Log(rate)) - ends);
    }
}
