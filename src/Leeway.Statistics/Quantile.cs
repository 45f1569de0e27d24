using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Leeway.Statistics;

/// <summary>
/// Quantiles by bisection over the floating-point numbers themselves, so that they are exact to the accuracy of the
/// distribution function however small they are. MathNet's own stop at an absolute 1e-12, and that of F at 1000.
/// </summary>
internal static class Quantile
{
    public static double Normal(double p) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);

    /// <summary>Rate 1; divide by the rate.</summary>
    public static double Gamma(double shape, double p) => p <= 0.5
        ? FirstAtOrAbove(x => Cumulative.Gamma(shape, x) >= p)
        : FirstAtOrAbove(x => Cumulative.GammaAbove(shape, x) <= 1 - p);

    public static double Beta(double a, double b, double p)
    {
        if (p <= 0) return 0;
        if (p >= 1) return 1;
        // Where most lies near 1, what is left to 1 is the small number to be found.
        return SpecialFunctions.BetaRegularized(a, b, 0.5) >= p
            ? FirstAtOrAbove(x => x >= 1 || SpecialFunctions.BetaRegularized(a, b, x) >= p)
            : 1 - FirstAtOrAbove(x => x >= 1 || SpecialFunctions.BetaRegularized(b, a, x) >= 1 - p);
    }

    public static double FisherSnedecor(double d1, double d2, double p)
    {
        var share = SpecialFunctions.BetaRegularized(d1 / 2, d2 / 2, 0.5) >= p
            ? FirstAtOrAbove(x => x >= 1 || SpecialFunctions.BetaRegularized(d1 / 2, d2 / 2, x) >= p)
            : double.NaN;
        if (double.IsNaN(share))
        {
            var rest = FirstAtOrAbove(x => x >= 1 || SpecialFunctions.BetaRegularized(d2 / 2, d1 / 2, x) >= 1 - p);
            return (1 - rest) / rest * d2 / d1;
        }

        return share / (1 - share) * d2 / d1;
    }

    /// <summary>Student's t, for p above one half.</summary>
    public static double StudentT(double degreesOfFreedom, double p) =>
        FirstAtOrAbove(t => MathNet.Numerics.Distributions.StudentT.CDF(0, 1, degreesOfFreedom, -t) <= 1 - p);

    private static double FirstAtOrAbove(Func<double, bool> isReached)
    {
        long low = 0, high = BitConverter.DoubleToInt64Bits(double.MaxValue);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (isReached(BitConverter.Int64BitsToDouble(middle)))
                high = middle;
            else
                low = middle + 1;
        }

        return BitConverter.Int64BitsToDouble(low);
    }
}
