using MathNet.Numerics;

namespace Leeway.Statistics.Agreement;

/// <summary>One form of agreement among several who rated the same things.</summary>
/// <param name="Value">1 when they agree throughout; may fall below 0.</param>
/// <param name="F">Of the differences between things over what is left.</param>
/// <param name="P">That as much would be seen if there were no agreement.</param>
/// <param name="Interval">Of the value.</param>
public sealed record Agreed(double Value, double F, double P, Interval Interval);

/// <summary>
/// The six intraclass correlations of Shrout and Fleiss 1979 (Psychological Bulletin 86:420), with the intervals of McGraw
/// and Wong 1996. One: each thing had raters of its own. Random: the raters are some of many. Fixed: they are the only ones.
/// Mean: of the raters' mean instead of a single rater.
/// </summary>
public sealed record IntraclassCorrelation(Agreed One, Agreed Random, Agreed Fixed, Agreed OneMean, Agreed RandomMean, Agreed FixedMean)
{
    /// <param name="ratings">A row for each thing, a column for each rater, none missing; at least two of each, and not all the same.</param>
    /// <param name="level">Of the intervals, between 0 and 1.</param>
    public static IntraclassCorrelation Of(IReadOnlyList<IReadOnlyList<double>> ratings, double level = 0.9)
    {
        Given.Level(level);
        Given.AtLeast(ratings.Count, nameof(ratings), 2);
        foreach (var row in ratings)
        {
            Given.Values(row, nameof(ratings), 2);
            Given.SameLength(row.Count, ratings[0].Count, nameof(ratings));
        }

        return Of(Squares.Of(ratings), (1 + level) / 2, level);
    }

    private static IntraclassCorrelation Of(Squares squares, double upper, double level)
    {
        var (n, k, between, within, raters, rest) = squares;
        if (rest <= 0 || within <= 0)
            throw new ArgumentException("The raters agree to the last place or differ only by a constant, so there is nothing to judge agreement by.");

        double freedom = n * (k - 1), left = (n - 1) * (k - 1);
        var (one, many) = (between / within, between / rest);
        var oneLow = one / Quantile.FisherSnedecor(n - 1, freedom, upper);
        var oneHigh = one * Quantile.FisherSnedecor(freedom, n - 1, upper);
        var fixedLow = many / Quantile.FisherSnedecor(n - 1, left, upper);
        var fixedHigh = many * Quantile.FisherSnedecor(left, n - 1, upper);
        double Single(double f) => (f - 1) / (f + k - 1);
        Interval Between(double low, double high) => new(low, high, level);

        var random = (between - rest) / (between + ((k - 1) * rest) + (k * (raters - rest) / n));
        var (randomLow, randomHigh) = RandomEnds(squares, random, upper);
        double Mean(double single) => single * k / (1 + (single * (k - 1)));
        double onePerhaps = Beyond(one, n - 1, freedom), manyPerhaps = Beyond(many, n - 1, left);
        return new(
            new(Single(one), one, onePerhaps, Between(Single(oneLow), Single(oneHigh))),
            new(random, many, manyPerhaps, Between(randomLow, randomHigh)),
            new(Single(many), many, manyPerhaps, Between(Single(fixedLow), Single(fixedHigh))),
            new(1 - (1 / one), one, onePerhaps, Between(1 - (1 / oneLow), 1 - (1 / oneHigh))),
            new((between - rest) / (between + ((raters - rest) / n)), many, manyPerhaps, Between(Mean(randomLow), Mean(randomHigh))),
            new(1 - (1 / many), many, manyPerhaps, Between(1 - (1 / fixedLow), 1 - (1 / fixedHigh))));
    }

    /// <summary>With Satterthwaite's degrees of freedom (Shrout and Fleiss 1979, p. 424).</summary>
    private static (double Low, double High) RandomEnds(Squares squares, double random, double upper)
    {
        var (n, k, between, _, raters, rest) = squares;
        var ratio = k * random * raters / rest;
        var other = (n * (1 + ((k - 1) * random))) - (k * random);
        var freedom = (k - 1.0) * (n - 1) * Math.Pow(ratio + other, 2) / (((n - 1) * ratio * ratio) + (other * other));
        var spread = (k * raters) + (((k * n) - k - n) * rest);
        var low = Quantile.FisherSnedecor(n - 1, freedom, upper);
        var high = Quantile.FisherSnedecor(freedom, n - 1, upper);
        return (n * (between - (low * rest)) / ((low * spread) + (n * between)), n * ((high * between) - rest) / (spread + (n * high * between)));
    }

    private static double Beyond(double f, double d1, double d2) => SpecialFunctions.BetaRegularized(d2 / 2, d1 / 2, d2 / (d2 + (d1 * f)));

    /// <summary>Mean squares of a two-way layout without repeats.</summary>
    private sealed record Squares(int Things, int Raters, double Between, double Within, double OfRaters, double Rest)
    {
        public static Squares Of(IReadOnlyList<IReadOnlyList<double>> ratings)
        {
            var (n, k) = (ratings.Count, ratings[0].Count);
            var mean = ratings.Average(row => row.Average());
            var between = k * ratings.Sum(row => Math.Pow(row.Average() - mean, 2));
            var raters = n * Enumerable.Range(0, k).Sum(rater => Math.Pow(ratings.Average(row => row[rater]) - mean, 2));
            var within = ratings.Sum(row => row.Sum(rating => Math.Pow(rating - row.Average(), 2)));
            return new(n, k, between / (n - 1), within / (n * (k - 1)), raters / (k - 1), (within - raters) / ((n - 1) * (k - 1)));
        }
    }
}
