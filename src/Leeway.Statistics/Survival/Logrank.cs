using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Leeway.Statistics.Survival;

/// <summary>
/// Whether groups end at the same pace (Mantel 1966; with weights, Harrington and Fleming 1982, Biometrika 69:553).
/// </summary>
/// <param name="Observed">Weighted ends by group, in the order the groups were given.</param>
/// <param name="Expected">Those expected if all groups ended at the same pace.</param>
/// <param name="Variance">Of observed minus expected in the first group.</param>
/// <param name="P">From the chi-squared distribution, so for large groups; with a handful it is rough.</param>
public sealed record Logrank(double ChiSquared, int DegreesOfFreedom, double P, IReadOnlyList<double> Observed, IReadOnlyList<double> Expected, double Variance)
{
    /// <param name="groups">At least two; each at least one duration.</param>
    /// <param name="rho">Early ends weigh more with a larger one: 0 is the logrank test, 1 that of Peto and Peto.</param>
    public static Logrank Of(IReadOnlyList<IReadOnlyList<Duration>> groups, double rho = 0)
    {
        Given.AtLeast(groups.Count, nameof(groups), 2);
        var tables = groups.Select(RiskTable.Of).ToList();
        var all = RiskTable.Of([.. groups.SelectMany(group => group)]);
        var observed = new double[groups.Count];
        var expected = new double[groups.Count];
        var variance = Matrix<double>.Build.Dense(groups.Count, groups.Count);
        var survival = 1.0;
        foreach (var row in all.Rows.Where(row => row.Events > 0))
        {
            var weight = Math.Pow(survival, rho);
            var atRisk = tables.Select(table => AtRisk(table, row.Time)).ToList();
            var spread = row.AtRisk > 1 ? weight * weight * row.Events * (row.AtRisk - row.Events) / (row.AtRisk - 1.0) : 0;
            for (var g = 0; g < groups.Count; g++)
            {
                var share = atRisk[g] / (double)row.AtRisk;
                observed[g] += weight * EventsAt(tables[g], row.Time);
                expected[g] += weight * row.Events * share;
                for (var h = 0; h < groups.Count; h++)
                    variance[g, h] += spread * share * ((g == h ? 1 : 0) - (atRisk[h] / (double)row.AtRisk));
            }

            survival *= 1 - ((double)row.Events / row.AtRisk);
        }

        return Compared(observed, expected, variance);
    }

    private static Logrank Compared(double[] observed, double[] expected, Matrix<double> variance)
    {
        // A group in which nothing could end says nothing, and one of the others follows from the rest.
        int[] counted = [.. Enumerable.Range(0, expected.Length).Where(group => expected[group] > 0)];
        if (counted.Length < 2 || variance.Diagonal().AbsoluteMaximum() <= 0)
            throw new ArgumentException("While somebody ended, only one group was watched, so nothing can be compared.");
        var free = counted[1..];
        var excess = Vector<double>.Build.Dense([.. free.Select(group => observed[group] - expected[group])]);
        var spread = Matrix<double>.Build.Dense(free.Length, free.Length, (g, h) => variance[free[g], free[h]]);
        var chiSquared = excess.DotProduct(spread.Solve(excess));
        return new(chiSquared, free.Length, SpecialFunctions.GammaUpperRegularized(free.Length / 2.0, chiSquared / 2), observed, expected, variance[0, 0]);
    }

    private static int AtRisk(RiskTable table, double time) =>
        table.Rows.FirstOrDefault(row => row.Time >= time || Times.Same(row.Time, time))?.AtRisk ?? 0;

    private static int EventsAt(RiskTable table, double time) => table.Rows.FirstOrDefault(row => Times.Same(row.Time, time))?.Events ?? 0;
}
