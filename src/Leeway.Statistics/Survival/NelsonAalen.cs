namespace Leeway.Statistics.Survival;

/// <summary>The cumulative hazard at one time, with its standard error.</summary>
public sealed record HazardStep(double Time, double CumulativeHazard, double StandardError)
{
    /// <summary>The share that goes on, as the cumulative hazard has it; a little above Kaplan and Meier's.</summary>
    public double Survival => Math.Exp(-CumulativeHazard);
}

/// <summary>How much risk of ending has gathered by each time (Nelson 1969; Aalen 1978, Annals of Statistics 6:701).</summary>
public static class NelsonAalen
{
    /// <param name="durations">At least one, in any order.</param>
    public static IReadOnlyList<HazardStep> Of(IReadOnlyList<Duration> durations) =>
        Sum(durations, row => (row.Events / (double)row.AtRisk, row.Events / ((double)row.AtRisk * row.AtRisk)));

    /// <summary>As if those that end at the same time had ended one after the other (Fleming and Harrington 1984).</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<HazardStep> TiesSplit(IReadOnlyList<Duration> durations) => Sum(durations, row =>
    {
        var left = Enumerable.Range(0, row.Events).Select(gone => row.AtRisk - (double)gone).ToList();
        return (left.Sum(atRisk => 1 / atRisk), left.Sum(atRisk => 1 / (atRisk * atRisk)));
    });

    private static List<HazardStep> Sum(IReadOnlyList<Duration> durations, Func<RiskRow, (double Hazard, double Variance)> increment)
    {
        var steps = new List<HazardStep>();
        double hazard = 0, variance = 0;
        foreach (var row in RiskTable.Of(durations).Rows)
        {
            var (more, spread) = increment(row);
            hazard += more;
            variance += spread;
            steps.Add(new(row.Time, hazard, Math.Sqrt(variance)));
        }

        return steps;
    }
}
