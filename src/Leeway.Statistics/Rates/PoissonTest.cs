using MathNet.Numerics;

namespace Leeway.Statistics.Rates;

/// <summary>
/// Exact tests of counts over time. P is two-sided: all counts that are no likelier than the one seen. The interval is
/// central, so the two need not agree to the last place.
/// </summary>
/// <param name="Estimate">The rate, or the ratio of two.</param>
public sealed record PoissonTest(double Estimate, double P, Interval Interval)
{
    /// <summary>Counts a shade likelier than the one seen are as likely, but for rounding.</summary>
    private const double AsLikely = 1 + 1e-7;

    /// <summary>One rate against a given one; its interval is Garwood's (1936, Biometrika 28:437).</summary>
    /// <param name="events">0 or more.</param>
    /// <param name="time">Above 0.</param>
    /// <param name="rate">The rate to compare with, above 0.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static PoissonTest Of(int events, double time, double rate = 1, double level = 0.9)
    {
        Counted(events, time);
        Given.Level(level);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        var tail = (1 - level) / 2;
        var low = events == 0 ? 0 : Quantile.Gamma(events, tail) / time;
        return new(events / time, NoLikelier(events, rate * time), new(low, Quantile.Gamma(events + 1, 1 - tail) / time, level));
    }

    /// <summary>
    /// The second rate over the first, given how many events there were in all (Przyborowski and Wilenski 1940, Biometrika
    /// 31:313; the interval is Clopper and Pearson's).
    /// </summary>
    /// <param name="first">Events, 0 or more, and time, above 0, of the first.</param>
    /// <param name="second">The same of the second; together at least one event.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static PoissonTest Ratio((int Events, double Time) first, (int Events, double Time) second, double level = 0.9)
    {
        Counted(first.Events, first.Time);
        Counted(second.Events, second.Time);
        var all = first.Events + second.Events;
        if (all == 0)
            throw new ArgumentException("Without any event two rates cannot be compared.", nameof(second));
        var share = Proportions.Proportion.ClopperPearson(second.Events, all, level);
        double Odds(double one) => one / (1 - one) * first.Time / second.Time;
        return new(
            second.Events / second.Time / (first.Events / first.Time),
            NoLikelier(second.Events, all, second.Time / (first.Time + second.Time)),
            new(Odds(share.Low), Odds(share.High), level));
    }

    private static double NoLikelier(int seen, double mean)
    {
        double Log(int count) => (count * Math.Log(mean)) - mean - SpecialFunctions.FactorialLn(count);
        double AtMost(int count) => count < 0 ? 0 : SpecialFunctions.GammaUpperRegularized(count + 1, mean);
        double Above(int count) => SpecialFunctions.GammaLowerRegularized(count + 1, mean);
        var bound = Log(seen) + Math.Log(AsLikely);
        if (seen == mean)
            return 1;
        if (seen > mean)
        {
            var under = (int)Math.Floor(mean);
            while (under >= 0 && Log(under) > bound) under--;
            return AtMost(under) + Above(seen - 1);
        }

        var over = (int)Math.Ceiling(mean);
        while (Log(over) > bound) over++;
        return AtMost(seen) + Above(over - 1);
    }

    private static double NoLikelier(int seen, int of, double share)
    {
        double Likelihood(int count) => Math.Exp(SpecialFunctions.BinomialLn(of, count) + (count * Math.Log(share)) + ((of - count) * Math.Log(1 - share)));
        var bound = Likelihood(seen) * AsLikely;
        return Math.Min(1, Enumerable.Range(0, of + 1).Select(Likelihood).Where(likelihood => likelihood <= bound).Sum());
    }

    private static void Counted(int events, double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (!(time > 0) || !double.IsFinite(time))
            throw new ArgumentOutOfRangeException(nameof(time), time, "The time is above 0.");
    }
}
