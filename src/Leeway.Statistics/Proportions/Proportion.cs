namespace Leeway.Statistics.Proportions;

/// <summary>
/// Intervals of a share: how often something was so, of the times it was looked for. All take a count from 0 to the number
/// looked at, which is at least 1, and a level between 0 and 1. Brown, Cai and DasGupta 2001, Statistical Science 16:101,
/// compare them.
/// </summary>
public static class Proportion
{
    /// <summary>Near its level on average, also for few; the one to show (Wilson 1927, JASA 22:209).</summary>
    public static Interval Wilson(int count, int of, double level = 0.9)
    {
        Checked(count, of, level);
        var z = Quantile.Normal((1 + level) / 2);
        var share = (double)count / of;
        var shrink = 1 + (z * z / of);
        var middle = (share + (z * z / (2 * of))) / shrink;
        var margin = z / shrink * Math.Sqrt((share * (1 - share) / of) + (z * z / (4.0 * of * of)));
        return new(count == 0 ? 0 : middle - margin, count == of ? 1 : middle + margin, level);
    }

    /// <summary>Never under its level, and so wider than needed (Clopper and Pearson 1934, Biometrika 26:404).</summary>
    public static Interval ClopperPearson(int count, int of, double level = 0.9)
    {
        Checked(count, of, level);
        var tail = (1 - level) / 2;
        return new(
            count == 0 ? 0 : Quantile.Beta(count, of - count + 1, tail),
            count == of ? 1 : Quantile.Beta(count + 1, of - count, 1 - tail),
            level);
    }

    /// <summary>Equal tails of the posterior under Jeffreys' prior, Beta(½, ½).</summary>
    public static Interval Jeffreys(int count, int of, double level = 0.9) => Posterior(count, of, 0.5, 0.5, level);

    /// <summary>Equal tails of the posterior under a flat prior, Beta(1, 1) (Laplace, Bayes).</summary>
    public static Interval Uniform(int count, int of, double level = 0.9) => Posterior(count, of, 1, 1, level);

    /// <summary>A quantile of the posterior under a prior Beta(<paramref name="priorA"/>, <paramref name="priorB"/>), both above 0.</summary>
    public static double PosteriorQuantile(int count, int of, double priorA, double priorB, double p)
    {
        Given.Share(count, of);
        Given.Probability(p, nameof(p));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priorA);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priorB);
        return Quantile.Beta(count + priorA, of - count + priorB, p);
    }

    private static Interval Posterior(int count, int of, double priorA, double priorB, double level)
    {
        Checked(count, of, level);
        var tail = (1 - level) / 2;
        return new(PosteriorQuantile(count, of, priorA, priorB, tail), PosteriorQuantile(count, of, priorA, priorB, 1 - tail), level);
    }

    private static void Checked(int count, int of, double level)
    {
        Given.Share(count, of);
        Given.Level(level);
    }
}
