namespace Leeway.Statistics.Resampling;

/// <summary>
/// A statistic computed anew on resampled data, and the intervals that follow (Davison and Hinkley 1997, Bootstrap Methods
/// and their Application, ch. 5; Efron and Tibshirani 1993). Between two replicates an interval's end is interpolated on
/// the scale of the normal distribution (their equation 5.8).
/// </summary>
public sealed class Replicates
{
    /// <summary>In normal deviations; beyond all replicates, and still a number to reckon with.</summary>
    private const double FurthestOut = -7;
    private readonly double[] _sorted;

    private Replicates(double observed, double[] sorted)
    {
        (Observed, _sorted) = (observed, sorted);
        Bias = sorted.Average() - observed;
    }

    /// <summary>The statistic on the data as they are.</summary>
    public double Observed { get; }

    public int Count => _sorted.Length;

    /// <summary>Mean of the replicates minus what was observed.</summary>
    public double Bias { get; }

    public double StandardDeviation => Math.Sqrt(_sorted.Sum(value => Math.Pow(value - Observed - Bias, 2)) / (Count - 1));

    /// <summary>z₀: how far what was observed lies from the middle of the replicates, in normal deviations; infinite when all lie on one side.</summary>
    public double BiasCorrection => Quantile.Normal((double)_sorted.Count(value => value < Observed) / Count);

    /// <param name="observed">Finite.</param>
    /// <param name="replicates">At least two, all finite, in any order.</param>
    public static Replicates Of(double observed, IReadOnlyList<double> replicates)
    {
        Given.Values([observed], nameof(observed));
        Given.Values(replicates, nameof(replicates), 2);
        return new(observed, [.. replicates.Order()]);
    }

    /// <summary>Between the quantiles of the replicates.</summary>
    /// <param name="level">Between 0 and 1.</param>
    /// <param name="units">
    /// How many independent units the data were drawn from, above 1: values, or blocks (length of the series over length of a
    /// block). The quantiles are then taken as much further out as Student's t lies outside the normal, since replicates of
    /// few units vary too little (Hesterberg 2015, The American Statistician 69:371, §4.1). Without it they are as they are.
    /// </param>
    public Interval Percentile(double level = 0.9, double units = double.PositiveInfinity)
    {
        var tail = Tail(level, units);
        return new(At(tail), At(1 - tail), level);
    }

    /// <summary>The percentile interval mirrored at what was observed.</summary>
    public Interval Basic(double level = 0.9)
    {
        var tail = Tail(level);
        return new((2 * Observed) - At(1 - tail), (2 * Observed) - At(tail), level);
    }

    /// <summary>Normal, less the bias.</summary>
    public Interval Normal(double level = 0.9)
    {
        var margin = Quantile.Normal(1 - Tail(level)) * StandardDeviation;
        return new(Observed - Bias - margin, Observed - Bias + margin, level);
    }

    /// <summary>
    /// Percentiles corrected for bias and for a spread that changes with the value (BCa; Efron 1987, JASA 82:171); null
    /// when all replicates lie on one side of what was observed.
    /// </summary>
    /// <param name="acceleration">From <see cref="Acceleration"/>.</param>
    /// <param name="level">Between 0 and 1.</param>
    /// <param name="units">As for <see cref="Percentile"/>.</param>
    public Interval? Accelerated(double acceleration, double level = 0.9, double units = double.PositiveInfinity)
    {
        var tail = Tail(level, units);
        var bias = BiasCorrection;
        if (!double.IsFinite(bias))
            return null;

        double Corrected(double p)
        {
            var z = bias + Quantile.Normal(p);
            var stretch = 1 - (acceleration * z);
            // Where the spread would have shrunk to nothing the end lies beyond all replicates.
            return stretch > 0 ? At(MathNet.Numerics.Distributions.Normal.CDF(0, 1, bias + (z / stretch))) : At(z < 0 ? 0 : 1);
        }

        return new(Corrected(tail), Corrected(1 - tail), level);
    }

    /// <summary>The acceleration of BCa from the statistic with each value left out once (Efron and Tibshirani 1993, equation 14.15); 0 when they are all the same.</summary>
    /// <param name="leftOut">The statistic without the first value, without the second, and so on; at least two.</param>
    public static double Acceleration(IReadOnlyList<double> leftOut)
    {
        Given.Values(leftOut, nameof(leftOut), 2);
        var mean = leftOut.Average();
        var squares = leftOut.Sum(value => Math.Pow(mean - value, 2));
        return squares > 0 ? leftOut.Sum(value => Math.Pow(mean - value, 3)) / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    private double At(double p)
    {
        var place = (Count + 1) * p;
        // 2000 × 0.95 is meant to be 1900.
        var whole = Math.Abs(place - Math.Round(place)) < 1e-9 ? Math.Round(place) : Math.Floor(place);
        if (whole < 1)
            return _sorted[0];
        if (whole >= Count)
            return _sorted[^1];

        var below = (int)whole;
        if (whole >= place - 1e-9)
            return _sorted[below - 1];
        double low = Quantile.Normal(below / (Count + 1.0)), high = Quantile.Normal((below + 1) / (Count + 1.0));
        return _sorted[below - 1] + ((Quantile.Normal(p) - low) / (high - low) * (_sorted[below] - _sorted[below - 1]));
    }

    private static double Tail(double level, double units = double.PositiveInfinity)
    {
        Given.Level(level);
        if (!(units > 1))
            throw new ArgumentOutOfRangeException(nameof(units), units, "Of fewer than two units nothing can be said.");
        return double.IsInfinity(units)
            ? (1 - level) / 2
            : MathNet.Numerics.Distributions.Normal.CDF(0, 1, Math.Max(FurthestOut, -Math.Sqrt(units / (units - 1)) * Quantile.StudentT(units - 1, (1 + level) / 2)));
    }
}
