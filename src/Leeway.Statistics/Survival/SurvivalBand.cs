namespace Leeway.Statistics.Survival;

/// <summary>
/// A band that holds the whole true curve between two times with its level, where an interval holds it at one time only. It
/// is for many durations; with a handful it is wide and still only about right. Not clipped: <see cref="Interval.Within"/>
/// clips it to 0 to 1.
/// </summary>
/// <param name="Steps">The steps of the curve within the band, each with its interval.</param>
/// <param name="CriticalValue">What the errors were multiplied by.</param>
public sealed record SurvivalBand(IReadOnlyList<(SurvivalStep Step, Interval Interval)> Steps, double CriticalValue)
{
    /// <summary>Narrow where the curve is well known (Hall and Wellner 1980, Biometrika 67:133).</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="from">A time no earlier than the first step.</param>
    /// <param name="to">A time no earlier than that, at which survival is above 0.</param>
    /// <param name="isLog">Symmetric on the log-log scale (Borgan and Liestøl 1990), which is better with few; otherwise plain.</param>
    /// <param name="level">Of the whole band, between 0 and 1.</param>
    public static SurvivalBand HallWellner(KaplanMeier curve, double from, double to, bool isLog = true, double level = 0.9)
    {
        var (steps, low, high) = Between(curve, from, to, level);
        return HallWellner(steps, curve.Count, BandCriticalValue.HallWellner(low, high, level), isLog, level);
    }

    /// <summary>As far from the curve, in standard errors, at every time (Nair 1984, Technometrics 26:265).</summary>
    /// <inheritdoc cref="HallWellner(KaplanMeier, double, double, bool, double)"/>
    public static SurvivalBand EqualPrecision(KaplanMeier curve, double from, double to, bool isLog = true, double level = 0.9)
    {
        var (steps, low, high) = Between(curve, from, to, level);
        return EqualPrecision(steps, BandCriticalValue.EqualPrecision(low, high, level), isLog, level);
    }

    internal static SurvivalBand HallWellner(IReadOnlyList<SurvivalStep> steps, int count, double critical, bool isLog, double level) =>
        Of(steps, critical, step => (1 + (count * step.StandardErrorOfLog * step.StandardErrorOfLog)) / Math.Sqrt(count), isLog, level);

    internal static SurvivalBand EqualPrecision(IReadOnlyList<SurvivalStep> steps, double critical, bool isLog, double level) =>
        Of(steps, critical, step => step.StandardErrorOfLog, isLog, level);

    private static SurvivalBand Of(IReadOnlyList<SurvivalStep> steps, double critical, Func<SurvivalStep, double> error, bool isLog, double level) => new(
        [.. steps.Select(step =>
        {
            var (survival, margin) = (step.Survival, critical * error(step));
            return (step, isLog
                ? new Interval(Math.Pow(survival, Math.Exp(-margin / Math.Log(survival))), Math.Pow(survival, Math.Exp(margin / Math.Log(survival))), level)
                : new Interval(survival * (1 - margin), survival * (1 + margin), level));
        })],
        critical);

    /// <summary>The steps between two times, and where they lie in the time of a Brownian bridge.</summary>
    internal static (IReadOnlyList<SurvivalStep> Steps, double Low, double High) Between(KaplanMeier curve, double from, double to, double level)
    {
        Given.Level(level);
        var first = curve.Steps.LastOrDefault(step => step.Time <= from);
        var last = curve.Steps.LastOrDefault(step => step.Time <= to);
        if (!(from <= to) || first is null || last is null)
            throw new ArgumentException($"The band begins at {curve.Steps[0].Time} at the earliest, and ends no earlier than it begins.", nameof(from));
        if (last.Survival <= 0 || first.Survival >= 1)
            throw new ArgumentException("Between the two times survival has to be below 1 and above 0.", nameof(to));

        double Place(SurvivalStep step) => curve.Count * step.StandardErrorOfLog * step.StandardErrorOfLog is var spread ? spread / (1 + spread) : 0;
        return ([.. curve.Steps.Where(step => step.Time >= first.Time && step.Time <= last.Time)], Place(first), Place(last));
    }
}
