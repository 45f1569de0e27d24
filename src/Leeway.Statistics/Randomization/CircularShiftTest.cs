namespace Leeway.Statistics.Randomization;

/// <summary>
/// Whether two daily series belong together in time, judged against the same two pushed apart: one is turned in a circle,
/// day by day, so that each keeps its own rhythm and only their meeting is left to chance (random-shift method: Harrison,
/// Amarasingham and Kass 2013, in Spike Timing, ch. 8; Harris 2020, arXiv:2012.06862).
/// </summary>
/// <param name="Observed">The statistic as the days were.</param>
/// <param name="Shifted">The statistic by shift, the first one unshifted and so the same as observed; null where it cannot be computed.</param>
/// <param name="P">Two-sided: the share of the shifts looked at, the unshifted among them, that lie at least as far from 0.</param>
/// <param name="Shifts">How many shifts were looked at, the unshifted among them.</param>
public sealed record CircularShiftTest(double Observed, IReadOnlyList<double?> Shifted, double P, int Shifts)
{
    /// <summary>
    /// The mean of the values that lie <paramref name="lag"/> days after an event, minus the mean of the whole series.
    /// </summary>
    /// <param name="series">One value for each day without a gap, null where there is none. At least two days.</param>
    /// <param name="events">The days of the events, counted from 0; at least one.</param>
    /// <param name="lag">In days; may be negative for before.</param>
    /// <param name="leastShift">Shifts of fewer days, in either direction, are left out, since neighbouring days resemble each other.</param>
    /// <exception cref="ArgumentException">Also when no day after an event has a value.</exception>
    public static CircularShiftTest AfterEvents(IReadOnlyList<double?> series, IReadOnlyList<int> events, int lag = 1, int leastShift = 1)
    {
        Days(series, nameof(series));
        Given.AtLeast(events.Count, nameof(events), 1);
        if (events.Any(day => day < 0 || day >= series.Count))
            throw new ArgumentException($"An event lies on a day of the series, from 0 to {series.Count - 1}.", nameof(events));

        var mean = series.Average() ?? throw new ArgumentException("The series has no value at all.", nameof(series));
        return Of(series.Count, leastShift, series.Max(value => Math.Abs(value - mean ?? 0)), shift =>
            events.Average(day => series[Modulo(day + lag + shift, series.Count)]) - mean);
    }

    /// <summary>Pearson's correlation of two series, the second one shifted, over the days on which both have a value.</summary>
    /// <param name="first">One value for each day without a gap, null where there is none. At least three days.</param>
    /// <param name="second">The same days.</param>
    /// <param name="leastShift">As above; a week keeps weekdays from standing in for the meeting.</param>
    /// <exception cref="ArgumentException">Also when fewer than three days are shared, or one series does not vary on them.</exception>
    public static CircularShiftTest Correlation(IReadOnlyList<double?> first, IReadOnlyList<double?> second, int leastShift = 1)
    {
        Days(first, nameof(first));
        Days(second, nameof(second));
        Given.SameLength(second.Count, first.Count, nameof(second));
        return Of(first.Count, leastShift, 1, shift => CorrelationAt(first, second, shift));
    }

    private static CircularShiftTest Of(int days, int leastShift, double scale, Func<int, double?> statistic)
    {
        if (leastShift < 1 || leastShift > days / 2)
            throw new ArgumentOutOfRangeException(nameof(leastShift), leastShift, $"The least shift is of 1 to {days / 2} days, half of the series.");

        var shifted = Enumerable.Range(0, days).Select(statistic).ToList();
        var observed = shifted[0] ?? throw new ArgumentException("Too few days have both values as they are, or they do not vary.");
        var looked = shifted.Where((value, shift) => value is not null && (shift == 0 || (shift >= leastShift && shift <= days - leastShift))).ToList();
        // The same days added up in another order may differ in the last places.
        var far = Math.Abs(observed) - (1e-11 * scale);
        return new(observed, shifted, (double)looked.Count(value => Math.Abs(value!.Value) >= far) / looked.Count, looked.Count);
    }

    private static double? CorrelationAt(IReadOnlyList<double?> first, IReadOnlyList<double?> second, int shift)
    {
        var pairs = Enumerable.Range(0, first.Count)
            .Select(day => (X: first[day], Y: second[Modulo(day + shift, second.Count)]))
            .Where(pair => pair is { X: not null, Y: not null })
            .Select(pair => (X: pair.X!.Value, Y: pair.Y!.Value))
            .ToList();
        if (pairs.Count < 3)
            return null;

        double meanX = pairs.Average(pair => pair.X), meanY = pairs.Average(pair => pair.Y);
        var xx = pairs.Sum(pair => (pair.X - meanX) * (pair.X - meanX));
        var yy = pairs.Sum(pair => (pair.Y - meanY) * (pair.Y - meanY));
        return xx > 0 && yy > 0 ? pairs.Sum(pair => (pair.X - meanX) * (pair.Y - meanY)) / Math.Sqrt(xx * yy) : null;
    }

    private static void Days(IReadOnlyList<double?> series, string name)
    {
        Given.AtLeast(series.Count, name, 2);
        if (series.Any(value => value is { } number && !double.IsFinite(number)))
            throw new ArgumentException("Every value has to be a finite number; a day without one is null.", name);
    }

    private static int Modulo(int day, int days) => ((day % days) + days) % days;
}
