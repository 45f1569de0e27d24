namespace Leeway.Statistics.Randomization;

/// <summary>
/// Permutation test of a difference of means between two groups, within blocks when there are some: if the group made no
/// difference, any other members of a block could have been the ones (Pitman 1937, JRSS Supplement 4:119; with blocks,
/// Strasser and Weber 1999). What is observed is the mean of the marked minus the mean of the others, in the unit of the
/// values; with blocks, the differences within them, each weighed by n₁n₀/n, as a fixed effect of the block would.
/// </summary>
public static class GroupDifference
{
    private const int MostValues = 1 << 22;
    private const int MostValuesAtOnce = 1 << 17;

    /// <summary>Every way to deal the groups out, counted; null when the sums are too many to count.</summary>
    /// <param name="values">At least two, all finite.</param>
    /// <param name="marked">Which values are of the first group; as many as values.</param>
    /// <param name="blocks">Which block each value is of; null for one block of all. At least one holds both groups.</param>
    public static PermutationTest? Exact(IReadOnlyList<double> values, IReadOnlyList<bool> marked, IReadOnlyList<int>? blocks = null) =>
        Exact(Block.Of(values, marked, blocks), MostValues);

    /// <summary>As <see cref="Exact(IReadOnlyList{double}, IReadOnlyList{bool}, IReadOnlyList{int})"/>, with groups that are drawn.</summary>
    public static PermutationTest MonteCarlo(
        IReadOnlyList<double> values, IReadOnlyList<bool> marked, RandomStream stream, IReadOnlyList<int>? blocks = null, int replicates = 9_999)
    {
        Given.Replicates(replicates);
        var all = Block.Of(values, marked, blocks);
        var far = Math.Abs(all.Sum(block => block.Excess)) - all.Sum(block => block.Scale.Comparing);
        var atLeastAsFar = 0;
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            var sum = 0.0;
            foreach (var block in all)
                sum += block.DrawnExcess(stream);
            if (Math.Abs(sum) >= far)
                atLeastAsFar++;
        }

        return PermutationTest.Drawn(Difference(all), atLeastAsFar, replicates);
    }

    /// <summary>Exact where that is quick, drawn otherwise.</summary>
    public static PermutationTest Test(
        IReadOnlyList<double> values, IReadOnlyList<bool> marked, RandomStream stream, IReadOnlyList<int>? blocks = null, int replicates = 9_999) =>
        Exact(Block.Of(values, marked, blocks), MostValuesAtOnce) ?? MonteCarlo(values, marked, stream, blocks, replicates);

    private static PermutationTest? Exact(IReadOnlyList<Block> blocks, int mostValues)
    {
        var tolerance = blocks.Sum(block => block.Scale.Merging);
        var sums = SumDistribution.Zero;
        foreach (var block in blocks)
        {
            if (block.Excesses(tolerance, mostValues) is not { } excesses || (long)sums.Count * excesses.Count > mostValues)
                return null;
            sums = sums.Plus(excesses, tolerance);
        }

        var far = Math.Abs(blocks.Sum(block => block.Excess)) - blocks.Sum(block => block.Scale.Comparing);
        return new(Difference(blocks), sums.AtLeastAway(0, far), null);
    }

    private static double Difference(IReadOnlyList<Block> blocks) => blocks.Sum(block => block.Excess) / blocks.Sum(block => block.Weight);
}
