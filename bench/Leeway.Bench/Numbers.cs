namespace Leeway.Bench;

internal static class Numbers
{
    public static double Median(this IEnumerable<double> values) => values.At(0.5);

    /// <summary>The least value that is not under so large a part of them.</summary>
    public static double At(this IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
    }
}
