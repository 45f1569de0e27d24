namespace Leeway.Statistics.Randomization;

/// <summary>
/// How far apart two sums of the same values may be and still be the same sum, added up in another order.
/// </summary>
internal readonly record struct Rounding(double Scale)
{
    /// <summary>Two values of a distribution are one.</summary>
    public double Merging => 1e-13 * Scale;

    /// <summary>A statistic is as far out as what was seen.</summary>
    public double Comparing => 1e-11 * Scale;

    public static Rounding Of(IReadOnlyList<double> values)
    {
        var scale = 0.0;
        for (var i = 0; i < values.Count; i++)
            scale += Math.Abs(values[i]);
        return new(scale);
    }
}
