namespace Leeway.Statistics.Survival;

/// <summary>Who was still watched before each time, who ended then, who was last watched then. Ends come before censorings.</summary>
internal sealed record RiskTable(IReadOnlyList<RiskRow> Rows, int Count)
{
    public static RiskTable Of(IReadOnlyList<Duration> durations)
    {
        Given.AtLeast(durations.Count, nameof(durations), 1);
        if (durations.Any(duration => !(duration.Time >= 0) || !double.IsFinite(duration.Time)))
            throw new ArgumentException("Every duration has to be a finite number, 0 or more.", nameof(durations));

        var rows = new List<RiskRow>();
        var atRisk = durations.Count;
        foreach (var tied in Times.Tied(durations.OrderBy(duration => duration.Time), duration => duration.Time))
        {
            var ended = tied.Count(duration => duration.HasEnded);
            rows.Add(new(tied[0].Time, atRisk, ended, tied.Count - ended));
            atRisk -= tied.Count;
        }

        return new(rows, durations.Count);
    }
}

internal sealed record RiskRow(double Time, int AtRisk, int Events, int Censored);

internal static class Times
{
    /// <summary>Runs of the same time, in rising order; 0.1 + 0.2 and 0.3 are the same time.</summary>
    public static IEnumerable<List<T>> Tied<T>(IEnumerable<T> rising, Func<T, double> time)
    {
        var run = new List<T>();
        foreach (var one in rising)
        {
            if (run.Count > 0 && !Same(time(run[0]), time(one)))
            {
                yield return run;
                run = [];
            }

            run.Add(one);
        }

        if (run.Count > 0)
            yield return run;
    }

    public static bool Same(double one, double other) => Math.Abs(one - other) <= 1e-11 * Math.Max(Math.Abs(one), Math.Abs(other));
}
