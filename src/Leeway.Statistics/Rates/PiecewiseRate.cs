using Leeway.Statistics.Survival;

namespace Leeway.Statistics.Rates;

/// <summary>How many ended while they had lasted from one time to the next, of how much time watched; the rate is constant within.</summary>
/// <param name="From">The piece begins after this time.</param>
/// <param name="To">It ends with this time; infinite for the last.</param>
public sealed record PiecewiseRate(double From, double To, int Events, double Exposure)
{
    /// <summary>Events per unit of time; null where nobody was watched.</summary>
    public double? Rate => Exposure > 0 ? Events / Exposure : null;

    /// <param name="durations">At least one.</param>
    /// <param name="cuts">Rising, above 0; one piece more than cuts.</param>
    public static IReadOnlyList<PiecewiseRate> Of(IReadOnlyList<Duration> durations, IReadOnlyList<double> cuts)
    {
        _ = RiskTable.Of(durations);
        if (cuts.Zip(cuts.Skip(1)).Any(pair => !(pair.First < pair.Second)) || cuts.Any(cut => !(cut > 0) || !double.IsFinite(cut)))
            throw new ArgumentException("The cuts rise, and are above 0.", nameof(cuts));
        double[] starts = [0, .. cuts], ends = [.. cuts, double.PositiveInfinity];
        return [.. starts.Zip(ends, (from, to) => new PiecewiseRate(
            from, to,
            durations.Count(duration => duration.HasEnded && duration.Time > from && duration.Time <= to),
            durations.Sum(duration => Math.Max(0, Math.Min(duration.Time, to) - from))))];
    }
}
