using Leeway.Statistics.Randomization;

namespace Leeway.Statistics.Proportions;

/// <summary>
/// How a share differs between an earlier and a later time, each cut into stretches that are long beside what carries over
/// from one day to the next. What is counted within a stretch may depend on itself in any way; only whole stretches are
/// dealt out anew (few large blocks: Ibragimov and Müller 2010, JBES 28:453; permuted: Canay, Romano and Shaikh 2017,
/// Econometrica 85:1013). With five stretches on each side there are 252 arrangements and P is at least 2/252.
/// </summary>
/// <param name="Before">How often it was so in the earlier time, of <paramref name="BeforeOf"/>.</param>
/// <param name="After">How often in the later time, of <paramref name="AfterOf"/>.</param>
/// <param name="Interval">
/// Of the difference, −1 to 1: a ratio's linearised error over stretches (Cochran 1977, Sampling Techniques, §6.3), never
/// under the error of as many independent counts, and Student's t with the degrees of freedom of Welch (1947, Biometrika
/// 34:28), to which a time whose error is that of independent counts adds none of its own.
/// </param>
/// <param name="P">Two-sided, by permuting whole stretches between the times.</param>
public sealed record ShareChange(int Before, int BeforeOf, int After, int AfterOf, Interval Interval, double P)
{
    /// <summary>All arrangements of twice as many are still counted at once.</summary>
    public const int MostStretches = 10;

    /// <summary>The later share minus the earlier one.</summary>
    public double Difference => ((double)After / AfterOf) - ((double)Before / BeforeOf);

    /// <param name="before">The stretches of the earlier time, 2 to 10; one may be of nothing, not all.</param>
    /// <param name="after">The same of the later time.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static ShareChange Of(IReadOnlyList<(int Count, int Of)> before, IReadOnlyList<(int Count, int Of)> after, double level = 0.9)
    {
        Checked(before, nameof(before));
        Checked(after, nameof(after));
        Given.Level(level);
        var (early, late) = (Total(before), Total(after));
        var share = (double)(early.Count + late.Count) / (early.Of + late.Of);
        // In units of one count over all, so that every value is whole and equal sums are equal.
        var all = early.Of + late.Of;
        var excess = before.Concat(after).Select(stretch => (double)(((long)stretch.Count * all) - ((long)(early.Count + late.Count) * stretch.Of))).ToList();
        var p = share is 0 or 1 ? 1 : GroupDifference.Exact(excess, [.. before.Select(_ => false), .. after.Select(_ => true)])!.P;
        var margin = Margin(Variance(before, early), Variance(after, late), level);
        var difference = ((double)late.Count / late.Of) - ((double)early.Count / early.Of);
        return new(early.Count, early.Of, late.Count, late.Of, new Interval(difference - margin, difference + margin, level).Within(-1, 1), p);
    }

    private static double Margin((double Size, double Freedom) before, (double Size, double Freedom) after, double level)
    {
        var both = before.Size + after.Size;
        var freedom = both * both / ((before.Size * before.Size / before.Freedom) + (after.Size * after.Size / after.Freedom));
        var p = (1 + level) / 2;
        return Math.Sqrt(both) * (double.IsInfinity(freedom) ? Quantile.Normal(p) : Quantile.StudentT(freedom, p));
    }

    private static (double Size, double Freedom) Variance(IReadOnlyList<(int Count, int Of)> stretches, (int Count, int Of) total)
    {
        var share = (double)total.Count / total.Of;
        var between = stretches.Sum(stretch => Math.Pow(stretch.Count - (share * stretch.Of), 2)) * stretches.Count / (stretches.Count - 1) / total.Of / total.Of;
        // One more of each, since none of twelve is not the same as never.
        var smoothed = (total.Count + 1.0) / (total.Of + 2);
        var independent = smoothed * (1 - smoothed) / total.Of;
        return between > independent ? (between, stretches.Count - 1) : (independent, double.PositiveInfinity);
    }

    private static (int Count, int Of) Total(IReadOnlyList<(int Count, int Of)> stretches) => (stretches.Sum(stretch => stretch.Count), stretches.Sum(stretch => stretch.Of));

    private static void Checked(IReadOnlyList<(int Count, int Of)> stretches, string name)
    {
        if (stretches.Count is < 2 or > MostStretches)
            throw new ArgumentException($"There are 2 to {MostStretches} stretches on each side; here are {stretches.Count}.", name);
        if (stretches.Any(stretch => stretch.Count < 0 || stretch.Count > stretch.Of) || stretches.All(stretch => stretch.Of == 0))
            throw new ArgumentException("A count lies between 0 and what it is of, and not every stretch is of nothing.", name);
    }
}
