using MathNet.Numerics;

namespace Leeway.Statistics.Rates;

/// <summary>
/// What is known of a rate after counting events over a time, when they come one by one and independently: a gamma
/// distribution, from a Poisson count and a gamma prior (Gelman et al. 2013, Bayesian Data Analysis, §2.6). The unit of the
/// rate is one over that of time.
/// </summary>
public sealed record RatePosterior
{
    private RatePosterior(double shape, double exposure) => (Shape, Exposure) = (shape, exposure);

    /// <summary>That of the prior plus the events.</summary>
    public double Shape { get; }

    /// <summary>That of the prior plus the time, in its unit.</summary>
    public double Exposure { get; }

    public double Mean => Shape / Exposure;

    /// <param name="events">How many were counted, 0 or more.</param>
    /// <param name="time">Over how long, 0 or more; with no prior exposure above 0.</param>
    /// <param name="priorShape">How many events the prior is worth; above 0. One half with no exposure is Jeffreys' prior.</param>
    /// <param name="priorExposure">Over how long, 0 or more.</param>
    public static RatePosterior Of(int events, double time, double priorShape, double priorExposure)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (!(time >= 0 && priorExposure >= 0 && time + priorExposure > 0) || !double.IsFinite(time + priorExposure))
            throw new ArgumentException("Time and the prior's exposure are 0 or more, and one of them is above 0.", nameof(time));
        if (!(priorShape > 0) || !double.IsFinite(priorShape))
            throw new ArgumentOutOfRangeException(nameof(priorShape), priorShape, "The shape of the prior is above 0.");
        return new(priorShape + events, priorExposure + time);
    }

    public double Quantile(double p)
    {
        Given.Probability(p, nameof(p));
        return Statistics.Quantile.Gamma(Shape, p) / Exposure;
    }

    /// <summary>Equal tails.</summary>
    public Interval Interval(double level = 0.9)
    {
        Given.Level(level);
        return new(Quantile((1 - level) / 2), Quantile((1 + level) / 2), level);
    }

    /// <summary>The probability that the rate is at or under a value.</summary>
    public double AtMost(double rate) => Cumulative.Gamma(Shape, rate * Exposure);

    /// <summary>The probability that the rate is above a value.</summary>
    public double Above(double rate) => Cumulative.GammaAbove(Shape, rate * Exposure);

    /// <summary>The probability that this rate is under <paramref name="factor"/> times another one, the two being independent.</summary>
    /// <param name="other">What is known of the other rate.</param>
    /// <param name="factor">Above 0: 0.75 asks whether this rate is lower by more than a quarter.</param>
    public double ProbabilityBelow(RatePosterior other, double factor = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        // The share of two gamma variables in their sum is a beta variable.
        return SpecialFunctions.BetaRegularized(Shape, other.Shape, factor * Exposure / ((factor * Exposure) + other.Exposure));
    }

    /// <summary>A quantile of this rate over another one, the two being independent (an F distribution, scaled).</summary>
    public double RatioQuantile(RatePosterior other, double p)
    {
        Given.Probability(p, nameof(p));
        return Statistics.Quantile.FisherSnedecor(2 * Shape, 2 * other.Shape, p) * Mean / other.Mean;
    }

    /// <summary>The probability of no event at all in a time to come, if the rate stays what it is.</summary>
    public double ProbabilityOfNone(double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        return Math.Pow(Exposure / (Exposure + time), Shape);
    }
}
