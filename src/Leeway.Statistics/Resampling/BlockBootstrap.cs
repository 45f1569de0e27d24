namespace Leeway.Statistics.Resampling;

/// <summary>
/// Draws a series anew in blocks of neighbours, so that what carries over from one day to the next is kept within a block.
/// Where the statistic is of neighbouring pairs, give it the series of pairs, so that the seams between blocks add nothing
/// (Künsch 1989, §2.3).
/// </summary>
public static class BlockBootstrap
{
    /// <summary>Blocks begin anywhere and go on from the last value to the first (Politis and Romano 1992, in Exploring the Limits of Bootstrap).</summary>
    /// <param name="series">At least one, in the order of time.</param>
    /// <param name="blockLength">From 1, an ordinary bootstrap, to the length of the series.</param>
    /// <param name="statistic">Is given a series of the same length.</param>
    /// <param name="stream">Where chance comes from; the same seed gives the same replicates.</param>
    /// <param name="replicates">A thousand or more, for intervals.</param>
    public static Replicates Circular<T>(
        IReadOnlyList<T> series, int blockLength, Func<IReadOnlyList<T>, double> statistic, RandomStream stream, int replicates = 1_999) =>
        Draw(series, blockLength, series.Count, statistic, stream, replicates);

    /// <summary>Blocks lie within the series, so its ends are drawn less often (Künsch 1989, Annals of Statistics 17:1217).</summary>
    /// <inheritdoc cref="Circular{T}"/>
    public static Replicates Moving<T>(
        IReadOnlyList<T> series, int blockLength, Func<IReadOnlyList<T>, double> statistic, RandomStream stream, int replicates = 1_999) =>
        Draw(series, blockLength, series.Count - blockLength + 1, statistic, stream, replicates);

    /// <summary>
    /// A length that grows with the cube root of the series (Hall, Horowitz and Jing 1995, Biometrika 82:561), and at most
    /// half of it: 7 of 30, 10 of 100. Twice the cube root, since once leaves out too much of what carries over: in our
    /// simulations intervals of 0.9 then held the truth up to three times of a hundred less often.
    /// </summary>
    public static int UsualLength(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return Math.Clamp((int)Math.Ceiling((2 * Math.Cbrt(count)) - 1e-9), 1, Math.Max(1, count / 2));
    }

    private static Replicates Draw<T>(
        IReadOnlyList<T> series, int blockLength, int starts, Func<IReadOnlyList<T>, double> statistic, RandomStream stream, int replicates)
    {
        Given.AtLeast(series.Count, nameof(series), 1);
        Given.Replicates(replicates);
        if (blockLength < 1 || blockLength > series.Count)
            throw new ArgumentOutOfRangeException(nameof(blockLength), blockLength, $"A block is of 1 to {series.Count} values.");

        var drawn = new T[series.Count];
        var results = new double[replicates];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            for (var at = 0; at < drawn.Length;)
            {
                var start = stream.Below(starts);
                for (var i = 0; i < blockLength && at < drawn.Length; i++, at++)
                    drawn[at] = series[(start + i) % series.Count];
            }

            results[replicate] = statistic(drawn);
        }

        return Replicates.Of(statistic(series), results);
    }
}
