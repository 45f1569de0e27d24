namespace Leeway.Statistics.Randomization;

/// <summary>Values among which the groups may be dealt out anew, about their own mean.</summary>
internal sealed class Block
{
    private readonly double[] _values;
    private readonly int _marked;

    private Block(IEnumerable<(double Value, bool IsMarked)> members)
    {
        // The marked first, so that the first so many of any order are a group of the same size.
        var ordered = members.OrderByDescending(member => member.IsMarked).ToArray();
        var mean = ordered.Average(member => member.Value);
        _values = [.. ordered.Select(member => member.Value - mean)];
        _marked = ordered.Count(member => member.IsMarked);
        Scale = Rounding.Of(_values);
        Excess = _values.Take(_marked).Sum();
    }

    /// <summary>By how much the sum of the marked is above its expectation.</summary>
    public double Excess { get; }

    /// <summary>What an excess is divided by to be a difference of means.</summary>
    public double Weight => (double)_marked * (_values.Length - _marked) / _values.Length;

    public Rounding Scale { get; }

    private bool HoldsBoth => _marked > 0 && _marked < _values.Length;

    /// <summary>The blocks that hold both groups; the others say nothing about a difference.</summary>
    public static IReadOnlyList<Block> Of(IReadOnlyList<double> values, IReadOnlyList<bool> marked, IReadOnlyList<int>? blocks)
    {
        Given.Values(values, nameof(values), 2);
        Given.SameLength(marked.Count, values.Count, nameof(marked));
        if (blocks is not null)
            Given.SameLength(blocks.Count, values.Count, nameof(blocks));

        var both = Enumerable.Range(0, values.Count)
            .GroupBy(i => blocks?[i] ?? 0, i => (values[i], marked[i]))
            .OrderBy(members => members.Key)
            .Select(members => new Block(members))
            .Where(block => block.HoldsBoth)
            .ToList();
        if (both.Count == 0)
            throw new ArgumentException("No block holds values of both groups, so nothing can be compared.", nameof(marked));
        return both;
    }

    /// <summary>The excess of a group of the same size that chance chose.</summary>
    public double DrawnExcess(RandomStream stream)
    {
        var sum = 0.0;
        for (var i = 0; i < _marked; i++)
        {
            var other = i + stream.Below(_values.Length - i);
            (_values[i], _values[other]) = (_values[other], _values[i]);
            sum += _values[i];
        }

        return sum;
    }

    /// <summary>The excess of every group of the same size; null when there are too many.</summary>
    public SumDistribution? Excesses(double tolerance, int mostValues)
    {
        // Each value is taken with the probability that makes the right size the likeliest, and only that size is looked at.
        var taken = (double)_marked / _values.Length;
        var bySize = new SumDistribution?[_marked + 1];
        bySize[0] = SumDistribution.Zero;
        for (var i = 0; i < _values.Length; i++)
        {
            var live = 0L;
            var least = Math.Max(0, _marked - (_values.Length - 1 - i));
            for (var size = Math.Min(i + 1, _marked); size >= 0; size--)
            {
                if (size < least)
                {
                    bySize[size] = null;
                    continue;
                }

                bySize[size] = SumDistribution.Mix(bySize[size], 0, 1 - taken, size > 0 ? bySize[size - 1] : null, _values[i], taken, tolerance);
                live += bySize[size]!.Count;
            }

            if (live > mostValues)
                return null;
        }

        return bySize[_marked];
    }
}
