using System.Runtime.InteropServices;

namespace Leeway.Statistics.Survival;

/// <summary>
/// Something ended after <paramref name="After"/> and no later than <paramref name="By"/>, and nobody saw when. Infinite
/// where it had not ended when last looked at; the same twice where the time is known.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SeenBetween(double After, double By);

/// <summary>An interval within which some of the ends have to lie; where within it, nothing says.</summary>
/// <param name="After">It begins after this time.</param>
/// <param name="By">It ends with this time; infinite for what may never end.</param>
/// <param name="Events">How many are expected to have ended within, of those that were seen to end.</param>
/// <param name="Share">The share of all that ends within.</param>
/// <param name="Survival">The share that goes on beyond it.</param>
/// <param name="StandardErrorOfLog">Greenwood's, as if the ends had been seen as they were shared out; too small, since they were not.</param>
public sealed record TurnbullInterval(double After, double By, double Events, double Share, double Survival, double StandardErrorOfLog)
{
    /// <summary>Its middle; the time itself where that is known.</summary>
    public double Middle => (After + By) / 2;
}

/// <summary>
/// The share that goes on, when ends are only known to lie between two looks: the nonparametric maximum likelihood estimate
/// (Turnbull 1976, JRSS B 38:290), by self-consistency.
/// </summary>
public static class Turnbull
{
    private const int MostRounds = 100_000;

    /// <param name="seen">At least one; each after 0 or more and by no earlier.</param>
    /// <returns>The intervals that can hold ends, rising. Between them survival is level.</returns>
    public static IReadOnlyList<TurnbullInterval> Of(IReadOnlyList<SeenBetween> seen)
    {
        Given.AtLeast(seen.Count, nameof(seen), 1);
        if (seen.Any(one => !(one.After >= 0 && one.By >= one.After) || !double.IsFinite(one.After)))
            throw new ArgumentException("Every end lies after 0 or a later time, and by a time that is no earlier.", nameof(seen));

        var intervals = Innermost(seen);
        var within = seen.Select(one => intervals.Index().Where(at => IsWithin(at.Item, one)).Select(at => at.Index).ToList()).ToList();
        var shares = Shares(within, intervals.Count);
        return WithSurvival(seen, intervals, within, shares);
    }

    /// <summary>Each begins where a look found it going on and ends where one found it ended, with no other between.</summary>
    private static List<SeenBetween> Innermost(IReadOnlyList<SeenBetween> seen)
    {
        // A known time t stands for what lies right before and at t, so its begin comes before its end and after others' ends.
        var ends = seen.Select(one => (Time: one.By, Order: 1, IsEnd: true))
            .Concat(seen.Select(one => (Time: one.After, Order: one.After == one.By ? 0 : 2, IsEnd: false)))
            .Order().ToList();
        return [.. ends.Zip(ends.Skip(1)).Where(pair => !pair.First.IsEnd && pair.Second.IsEnd).Select(pair => new SeenBetween(pair.First.Time, pair.Second.Time))];
    }

    private static bool IsWithin(SeenBetween inner, SeenBetween outer) =>
        inner.By <= outer.By && inner.After >= outer.After && !(inner.By == outer.After && outer.By > outer.After);

    private static double[] Shares(List<List<int>> within, int count)
    {
        var shares = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var next = new double[count];
            foreach (var places in within)
            {
                var sum = places.Sum(place => shares[place]);
                foreach (var place in places)
                    next[place] += shares[place] / sum / within.Count;
            }

            var moved = shares.Zip(next).Max(pair => Math.Abs(pair.First - pair.Second));
            shares = next;
            if (moved < 1e-14)
                break;
        }

        return shares;
    }

    private static List<TurnbullInterval> WithSurvival(IReadOnlyList<SeenBetween> seen, List<SeenBetween> intervals, List<List<int>> within, double[] shares)
    {
        var ended = new double[intervals.Count];
        foreach (var places in within.Where((_, i) => double.IsFinite(seen[i].By)))
        {
            var sum = places.Sum(place => shares[place]);
            foreach (var place in places)
                ended[place] += shares[place] / sum;
        }

        var result = new List<TurnbullInterval>();
        double survival = 1, greenwood = 0, gone = 0;
        foreach (var (place, (after, by)) in intervals.Index())
        {
            survival = Math.Max(0, survival - shares[place]);
            var atRisk = seen.Count - gone - seen.Count(one => double.IsInfinity(one.By) && IsWithin(intervals[place], one));
            greenwood += ended[place] / (atRisk * (atRisk - ended[place]));
            gone += ended[place];
            result.Add(new(after, by, ended[place], shares[place], survival, survival > 1e-12 ? Math.Sqrt(greenwood) : double.PositiveInfinity));
        }

        return result;
    }
}
