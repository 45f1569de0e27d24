using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using Leeway.Statistics.Proportions;
using NodaTime;
using Interval = Leeway.Statistics.Interval;

namespace Leeway.Domain.Rooms.Practices.Reading;

/// <summary>The times that one practice was done with a touch before and after. A wait that the coin asked for is not among them.</summary>
/// <param name="Times">Oldest first.</param>
public sealed record TimesDone(PracticeName Practice, IReadOnlyList<TimeDone> Times)
{
    /// <summary>Each practice, the often done first.</summary>
    public static IReadOnlyList<TimesDone> Of(PracticesState state, DateTimeZone zone, LookedAt looked) =>
    [
        .. state.Doings.Values
            .Where(doing => doing is { Practice: not null, Before: not null, After: not null } && doing.Coin != CoinSide.Wait)
            .Select(doing => (Practice: doing.Practice!.Value, Time: new TimeDone(doing.Id, doing.BegunAt.InZone(zone).LocalDateTime, doing.Before!, doing.After!)))
            .Where(done => looked.Holds(done.Time.When.Date) && done.Time.HasPair)
            .GroupBy(done => done.Practice, done => done.Time)
            .Select(times => new TimesDone(times.Key, [.. times.OrderBy(time => time.When).ThenBy(time => time.Doing.Value)]))
            .OrderByDescending(times => times.Times.Count).ThenBy(times => times.Practice.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>One of the three touches, before and after, where both were said.</summary>
    public TouchPairs Pairs(Func<Touches, Amount?> which) =>
        new([.. Times.Select(time => (Before: which(time.Before), After: which(time.After))).Where(pair => pair is { Before: not null, After: not null }).Select(pair => (pair.Before!.Value.Size, pair.After!.Value.Size))]);
}

/// <param name="When">When it was begun.</param>
public sealed record TimeDone(ThingId Doing, LocalDateTime When, Touches Before, Touches After)
{
    internal bool HasPair => (Before.Tension, After.Tension) is (not null, not null) || (Before.Ease, After.Ease) is (not null, not null) || (Before.Stay, After.Stay) is (not null, not null);
}

/// <summary>
/// Before and after, described and nothing more. What is begun on a bad evening is followed by a better one by itself, so
/// none of this says that anything had an effect.
/// </summary>
public sealed record TouchPairs(IReadOnlyList<(int Before, int After)> Pairs)
{
    public const int FewestToSay = 8;

    public bool IsEnough => Pairs.Count >= FewestToSay;

    public int Lower => Pairs.Count(pair => pair.After < pair.Before);

    public int Higher => Pairs.Count(pair => pair.After > pair.Before);

    public int Same => Pairs.Count - Lower - Higher;

    /// <summary>Of the share of times that were so; null from fewer than <see cref="FewestToSay"/>.</summary>
    public Interval? IntervalOf(int times) => IsEnough ? Proportion.Wilson(times, Pairs.Count) : null;
}
