namespace Leeway.Statistics.Randomization;

/// <summary>
/// How unusual what was seen is, if chance alone had dealt it out. <paramref name="P"/> is two-sided: the share of all
/// arrangements whose statistic lies at least as far from its expectation. <paramref name="Observed"/> is in the unit of the
/// values. <paramref name="Replicates"/> is the number of arrangements drawn, or null when all were counted.
/// </summary>
public sealed record PermutationTest(double Observed, double P, int? Replicates)
{
    public bool IsExact => Replicates is null;

    /// <summary>
    /// What was seen counts as one of the arrangements, so that P is never 0 and the test never too eager (Phipson and
    /// Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9:39).
    /// </summary>
    internal static PermutationTest Drawn(double observed, int atLeastAsFar, int replicates) =>
        new(observed, (atLeastAsFar + 1.0) / (replicates + 1.0), replicates);
}
