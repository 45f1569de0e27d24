namespace Leeway.Statistics.Tests;

/// <summary>Made-up data with a known truth, the same for the same seed.</summary>
internal static class Simulated
{
    public static double Normal(this RandomStream stream) => Quantile.Normal(Math.Clamp(stream.Uniform(), 1e-16, 1 - 1e-16));

    /// <summary>Autoregressive of order one, mean 0, deviation 1.</summary>
    public static double[] Days(this RandomStream stream, int count, double carriedOver)
    {
        var days = new double[count];
        days[0] = stream.Normal();
        for (var day = 1; day < count; day++)
            days[day] = (carriedOver * days[day - 1]) + (Math.Sqrt(1 - (carriedOver * carriedOver)) * stream.Normal());
        return days;
    }

    /// <summary>The share of so many made-up cases in which something holds; each has its own stream.</summary>
    public static double ShareOf(int cases, Func<RandomStream, bool> holds) =>
        Enumerable.Range(0, cases).Count(seed => holds(RandomStream.Seeded((ulong)(seed + 1)))) / (double)cases;
}
