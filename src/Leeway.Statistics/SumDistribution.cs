namespace Leeway.Statistics;

/// <summary>
/// The exact distribution of a sum that grows draw by draw: each value it can have, rising, with its weight. Values that
/// differ by less than rounding are one, so ratings of whole numbers stay few however many there are.
/// </summary>
internal sealed class SumDistribution
{
    private readonly double[] _values;
    private readonly double[] _weights;

    private SumDistribution(double[] values, double[] weights) => (_values, _weights) = (values, weights);

    public static SumDistribution Zero { get; } = new([0], [1]);

    public int Count => _values.Length;

    /// <summary>The first moved by one amount and weighed, together with the second moved by another and weighed.</summary>
    public static SumDistribution Mix(SumDistribution? first, double firstMove, double firstWeight, SumDistribution? second, double secondMove, double secondWeight, double tolerance)
    {
        var merged = new Merger((first?.Count ?? 0) + (second?.Count ?? 0), tolerance);
        int i = 0, j = 0;
        while (i < first?.Count || j < second?.Count)
        {
            var isFirst = j >= (second?.Count ?? 0) || (i < first?.Count && first._values[i] + firstMove <= second!._values[j] + secondMove);
            if (isFirst)
            {
                merged.Add(first!._values[i] + firstMove, first._weights[i] * firstWeight);
                i++;
            }
            else
            {
                merged.Add(second!._values[j] + secondMove, second._weights[j] * secondWeight);
                j++;
            }
        }

        return merged.Done();
    }

    /// <summary>The distribution of the sum of two independent ones.</summary>
    public SumDistribution Plus(SumDistribution other, double tolerance)
    {
        var values = new double[Count * other.Count];
        var weights = new double[values.Length];
        for (int i = 0, at = 0; i < Count; i++)
        {
            for (var j = 0; j < other.Count; j++, at++)
            {
                values[at] = _values[i] + other._values[j];
                weights[at] = _weights[i] * other._weights[j];
            }
        }

        Array.Sort(values, weights);
        var merged = new Merger(values.Length, tolerance);
        for (var at = 0; at < values.Length; at++)
            merged.Add(values[at], weights[at]);
        return merged.Done();
    }

    /// <summary>The probability to lie at least this far from <paramref name="centre"/>, on either side.</summary>
    public double AtLeastAway(double centre, double distance)
    {
        double away = 0, all = 0;
        for (var i = 0; i < Count; i++)
        {
            all += _weights[i];
            if (Math.Abs(_values[i] - centre) >= distance)
                away += _weights[i];
        }

        return away / all;
    }

    private sealed class Merger(int most, double tolerance)
    {
        private readonly double[] values = new double[most];
        private readonly double[] weights = new double[most];
        private int count;

        public void Add(double value, double weight)
        {
            if (count > 0 && value - values[count - 1] <= tolerance)
            {
                weights[count - 1] += weight;
                return;
            }

            values[count] = value;
            weights[count] = weight;
            count++;
        }

        public SumDistribution Done() => new(values[..count], weights[..count]);
    }
}
