namespace Leeway.Statistics.Paired;

/// <summary>What to do with pairs that did not change.</summary>
public enum Zeros
{
    /// <summary>Wilcoxon 1945: they are left out before the sizes are put in order.</summary>
    Drop,

    /// <summary>Pratt 1959, JASA 54:655: they take the first places in the order, and are left out then.</summary>
    Pratt,
}

/// <summary>
/// Wilcoxon's signed-rank test, exact also with ties: equal sizes share the mean of their places, and every pattern of signs
/// is counted (Wilcoxon 1945; Hollander and Wolfe 1999, Nonparametric Statistical Methods, §3.1).
/// </summary>
/// <param name="V">The sum of the places of the differences above 0.</param>
/// <param name="P">Two-sided; 1 when no difference is other than 0.</param>
/// <param name="Counted">How many differences are other than 0.</param>
public sealed record WilcoxonTest(double V, double P, int Counted)
{
    /// <param name="differences">After minus before, in any unit; at least one, all finite. Time grows with the cube of their number: some 0.2 s for a thousand.</param>
    /// <param name="zeros">What to do with differences of 0.</param>
    public static WilcoxonTest Of(IReadOnlyList<double> differences, Zeros zeros = Zeros.Drop)
    {
        Given.Values(differences, nameof(differences));
        var places = DoublePlaces(differences, zeros);
        var above = places.Where(place => place.Difference > 0).Sum(place => place.Twice);
        var sums = CoinSums([.. places.Select(place => place.Twice)]);
        var p = 2 * Math.Min(sums.Take(above + 1).Sum(), sums.Skip(above).Sum());
        return new(above / 2.0, Math.Min(1, p), places.Count);
    }

    /// <summary>The probability of each sum of whole numbers when a coin decides for each whether it is added.</summary>
    internal static double[] CoinSums(IReadOnlyList<int> amounts)
    {
        var sums = new double[amounts.Sum() + 1];
        sums[0] = 1;
        var reached = 0;
        foreach (var amount in amounts)
        {
            reached += amount;
            for (var sum = reached; sum >= 0; sum--)
                sums[sum] = 0.5 * (sums[sum] + (sum >= amount ? sums[sum - amount] : 0));
        }

        return sums;
    }

    /// <summary>Twice the place of each difference other than 0 in the order of sizes, so that a shared place is whole.</summary>
    private static List<(double Difference, int Twice)> DoublePlaces(IReadOnlyList<double> differences, Zeros zeros)
    {
        var places = new List<(double, int)>();
        var below = 0;
        var scale = differences.Max(Math.Abs);
        foreach (var tied in Tied([.. differences.OrderBy(Math.Abs)], 1e-12 * scale))
        {
            if (tied[0] == 0 && zeros == Zeros.Drop)
                continue;
            if (tied[0] != 0)
                places.AddRange(tied.Select(difference => (difference, (2 * below) + tied.Count + 1)));
            below += tied.Count;
        }

        return places;
    }

    /// <summary>Runs of equal size; 2.3 − 1.1 and 1.2 are equal although their last bits are not.</summary>
    private static IEnumerable<List<double>> Tied(double[] bySize, double tolerance)
    {
        var run = new List<double>();
        foreach (var difference in bySize)
        {
            if (run.Count > 0 && Math.Abs(difference) - Math.Abs(run[^1]) > tolerance)
            {
                yield return run;
                run = [];
            }

            run.Add(difference);
        }

        yield return run;
    }
}
