namespace Leeway.Statistics.Variability;

/// <summary>
/// How much days swing: the root mean square of the differences between adjacent days (von Neumann, Kent, Bellinson and
/// Hart 1941, Annals of Mathematical Statistics 12:153). A day without a value makes a gap, and no difference is taken
/// across it. A slow drift hardly counts; a swing from one day to the next does.
/// </summary>
public static class SuccessiveDifferences
{
    /// <summary>The pairs of neighbouring days that both have a value, in their order.</summary>
    /// <param name="days">One for each day without a gap; null where there is no value, and every value finite.</param>
    public static IReadOnlyList<(double Earlier, double Later)> AdjacentPairs(IReadOnlyList<double?> days)
    {
        var pairs = new List<(double, double)>();
        for (var day = 1; day < days.Count; day++)
        {
            if (days[day - 1] is { } earlier && days[day] is { } later)
                pairs.Add((earlier, later));
        }

        Checked(pairs);
        return pairs;
    }

    /// <summary>Mean square of the differences, in the square of the values' unit.</summary>
    /// <param name="pairs">Earlier and later; at least one, all finite.</param>
    public static double MeanSquare(IReadOnlyList<(double Earlier, double Later)> pairs)
    {
        Given.AtLeast(pairs.Count, nameof(pairs), 1);
        Checked(pairs);
        var sum = 0.0;
        for (var i = 0; i < pairs.Count; i++)
            sum += (pairs[i].Later - pairs[i].Earlier) * (pairs[i].Later - pairs[i].Earlier);
        return sum / pairs.Count;
    }

    /// <summary>RMSSD, in the unit of the values; 0 when nothing ever changed.</summary>
    /// <inheritdoc cref="MeanSquare"/>
    public static double RootMeanSquare(IReadOnlyList<(double Earlier, double Later)> pairs) => Math.Sqrt(MeanSquare(pairs));

    /// <summary>
    /// RMSSD as a share of the largest that the mean allows, from 0 to 1: somebody whose ache is mostly near 0 has no room to
    /// swing, and without this would seem steadier than they are. The idea is that of Mestdagh et al. 2018 (Psychological
    /// Methods 23:690), who search for the largest arrangement of a whole series. Here the bound is taken pair by pair, so
    /// that gaps do no harm: (x − y)² ≤ r·min(x + y − 2·least, 2·most − x − y) for any two values on a scale of the range r,
    /// and with the mean μ of all members of pairs the mean square is at most 2r·min(μ − least, most − μ).
    /// </summary>
    /// <param name="pairs">Earlier and later; at least one, all within the scale.</param>
    /// <param name="least">The lower end of the scale.</param>
    /// <param name="most">The upper end of the scale, above the lower.</param>
    /// <returns>Null when every value lies at one end of the scale, where no swing is possible.</returns>
    public static double? Relative(IReadOnlyList<(double Earlier, double Later)> pairs, double least, double most)
    {
        if (!(least < most) || !double.IsFinite(most - least))
            throw new ArgumentException("The upper end of the scale lies above its lower end.", nameof(most));
        var square = MeanSquare(pairs);
        double below = 0, above = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = pairs[i].Earlier < pairs[i].Later ? pairs[i] : (pairs[i].Later, pairs[i].Earlier);
            if (low < least || high > most)
                throw new ArgumentException($"Every value lies on the scale, from {least} to {most}.", nameof(pairs));
            below += low - least + high - least;
            above += most - low + most - high;
        }

        var room = Math.Min(below, above) / pairs.Count;
        return room > 0 ? Math.Min(1, Math.Sqrt(square / ((most - least) * room))) : null;
    }

    /// <summary>
    /// Mean square difference over the variance: about 2 when days do not depend on each other, less when they carry over,
    /// more when they alternate (von Neumann 1941).
    /// </summary>
    /// <param name="series">At least two values without a gap, not all the same.</param>
    public static double VonNeumannRatio(IReadOnlyList<double> series)
    {
        Given.Values(series, nameof(series), 2);
        var mean = series.Average();
        var variance = series.Sum(value => (value - mean) * (value - mean)) / (series.Count - 1);
        if (variance <= 0)
            throw new ArgumentException("All values are the same, so there is no variance to compare with.", nameof(series));
        return MeanSquare(AdjacentPairs([.. series.Select(value => (double?)value)])) / variance;
    }

    private static void Checked(IReadOnlyList<(double Earlier, double Later)> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            if (!double.IsFinite(pairs[i].Earlier) || !double.IsFinite(pairs[i].Later))
                throw new ArgumentException("Every value has to be a finite number; a day without one is null.", nameof(pairs));
        }
    }
}
