namespace Leeway.Statistics.Survival;

/// <summary>One thing that was watched from one time to another, and when what one waits for happened, as often as it did.</summary>
public sealed record RecurrentHistory
{
    /// <param name="from">When the watching began.</param>
    /// <param name="to">When it ended, later than it began.</param>
    /// <param name="events">After <paramref name="from"/> and no later than <paramref name="to"/>, in any order; none is fine.</param>
    public RecurrentHistory(double from, double to, IReadOnlyList<double> events)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
            throw new ArgumentException("The watching ends later than it begins, both at finite times.", nameof(to));
        if (events.Any(time => !(time > from && time <= to)))
            throw new ArgumentException($"Every event lies after {from} and no later than {to}.", nameof(events));
        (From, To, Events) = (from, to, events);
    }

    public double From { get; }

    public double To { get; }

    public IReadOnlyList<double> Events { get; }

    internal bool IsWatchedAt(double time) => From < time && (time < To || Times.Same(time, To));
}

/// <summary>How many events one thing has had on average by a time.</summary>
/// <param name="Time">A time at which something happened.</param>
/// <param name="AtRisk">How many were watched then; one whose watching ends then still counts.</param>
/// <param name="Events">How many events happened then.</param>
/// <param name="Mean">The mean number of events by then.</param>
/// <param name="StandardError">Robust: it allows that some have many and some few, and that events come in bursts.</param>
public sealed record CumulativeStep(double Time, int AtRisk, int Events, double Mean, double StandardError);

/// <summary>
/// The mean cumulative function of things that happen again and again (Nelson 1988, Journal of Quality Technology 20:24),
/// with the robust error of Lawless and Nadeau 1995 (Technometrics 37:158).
/// </summary>
public static class MeanCumulativeFunction
{
    /// <param name="histories">At least one.</param>
    /// <returns>A step for each time at which something happened, rising.</returns>
    public static IReadOnlyList<CumulativeStep> Of(IReadOnlyList<RecurrentHistory> histories)
    {
        Given.AtLeast(histories.Count, nameof(histories), 1);
        var events = histories.SelectMany((history, unit) => history.Events.Select(time => (time, unit))).OrderBy(one => one.time);
        var steps = new List<CumulativeStep>();
        var mean = 0.0;
        // By how much each has had more events than the mean, each step weighed by one over those watched.
        var excess = new double[histories.Count];
        foreach (var tied in Times.Tied(events, one => one.time))
        {
            var time = tied[0].time;
            var atRisk = histories.Count(history => history.IsWatchedAt(time));
            var more = (double)tied.Count / atRisk;
            mean += more;
            foreach (var (history, unit) in histories.Select((history, unit) => (history, unit)).Where(one => one.history.IsWatchedAt(time)))
                excess[unit] += (tied.Count(one => one.unit == unit) - more) / atRisk;
            steps.Add(new(time, atRisk, tied.Count, mean, Math.Sqrt(excess.Sum(one => one * one))));
        }

        return steps;
    }
}
