namespace Leeway.Statistics.Multiplicity;

/// <summary>
/// P values made larger because several questions were asked at once. What stays at or under a rate may be said at that
/// rate. Each method gives the values in the order they came, never above 1, never out of the order of the originals.
/// </summary>
public static class AdjustedP
{
    /// <summary>
    /// Keeps the expected share of false statements among those made at or under the rate, for tests that are independent or
    /// depend on each other positively (Benjamini and Hochberg 1995, JRSS B 57:289; Benjamini and Yekutieli 2001).
    /// </summary>
    /// <param name="p">Between 0 and 1, in any order; may be empty.</param>
    public static IReadOnlyList<double> BenjaminiHochberg(IReadOnlyList<double> p) => FromTheLargest(p, 1);

    /// <summary>The same share, however the tests depend on each other (Benjamini and Yekutieli 2001, Annals of Statistics 29:1165).</summary>
    /// <inheritdoc cref="BenjaminiHochberg"/>
    public static IReadOnlyList<double> BenjaminiYekutieli(IReadOnlyList<double> p) =>
        FromTheLargest(p, Enumerable.Range(1, p.Count).Sum(i => 1.0 / i));

    /// <summary>Keeps the probability of any false statement at or under the rate (Holm 1979, Scandinavian Journal of Statistics 6:65).</summary>
    /// <inheritdoc cref="BenjaminiHochberg"/>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> p)
    {
        Checked(p);
        var adjusted = new double[p.Count];
        var largest = 0.0;
        foreach (var (place, i) in Rising(p).Index())
            adjusted[i] = largest = Math.Max(largest, Math.Min(1, (p.Count - place) * p[i]));
        return adjusted;
    }

    /// <summary>As Holm's, more strictly than needed (Dunn 1961, JASA 56:52).</summary>
    /// <inheritdoc cref="BenjaminiHochberg"/>
    public static IReadOnlyList<double> Bonferroni(IReadOnlyList<double> p)
    {
        Checked(p);
        return [.. p.Select(one => Math.Min(1, p.Count * one))];
    }

    private static double[] FromTheLargest(IReadOnlyList<double> p, double factor)
    {
        Checked(p);
        var adjusted = new double[p.Count];
        var smallest = 1.0;
        foreach (var (place, i) in Rising(p).Index().Reverse())
            adjusted[i] = smallest = Math.Min(smallest, factor * p.Count / (place + 1) * p[i]);
        return adjusted;
    }

    private static IEnumerable<int> Rising(IReadOnlyList<double> p) => Enumerable.Range(0, p.Count).OrderBy(i => p[i]);

    private static void Checked(IReadOnlyList<double> p)
    {
        foreach (var one in p)
            Given.Probability(one, nameof(p));
    }
}
