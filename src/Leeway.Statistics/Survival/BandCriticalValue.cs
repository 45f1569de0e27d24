using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using MathNet.Numerics.RootFinding;

namespace Leeway.Statistics.Survival;

/// <summary>How far a Brownian bridge strays between two of its times, from 0 to 1.</summary>
internal static class BandCriticalValue
{
    private static readonly GaussLegendreRule Ends = new(-1, 1, 48);
    private static readonly GaussLegendreRule Middle = new(-1, 1, 32);

    /// <summary>
    /// What the bridge stays within with probability <paramref name="level"/>: its places at both times are integrated over,
    /// and between them it is reflected at both borders. Tables (Hall and Wellner 1980; Klein and Moeschberger 2003,
    /// appendix C) have four places of it.
    /// </summary>
    public static double HallWellner(double low, double high, double level) =>
        Brent.FindRoot(border => StaysWithin(border, low, high) - level, 0.01, 4, 1e-10);

    /// <summary>
    /// The same for the bridge divided by its own deviation, by the tail formula of Miller and Siegmund 1982 (Biometrics
    /// 38:1011), which is good to about three places at levels of 0.9 and more.
    /// </summary>
    public static double EqualPrecision(double low, double high, double level)
    {
        var length = Math.Log(high * (1 - low) / (low * (1 - high)));
        double Beyond(double border) => Normal.PDF(0, 1, border) * ((4 / border) + ((border - (1 / border)) * length));
        return Brent.FindRoot(border => Beyond(border) - (1 - level), 1.2, 10, 1e-10);
    }

    internal static double StaysWithin(double border, double low, double high)
    {
        double deviation = Math.Sqrt(low * (1 - low)), reach = Math.Min(border, 9 * deviation);
        if (high - low < 1e-12)
            return 1 - (2 * Normal.CDF(0, 1, -border / deviation));
        var shrink = (1 - high) / (1 - low);
        var later = Math.Sqrt((high - low) * shrink);
        var sum = 0.0;
        for (var i = 0; i < Ends.Order; i++)
        {
            var x = reach * Ends.GetAbscissa(i);
            double from = Math.Max(-border, (x * shrink) - (9 * later)), to = Math.Min(border, (x * shrink) + (9 * later));
            var inner = 0.0;
            for (var j = 0; j < Middle.Order; j++)
            {
                var y = ((to - from) / 2 * Middle.GetAbscissa(j)) + ((to + from) / 2);
                inner += Middle.GetWeight(j) * Normal.PDF(x * shrink, later, y) * StaysBetween(x, y, border, high - low);
            }

            sum += Ends.GetWeight(i) * Normal.PDF(0, deviation, x) * inner * (to - from) / 2;
        }

        return sum * reach;
    }

    /// <summary>That a Brownian path from one place to another touches neither border on its way (the method of images).</summary>
    private static double StaysBetween(double x, double y, double border, double duration)
    {
        var sum = 0.0;
        for (var turn = -2; turn <= 2; turn++)
        {
            double direct = y - x + (4 * border * turn), mirrored = y + x + (2 * border) + (4 * border * turn);
            sum += Math.Exp(-((direct * direct) - ((y - x) * (y - x))) / (2 * duration))
                - Math.Exp(-((mirrored * mirrored) - ((y - x) * (y - x))) / (2 * duration));
        }

        return sum;
    }
}
