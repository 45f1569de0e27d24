namespace Leeway.Statistics.Randomization;

/// <summary>
/// Paired permutation test of the mean difference: if nothing changed, each difference could as well have had the other sign
/// (Fisher 1935, The Design of Experiments, §21). It asks that differences be symmetric about 0 when nothing changed.
/// </summary>
public static class SignFlip
{
    private const int MostValues = 1 << 22;
    private const int MostValuesAtOnce = 1 << 17;

    /// <summary>Every pattern of signs, counted; null when the sums are too many to count (above some 20 differences that all differ).</summary>
    /// <param name="differences">After minus before, in any unit; at least one, all finite. A difference of 0 stays in and changes nothing.</param>
    public static PermutationTest? Exact(IReadOnlyList<double> differences) => Exact(differences, MostValues);

    /// <summary>As <see cref="Exact(IReadOnlyList{double})"/>, with patterns of signs that are drawn.</summary>
    public static PermutationTest MonteCarlo(IReadOnlyList<double> differences, RandomStream stream, int replicates = 9_999)
    {
        Given.Values(differences, nameof(differences));
        Given.Replicates(replicates);
        var far = Math.Abs(differences.Sum()) - Rounding.Of(differences).Comparing;
        var atLeastAsFar = 0;
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            var sum = 0.0;
            for (var i = 0; i < differences.Count; i++)
                sum += stream.Coin() ? differences[i] : -differences[i];
            if (Math.Abs(sum) >= far)
                atLeastAsFar++;
        }

        return PermutationTest.Drawn(differences.Average(), atLeastAsFar, replicates);
    }

    /// <summary>Exact where that is quick, drawn otherwise.</summary>
    public static PermutationTest Test(IReadOnlyList<double> differences, RandomStream stream, int replicates = 9_999) =>
        Exact(differences, MostValuesAtOnce) ?? MonteCarlo(differences, stream, replicates);

    private static PermutationTest? Exact(IReadOnlyList<double> differences, int mostValues)
    {
        Given.Values(differences, nameof(differences));
        var rounding = Rounding.Of(differences);
        var sums = SumDistribution.Zero;
        foreach (var difference in differences.Select(Math.Abs).Where(size => size > 0).Order())
        {
            sums = SumDistribution.Mix(sums, -difference, 0.5, sums, difference, 0.5, rounding.Merging);
            if (sums.Count > mostValues)
                return null;
        }

        return new(differences.Average(), sums.AtLeastAway(0, Math.Abs(differences.Sum()) - rounding.Comparing), null);
    }
}
