using Leeway.Statistics.Resampling;

namespace Leeway.Statistics.Variability;

/// <summary>
/// How much days swing on a scale with two ends, with intervals from a circular block bootstrap of neighbouring pairs: BCa,
/// widened for the number of blocks. On made-up days, of ratings too, that carry over 0 to 0.7, an interval of 0.9 held the
/// truth 89 to 92 times of a hundred from 30 pairs on.
/// </summary>
/// <param name="Pairs">How many neighbouring days both had a value.</param>
/// <param name="Size">RMSSD, in the unit of the scale.</param>
/// <param name="SizeInterval">Null when no day differed from the next, or of fewer than two pairs.</param>
/// <param name="Relative">As a share of what the mean allows, 0 to 1; null where all days lie at one end.</param>
/// <param name="RelativeInterval">Null as that of the size.</param>
public sealed record Swing(int Pairs, double Size, Interval? SizeInterval, double? Relative, Interval? RelativeInterval)
{
    /// <param name="days">One for each day without a gap, null where there is no value; at least two neighbours have one.</param>
    /// <param name="least">The lower end of the scale.</param>
    /// <param name="most">The upper end, above the lower.</param>
    /// <param name="stream">Where chance comes from.</param>
    /// <param name="level">Of the intervals, between 0 and 1.</param>
    /// <param name="replicates">A thousand or more.</param>
    public static Swing Of(IReadOnlyList<double?> days, double least, double most, RandomStream stream, double level = 0.9, int replicates = 1_999)
    {
        Given.Level(level);
        var pairs = SuccessiveDifferences.AdjacentPairs(days);
        // Drawn days that all lie at one end have not swung.
        double RelativeOf(IReadOnlyList<(double, double)> drawn) => SuccessiveDifferences.Relative(drawn, least, most) ?? 0;
        return new(
            pairs.Count,
            SuccessiveDifferences.RootMeanSquare(pairs),
            IntervalOf(pairs, SuccessiveDifferences.RootMeanSquare, stream, level, replicates),
            SuccessiveDifferences.Relative(pairs, least, most),
            IntervalOf(pairs, RelativeOf, stream, level, replicates)?.Within(0, 1));
    }

    private static Interval? IntervalOf(
        IReadOnlyList<(double, double)> pairs, Func<IReadOnlyList<(double, double)>, double> statistic, RandomStream stream, double level, int replicates)
    {
        if (pairs.Count < 2)
            return null;
        var length = BlockBootstrap.UsualLength(pairs.Count);
        var leftOut = Enumerable.Range(0, pairs.Count).Select(left => statistic([.. pairs.Where((_, i) => i != left)]));
        return BlockBootstrap.Circular(pairs, length, statistic, stream, replicates)
            .Accelerated(Replicates.Acceleration([.. leftOut]), level, (double)pairs.Count / length);
    }
}
