using MathNet.Numerics;

namespace Leeway.Statistics;

/// <summary>Distribution functions where MathNet's would not do.</summary>
internal static class Cumulative
{
    /// <summary>
    /// The probability that a gamma variable of rate 1 is at most <paramref name="x"/>. MathNet says 0 below 1e-15, where for
    /// a shape of one half 4e-8 lies; there two terms of the series are exact.
    /// </summary>
    public static double Gamma(double shape, double x) => x switch
    {
        <= 0 => 0,
        < 1e-10 => Math.Exp((shape * Math.Log(x)) - SpecialFunctions.GammaLn(shape + 1)) * (1 - (shape * x / (shape + 1))),
        _ => SpecialFunctions.GammaLowerRegularized(shape, x),
    };

    public static double GammaAbove(double shape, double x) => x < 1e-10 ? 1 - Gamma(shape, x) : SpecialFunctions.GammaUpperRegularized(shape, x);
}
