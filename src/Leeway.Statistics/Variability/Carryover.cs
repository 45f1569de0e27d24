using MathNet.Numerics.RootFinding;

namespace Leeway.Statistics.Variability;

/// <summary>
/// How long a feeling carries over, from ratings at any times: an Ornstein–Uhlenbeck process (a continuous-time
/// autoregression of order one) by maximum likelihood, so that an hour and a week between two ratings are what they are
/// (Jones 1981, in Applied Time Series Analysis II; at even distances the exact likelihood of an AR(1) with a coefficient above 0).
/// </summary>
/// <param name="HalfLife">The time after which half of a distance from the mean is left, in the unit of the times. 0 when nothing is seen to carry over.</param>
/// <param name="HalfLifeInterval">From the profile likelihood; its low end may be 0, its high end far beyond the time watched, or infinite.</param>
/// <param name="Mean">What the ratings return to.</param>
/// <param name="Deviation">The standard deviation of ratings far apart, in their unit.</param>
/// <param name="LogLikelihood">At these values.</param>
public sealed record Carryover(double HalfLife, Interval HalfLifeInterval, double Mean, double Deviation, double LogLikelihood)
{
    private const int Steps = 200;

    /// <summary>The correlation of two ratings that lie so far apart.</summary>
    public double Correlation(double elapsed) => elapsed == 0 ? 1 : Math.Pow(0.5, elapsed / HalfLife);

    /// <param name="times">At least four, rising, no two the same.</param>
    /// <param name="ratings">As many, all finite, not all the same.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static Carryover Of(IReadOnlyList<double> times, IReadOnlyList<double> ratings, double level = 0.9)
    {
        Given.Values(times, nameof(times), 4);
        Given.Values(ratings, nameof(ratings), 4);
        Given.SameLength(ratings.Count, times.Count, nameof(ratings));
        Given.Level(level);
        double[] gaps = [.. times.Zip(times.Skip(1), (earlier, later) => later - earlier)];
        if (gaps.Any(gap => gap <= 0))
            throw new ArgumentException("The times rise, and no two are the same.", nameof(times));
        if (ratings.All(rating => rating == ratings[0]))
            throw new ArgumentException("All ratings are the same, so nothing can be seen to carry over.", nameof(ratings));

        // A half-life shorter than a fiftieth of any gap leaves nothing over; one of a thousand times the whole is for ever.
        double shortest = Math.Log(gaps.Min() / 50), longest = Math.Log((times[^1] - times[0]) * 1000);
        Fit At(double logarithm) => Fit.Of(gaps, ratings, Math.Exp(logarithm));
        var best = Highest(logarithm => At(logarithm).LogLikelihood, shortest, longest);
        var fit = At(best);
        var cut = fit.LogLikelihood - (Math.Pow(Quantile.Normal((1 + level) / 2), 2) / 2);
        double Over(double logarithm) => At(logarithm).LogLikelihood - cut;
        var low = Over(shortest) >= 0 ? 0 : Math.Exp(Brent.FindRoot(Over, shortest, best, 1e-12));
        var high = Over(longest) >= 0 ? double.PositiveInfinity : Math.Exp(Brent.FindRoot(Over, best, longest, 1e-12));
        var edge = (longest - shortest) / Steps;
        var halfLife = best < shortest + edge ? 0 : Math.Exp(best);
        return new(halfLife, new(low, high, level), fit.Mean, Math.Sqrt(fit.Variance), fit.LogLikelihood);
    }

    /// <summary>The best of a grid, then ever closer around it (golden section), since the likelihood may have more than one top.</summary>
    private static double Highest(Func<double, double> height, double low, double high)
    {
        var step = (high - low) / Steps;
        var top = low + (Enumerable.Range(0, Steps + 1).MaxBy(i => height(low + (i * step))) * step);
        double left = Math.Max(low, top - step), right = Math.Min(high, top + step);
        var golden = (Math.Sqrt(5) - 1) / 2;
        while (right - left > 1e-9)
        {
            double one = right - (golden * (right - left)), other = left + (golden * (right - left));
            if (height(one) >= height(other)) right = other;
            else left = one;
        }

        return (left + right) / 2;
    }

    private sealed record Fit(double Mean, double Variance, double LogLikelihood)
    {
        /// <summary>The best mean and variance for a half-life, both in closed form.</summary>
        public static Fit Of(double[] gaps, IReadOnlyList<double> ratings, double halfLife)
        {
            double weighed = ratings[0], weight = 1, spread = 0;
            for (var i = 0; i < gaps.Length; i++)
            {
                var (kept, fresh) = Kept(gaps[i], halfLife);
                weighed += (1 - kept) * (ratings[i + 1] - (kept * ratings[i])) / fresh;
                weight += (1 - kept) * (1 - kept) / fresh;
                spread += Math.Log(fresh);
            }

            var mean = weighed / weight;
            var squares = Math.Pow(ratings[0] - mean, 2);
            for (var i = 0; i < gaps.Length; i++)
            {
                var (kept, fresh) = Kept(gaps[i], halfLife);
                squares += Math.Pow(ratings[i + 1] - mean - (kept * (ratings[i] - mean)), 2) / fresh;
            }

            var variance = squares / ratings.Count;
            return new(mean, variance, -0.5 * ((ratings.Count * (Math.Log(2 * Math.PI * variance) + 1)) + spread));
        }

        /// <summary>The part of a distance that is left after a gap, and the part of the variance that is new.</summary>
        private static (double Kept, double Fresh) Kept(double gap, double halfLife)
        {
            var logarithm = -Math.Log(2) * gap / halfLife;
            return (Math.Exp(logarithm), -MathNet.Numerics.SpecialFunctions.Expm1(2 * logarithm));
        }
    }
}
