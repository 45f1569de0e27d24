using MathNet.Numerics.Distributions;

namespace Leeway.Statistics.Rates;

/// <summary>
/// Laplace's test: whether events crowd towards the end of the time they were watched, or towards its beginning (Cox and
/// Lewis 1966, The Statistical Analysis of Series of Events, §3.3).
/// </summary>
/// <param name="U">Above 0: ever more often; below 0: ever less often. About normal when the rate is steady.</param>
/// <param name="P">Two-sided.</param>
public sealed record LaplaceTest(double U, double P)
{
    /// <summary>Watched from 0 to a time that does not depend on the events.</summary>
    /// <param name="times">At least one, each above 0 and no later than the end.</param>
    /// <param name="end">Above 0.</param>
    public static LaplaceTest UntilTime(IReadOnlyList<double> times, double end)
    {
        EventTimes.Checked(times, end);
        return Of(times, end);
    }

    /// <summary>Watched from 0 until the last of the events happened, which then says nothing itself.</summary>
    /// <param name="times">At least two, each above 0.</param>
    public static LaplaceTest UntilLastEvent(IReadOnlyList<double> times)
    {
        Given.Values(times, nameof(times), 2);
        EventTimes.Checked(times, times.Max());
        return Of([.. times.Order().SkipLast(1)], times.Max());
    }

    private static LaplaceTest Of(IReadOnlyList<double> times, double end)
    {
        var u = ((times.Average() / end) - 0.5) * Math.Sqrt(12.0 * times.Count);
        return new(u, 2 * Normal.CDF(0, 1, -Math.Abs(u)));
    }
}

/// <summary>
/// A rate that grows or shrinks as a power of time (Crow 1974; the test is that of MIL-HDBK-189, after Bain and Engelhardt).
/// </summary>
/// <param name="Shape">Maximum likelihood: 1 for a steady rate, above 1 ever more often, below 1 ever less often.</param>
/// <param name="Scale">Expected events in the first unit of time; by time t there are scale × t^shape.</param>
/// <param name="ChiSquared">2 Σ log(end/time); with a steady rate chi-squared.</param>
public sealed record PowerLaw(double Shape, double Scale, double ChiSquared, int DegreesOfFreedom)
{
    /// <summary>Watched from 0 to a time that does not depend on the events.</summary>
    /// <param name="times">At least one, each above 0 and no later than the end, not all at the end.</param>
    /// <param name="end">Above 0.</param>
    public static PowerLaw UntilTime(IReadOnlyList<double> times, double end)
    {
        EventTimes.Checked(times, end);
        var sum = times.Sum(time => Math.Log(end / time));
        if (sum <= 0)
            throw new ArgumentException("All events lie at the very end, so no rate can be told.", nameof(times));
        var shape = times.Count / sum;
        return new(shape, times.Count / Math.Pow(end, shape), 2 * sum, 2 * times.Count);
    }
}

internal static class EventTimes
{
    public static void Checked(IReadOnlyList<double> times, double end)
    {
        Given.Values(times, nameof(times));
        if (!(end > 0) || !double.IsFinite(end) || times.Any(time => !(time > 0 && time <= end)))
            throw new ArgumentException($"Every event lies after 0 and no later than the end, {end}.", nameof(times));
    }
}
