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
        var leftOut = Enumerable.Range(0, pairs.Count).Select(left => RelativeOf([.. pairs.Where((_, i) => i != left)]));
        return SizeOf(days, stream, level, replicates) with
        {
            Relative = SuccessiveDifferences.Relative(pairs, least, most),
            RelativeInterval = IntervalOf(pairs, RelativeOf, leftOut, stream, level, replicates)?.Within(0, 1),
        };
    }

    /// <summary>The size alone, in a time that grows with the days and not with their square.</summary>
    /// <inheritdoc cref="Of"/>
    public static Swing SizeOf(IReadOnlyList<double?> days, RandomStream stream, double level = 0.9, int replicates = 1_999)
    {
        Given.Level(level);
        var pairs = SuccessiveDifferences.AdjacentPairs(days);
        double[] squares = [.. pairs.Select(pair => (pair.Later - pair.Earlier) * (pair.Later - pair.Earlier))];
        var sum = squares.Sum();
        var leftOut = squares.Select(square => Math.Sqrt(Math.Max(0, sum - square) / (squares.Length - 1)));
        return new(pairs.Count, SuccessiveDifferences.RootMeanSquare(pairs), IntervalOf(squares, RootOfMean, leftOut, stream, level, replicates), null, null);
    }

    private static double RootOfMean(IReadOnlyList<double> squares)
    {
        var sum = 0.0;
        for (var i = 0; i < squares.Count; i++)
            sum += squares[i];
        return Math.Sqrt(sum / squares.Count);
    }

    private static Interval? IntervalOf<T>(
        IReadOnlyList<T> series, Func<IReadOnlyList<T>, double> statistic, IEnumerable<double> leftOut, RandomStream stream, double level, int replicates)
    {
        if (series.Count < 2)
            return null;
        var length = BlockBootstrap.UsualLength(series.Count);
        return BlockBootstrap.Circular(series, length, statistic, stream, replicates)
            .Accelerated(Replicates.Acceleration([.. leftOut]), level, (double)series.Count / length);
    }
}
