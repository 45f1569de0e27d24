using MathNet.Numerics;

namespace Leeway.Statistics.Proportions;

/// <summary>
/// How often two things were there together, alone, or neither. Counts are 0 or more, at least one above 0.
/// </summary>
public sealed record TwoByTwo
{
    public TwoByTwo(int both, int onlyFirst, int onlySecond, int neither)
    {
        if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0)
            throw new ArgumentException("A count is 0 or more.");
        if (both + onlyFirst + onlySecond + neither == 0)
            throw new ArgumentException("A table of nothing but zeros says nothing.");
        (Both, OnlyFirst, OnlySecond, Neither) = (both, onlyFirst, onlySecond, neither);
    }

    public int Both { get; }

    public int OnlyFirst { get; }

    public int OnlySecond { get; }

    public int Neither { get; }

    /// <summary>
    /// Pearson's correlation of the two (Yule 1912): 1 when they come only together, −1 when each comes only without the
    /// other; null when one of them is always or never there.
    /// </summary>
    public double? Phi
    {
        get
        {
            var margins = (double)First * (OnlySecond + Neither) * Second * (OnlyFirst + Neither);
            return margins > 0 ? (((double)Both * Neither) - ((double)OnlyFirst * OnlySecond)) / Math.Sqrt(margins) : null;
        }
    }

    /// <summary>Fisher's exact test that they come together more often than chance would have it, one-sided (Fisher 1935, JRSS 98:39).</summary>
    public double FisherGreater
    {
        get
        {
            var (least, weights) = Hypergeometric(0);
            return weights.Skip(Both - least).Sum() / weights.Sum();
        }
    }

    /// <summary>
    /// The odds ratio that makes what was seen likeliest, given the margins (Fisher's conditional estimate; it is nearer to 1
    /// than ad/bc). 0 or infinite when what was seen is the least or most that the margins allow; null when they allow nothing else.
    /// </summary>
    public double? OddsRatio
    {
        get
        {
            var (least, weights) = Hypergeometric(0);
            if (weights.Length == 1) return null;
            if (Both == least) return 0;
            if (Both == least + weights.Length - 1) return double.PositiveInfinity;
            // The expected count rises with the odds ratio and meets what was seen once.
            double low = -700, high = 700;
            for (var step = 0; step < 200 && low < high; step++)
            {
                var middle = (low + high) / 2;
                if (Expected(middle) < Both) low = middle;
                else high = middle;
            }

            return Math.Exp((low + high) / 2);
        }
    }

    private int First => Both + OnlyFirst;

    private int Second => Both + OnlySecond;

    private double Expected(double logOdds)
    {
        var (least, weights) = Hypergeometric(logOdds);
        return least + (weights.Select((weight, i) => i * weight).Sum() / weights.Sum());
    }

    private (int Least, double[] Weights) Hypergeometric(double logOdds)
    {
        var least = Math.Max(0, First - (OnlyFirst + Neither));
        var most = Math.Min(First, Second);
        var logs = Enumerable.Range(least, most - least + 1)
            .Select(k => SpecialFunctions.BinomialLn(Second, k) + SpecialFunctions.BinomialLn(OnlyFirst + Neither, First - k) + (k * logOdds))
            .ToArray();
        var largest = logs.Max();
        return (least, [.. logs.Select(log => Math.Exp(log - largest))]);
    }
}
