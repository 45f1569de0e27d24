using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace Leeway.Statistics.Rates;

/// <summary>
/// What three rates, before, soon after and later, say about whether something eased, and whether it came back. The three
/// are independent given the counts, so each probability is one integral over the rate before.
/// </summary>
/// <param name="Eased">Soon after, the rate was under the factor times that before.</param>
/// <param name="EasedAndReturned">It was, and later it was not any more.</param>
/// <param name="EasedAndHeld">It was, and later it still was.</param>
/// <param name="Dipped">Soon after, the rate was the lowest of the three, by however little.</param>
public sealed record Easing(double Eased, double EasedAndReturned, double EasedAndHeld, double Dipped)
{
    public double NotEased => 1 - Eased;

    /// <param name="before">What is known of the rate before.</param>
    /// <param name="soon">Of the rate soon after.</param>
    /// <param name="later">Of the rate later.</param>
    /// <param name="factor">Between 0 and 1: a rate under this part of that before has eased.</param>
    public static Easing Of(RatePosterior before, RatePosterior soon, RatePosterior later, double factor = 0.75)
    {
        if (!(factor > 0 && factor <= 1))
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor is above 0 and at most 1.");
        var held = Expected(before, rate => soon.AtMost(factor * rate) * later.AtMost(factor * rate));
        var returned = Expected(before, rate => soon.AtMost(factor * rate) * later.Above(factor * rate));
        var dipped = Expected(soon, rate => before.Above(rate) * later.Above(rate));
        return new(soon.ProbabilityBelow(before, factor), returned, held, dipped);
    }

    /// <summary>The mean of something over a rate, integrated over its logarithm, where even a rate near 0 is smooth.</summary>
    private static double Expected(RatePosterior posterior, Func<double, double> something)
    {
        var (shape, exposure) = (posterior.Shape, posterior.Exposure);
        var constant = SpecialFunctions.GammaLn(shape);
        double low = Math.Log(posterior.Quantile(1e-18)), high = Math.Log(posterior.Quantile(1 - 1e-15)) + 0.5;
        return GaussKronrodRule.Integrate(
            logarithm =>
            {
                var rate = Math.Exp(logarithm);
                return Math.Exp((shape * (logarithm + Math.Log(exposure))) - (rate * exposure) - constant) * something(rate);
            },
            low, high, out _, out _, 1e-12, 30, 61);
    }
}
