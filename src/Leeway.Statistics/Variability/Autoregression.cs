namespace Leeway.Statistics.Variability;

/// <summary>
/// How much of one day's distance from the mean is left on the next, from a series without gaps, by regression of each day
/// on the day before. With few days it is too low on average; <see cref="Corrected"/> makes up for it.
/// </summary>
/// <param name="Intercept">In the unit of the values.</param>
/// <param name="Coefficient">0 when nothing carries over, 1 when all does.</param>
/// <param name="StandardError">Of the coefficient.</param>
/// <param name="Days">How many days there were.</param>
public sealed record Autoregression(double Intercept, double Coefficient, double StandardError, int Days)
{
    /// <summary>With Kendall's correction of the bias (1954, Biometrika 41:403).</summary>
    public double Corrected => Coefficient + ((1 + (3 * Coefficient)) / Days);

    /// <summary>The mean that the days return to.</summary>
    public double Mean => Intercept / (1 - Coefficient);

    /// <param name="series">At least four values without a gap, not all the same.</param>
    public static Autoregression Of(IReadOnlyList<double> series)
    {
        Given.Values(series, nameof(series), 4);
        var pairs = series.Zip(series.Skip(1), (earlier, later) => (X: earlier, Y: later)).ToList();
        double meanX = pairs.Average(pair => pair.X), meanY = pairs.Average(pair => pair.Y);
        var spread = pairs.Sum(pair => (pair.X - meanX) * (pair.X - meanX));
        if (spread <= 0)
            throw new ArgumentException("All days but the last are the same, so nothing can be seen to carry over.", nameof(series));
        var coefficient = pairs.Sum(pair => (pair.X - meanX) * (pair.Y - meanY)) / spread;
        var intercept = meanY - (coefficient * meanX);
        var left = pairs.Sum(pair => Math.Pow(pair.Y - intercept - (coefficient * pair.X), 2));
        return new(intercept, coefficient, Math.Sqrt(left / (pairs.Count - 2) / spread), series.Count);
    }

    /// <summary>The correlation of neighbouring days about the mean of all (Yule 1927; Walker 1931); always between −1 and 1.</summary>
    /// <param name="series">At least two values without a gap, not all the same.</param>
    public static double YuleWalker(IReadOnlyList<double> series)
    {
        Given.Values(series, nameof(series), 2);
        var mean = series.Average();
        var spread = series.Sum(value => (value - mean) * (value - mean));
        if (spread <= 0)
            throw new ArgumentException("All days are the same, so nothing can be seen to carry over.", nameof(series));
        return series.Zip(series.Skip(1), (earlier, later) => (earlier - mean) * (later - mean)).Sum() / spread;
    }
}
