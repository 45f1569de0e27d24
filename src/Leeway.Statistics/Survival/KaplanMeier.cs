namespace Leeway.Statistics.Survival;

/// <summary>One time at which something ended or was last watched.</summary>
/// <param name="Time">In the unit of the durations.</param>
/// <param name="AtRisk">How many were still going on and watched right before.</param>
/// <param name="Events">How many ended then.</param>
/// <param name="Censored">How many were last watched then, without having ended.</param>
/// <param name="Survival">The share that goes on beyond this time, 0 to 1.</param>
/// <param name="StandardErrorOfLog">Greenwood's standard error of the logarithm of survival; infinite where survival is 0.</param>
public sealed record SurvivalStep(double Time, int AtRisk, int Events, int Censored, double Survival, double StandardErrorOfLog);

/// <summary>On which scale an interval of survival is symmetric.</summary>
public enum SurvivalScale
{
    Plain,
    Log,

    /// <summary>log(−log S): it stays within 0 to 1 and holds what it says with few (Borgan and Liestøl 1990).</summary>
    LogLog,
}

/// <summary>
/// The share that has not ended by each time, when some were not watched to their end (Kaplan and Meier 1958, JASA 53:457;
/// the errors are Greenwood's, 1926).
/// </summary>
public sealed class KaplanMeier
{
    private const double Tolerance = 1.5e-8;

    private KaplanMeier(IReadOnlyList<SurvivalStep> steps, int count) => (Steps, Count) = (steps, count);

    /// <summary>Every time at which something ended or was last watched, rising.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>How many durations it was made from.</summary>
    public int Count { get; }

    /// <param name="durations">At least one, in any order.</param>
    public static KaplanMeier Of(IReadOnlyList<Duration> durations)
    {
        var table = RiskTable.Of(durations);
        double survival = 1, greenwood = 0;
        var steps = new List<SurvivalStep>();
        foreach (var (time, atRisk, events, censored) in table.Rows)
        {
            survival *= 1 - ((double)events / atRisk);
            greenwood += events / ((double)atRisk * (atRisk - events));
            steps.Add(new(time, atRisk, events, censored, survival, Math.Sqrt(events == atRisk ? double.PositiveInfinity : greenwood)));
        }

        return new(steps, table.Count);
    }

    /// <summary>The share that goes on beyond a time; after the last time it stays as it was then, though nobody was watched.</summary>
    public double At(double time) => Steps.LastOrDefault(step => step.Time <= time)?.Survival ?? 1;

    /// <summary>
    /// The interval of survival at one step, for that time alone. Null where it has none: where survival is 0, and on the
    /// log-log scale where it is still 1.
    /// </summary>
    public static Interval? IntervalAt(SurvivalStep step, SurvivalScale scale = SurvivalScale.LogLog, double level = 0.9)
    {
        Given.Level(level);
        var survival = step.Survival;
        if (survival <= 0 || (survival >= 1 && scale == SurvivalScale.LogLog))
            return null;
        var margin = Quantile.Normal((1 + level) / 2) * step.StandardErrorOfLog;
        var interval = scale switch
        {
            SurvivalScale.Plain => new Interval(survival * (1 - margin), survival * (1 + margin), level),
            SurvivalScale.Log => new(survival * Math.Exp(-margin), survival * Math.Exp(margin), level),
            _ => new(Math.Pow(survival, Math.Exp(-margin / Math.Log(survival))), Math.Pow(survival, Math.Exp(margin / Math.Log(survival))), level),
        };
        return interval.Within(0, 1);
    }

    /// <summary>The time by which a share has ended; null when the curve does not fall so far. Where it lies level at that very share, the middle of the level part.</summary>
    /// <param name="share">Above 0 and below 1; one half for the median.</param>
    public double? TimeBy(double share) => Reach(share, Steps.Select(step => (step.Time, (double?)step.Survival)));

    /// <summary>
    /// The interval of <see cref="TimeBy"/>: where the ends of the intervals of survival fall so far (Brookmeyer and Crowley
    /// 1982, Biometrics 38:29). An end is null where they do not.
    /// </summary>
    public (double? Low, double? High) TimeIntervalBy(double share, SurvivalScale scale = SurvivalScale.LogLog, double level = 0.9)
    {
        var intervals = Steps.Select(step => (step.Time, Interval: IntervalAt(step, scale, level))).ToList();
        return (Reach(share, intervals.Select(at => (at.Time, at.Interval?.Low))), Reach(share, intervals.Select(at => (at.Time, at.Interval?.High))));
    }

    /// <summary>
    /// The mean time until the end or until <paramref name="limit"/>, whichever comes first, with its standard error (Irwin
    /// 1949; Klein and Moeschberger 2003, Survival Analysis, §4.5).
    /// </summary>
    /// <param name="limit">Above 0, and no later than the last time unless all have ended by then.</param>
    public (double Mean, double StandardError) RestrictedMean(double limit)
    {
        if (!(limit > 0) || (limit > Steps[^1].Time && Steps[^1].Survival > 0))
            throw new ArgumentOutOfRangeException(nameof(limit), limit, $"Between 0 and {Steps[^1].Time} somebody was watched; beyond that the curve is not known.");

        var before = Steps.Where(step => step.Time < limit).ToList();
        double[] times = [0, .. before.Select(step => step.Time), limit];
        double[] survival = [1, .. before.Select(step => step.Survival)];
        double area = 0, variance = 0;
        for (var i = survival.Length - 1; i >= 0; i--)
        {
            area += survival[i] * (times[i + 1] - times[i]);
            if (i > 0 && before[i - 1] is var step && step.Events < step.AtRisk)
                variance += area * area * step.Events / ((double)step.AtRisk * (step.AtRisk - step.Events));
        }

        return (area, Math.Sqrt(variance));
    }

    private static double? Reach(double share, IEnumerable<(double Time, double? Survival)> curve)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1; one half gives the median.");

        var points = curve.ToList();
        // The upper end of an interval may rise again with time: the least fall that is enough counts, as in R.
        var fallen = points.Where(point => point.Survival is not null).Select(point => (point.Time, Fall: 1 - point.Survival!.Value))
            .DistinctBy(point => point.Fall).OrderBy(point => point.Fall).ToList();
        var first = fallen.FindIndex(point => point.Fall >= share - Tolerance);
        if (first < 0)
            return null;
        var beyond = fallen.FindIndex(point => point.Fall >= share + Tolerance);
        if (beyond >= 0)
            return (fallen[first].Time + fallen[beyond].Time) / 2;
        return points[^1].Survival is not null ? (fallen[first].Time + points[^1].Time) / 2 : null;
    }
}
