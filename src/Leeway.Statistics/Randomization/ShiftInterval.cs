namespace Leeway.Statistics.Randomization;

/// <summary>
/// The interval that belongs to the permutation test of a difference between two groups that chance made: all shifts of the
/// marked that the test would not reject (Garthwaite 1996, Biometrics 52:1387; Ernst 2004, Statistical Science 19:676). It
/// leaves out 0 just where the test, on the same draws, is under one minus its level.
/// </summary>
public static class ShiftInterval
{
    private const int Halvings = 60;

    /// <param name="values">At least two, all finite.</param>
    /// <param name="marked">Which values are of the first group; as many as values, with both kinds among them.</param>
    /// <param name="stream">Where chance comes from.</param>
    /// <param name="level">Between 0 and 1.</param>
    /// <param name="replicates">A thousand or more.</param>
    /// <returns>Of the mean of the marked minus the mean of the others, in the unit of the values.</returns>
    public static Interval Of(IReadOnlyList<double> values, IReadOnlyList<bool> marked, RandomStream stream, double level = 0.9, int replicates = 1_999)
    {
        Given.Values(values, nameof(values), 2);
        Given.SameLength(marked.Count, values.Count, nameof(marked));
        Given.Level(level);
        Given.Replicates(replicates);
        var count = marked.Count(one => one);
        if (count == 0 || count == values.Count)
            throw new ArgumentException("Both groups have to be there.", nameof(marked));

        var dealt = Deal(values, marked, count, stream, replicates);
        var observed = Difference(values.Zip(marked).Where(one => one.Second).Sum(one => one.First), values.Sum(), count, values.Count);
        var rounding = Rounding.Of(values).Comparing;
        // Moving the marked by a shift moves each deal by its own share of it.
        bool IsIn(double shift) =>
            dealt.Count(deal => Math.Abs(deal.OfValues - (shift * deal.OfMarks)) >= Math.Abs(observed - shift) - rounding) + 1 > (1 - level) * (replicates + 1);
        var far = 2 * (values.Max() - values.Min()) + 1;
        return new(Edge(observed, observed - far, IsIn), Edge(observed, observed + far, IsIn), level);
    }

    private static (double OfValues, double OfMarks)[] Deal(IReadOnlyList<double> values, IReadOnlyList<bool> marked, int count, RandomStream stream, int replicates)
    {
        var order = Enumerable.Range(0, values.Count).ToArray();
        var (sum, dealt) = (values.Sum(), new (double, double)[replicates]);
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            double drawn = 0, marks = 0;
            for (var i = 0; i < count; i++)
            {
                var other = i + stream.Below(order.Length - i);
                (order[i], order[other]) = (order[other], order[i]);
                drawn += values[order[i]];
                marks += marked[order[i]] ? 1 : 0;
            }
            dealt[replicate] = (Difference(drawn, sum, count, order.Length), Difference(marks, count, count, order.Length));
        }
        return dealt;
    }

    private static double Difference(double sum, double ofAll, int count, int all) => (sum / count) - ((ofAll - sum) / (all - count));

    private static double Edge(double inside, double outside, Func<double, bool> isIn)
    {
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (inside + outside) / 2;
            if (isIn(middle))
                inside = middle;
            else
                outside = middle;
        }
        return inside;
    }
}
