using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using Leeway.Statistics.Randomization;
using NodaTime;
using Interval = Leeway.Statistics.Interval;

namespace Leeway.Domain.Rooms.Practices.Reading;

/// <summary>
/// What the coin told of one practice: by how much tension changed when it said now, and when it said wait. Each time counts
/// as the coin had it, also where the practice was begun anyway, since whoever does not wait chose it by how bad it was.
/// </summary>
/// <param name="Now">After minus before, oldest first.</param>
/// <param name="Wait">The same for the waits.</param>
public sealed record CoinTrials(PracticeName Practice, IReadOnlyList<int> Now, IReadOnlyList<int> Wait)
{
    public const int FewestOfEach = 8;

    /// <summary>Of so many times every way that the coin could have fallen is counted; of more it is drawn.</summary>
    private const int MostCounted = 40;

    private const int Draws = 1_999;

    /// <summary>How long a wait lasts; a practice begun within it was begun anyway.</summary>
    private static readonly Duration Longest = Duration.FromMinutes(10);

    public bool IsEnough => Now.Count >= FewestOfEach && Wait.Count >= FewestOfEach;

    /// <summary>Each practice of which the coin was asked and tension told before and after, by its name.</summary>
    /// <param name="state">The practices as they were done.</param>
    /// <param name="zone">The person's.</param>
    /// <param name="asked">Days that settled: <see cref="LookedAt.Settled"/>.</param>
    public static IReadOnlyList<CoinTrials> Of(PracticesState state, DateTimeZone zone, LookedAt asked)
    {
        var begunAnyway = state.Doings.Values.Where(doing => doing is { Coin: null, After.Tension: not null, Practice: not null }).ToLookup(doing => doing.Practice!.Value);
        return
        [
            .. state.Doings.Values
                .Where(doing => doing is { Coin: not null, Practice: not null, Before.Tension: not null } && asked.Holds(doing.BegunAt.InZone(zone).Date))
                .OrderBy(doing => doing.BegunAt).ThenBy(doing => doing.Id.Value)
                .Select(doing => (Doing: doing, After: doing.After?.Tension ?? Anyway(doing, begunAnyway[doing.Practice!.Value])?.After!.Tension))
                .Where(rated => rated.After is not null)
                .GroupBy(rated => rated.Doing.Practice!.Value)
                .Select(practice => new CoinTrials(practice.Key, [.. Changes(practice, CoinSide.Now)], [.. Changes(practice, CoinSide.Wait)]))
                .OrderBy(trials => trials.Practice.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The difference that the coin showed; null from fewer than <see cref="FewestOfEach"/> of each.</summary>
    /// <param name="stream">Where chance comes from.</param>
    public CoinEffect? Effect(RandomStream stream)
    {
        if (!IsEnough)
            return null;
        List<double> changes = [.. Now.Concat(Wait).Select(change => (double)change)];
        List<bool> isNow = [.. Now.Select(_ => true), .. Wait.Select(_ => false)];
        var test = changes.Count <= MostCounted ? GroupDifference.Exact(changes, isNow) : null;
        return new(test ?? GroupDifference.MonteCarlo(changes, isNow, stream, replicates: Draws), ShiftInterval.Of(changes, isNow, stream, replicates: Draws));
    }

    private static Doing? Anyway(Doing waited, IEnumerable<Doing> others) => waited is { Coin: CoinSide.Wait, EndedAt: null }
        ? others.Where(other => other.BegunAt >= waited.BegunAt && other.BegunAt - waited.BegunAt <= Longest).MinBy(other => other.BegunAt)
        : null;

    private static IEnumerable<int> Changes(IEnumerable<(Doing Doing, Domain.Words.Amount? After)> rated, CoinSide side) =>
        rated.Where(one => one.Doing.Coin == side).Select(one => one.After!.Value.Size - one.Doing.Before!.Tension!.Value.Size);
}

/// <summary>By how much more tension changed with the practice than with the wait; below 0 it fell more, or rose less.</summary>
/// <param name="Interval">Of the difference of the means, in steps of tension.</param>
public sealed record CoinEffect(PermutationTest Test, Interval Interval)
{
    /// <summary>The question that the coin was asked of a practice.</summary>
    public Tested Tested(PracticeName practice) => new($"practices.coin.{practice}", Interval.Contains(0) ? 1 : Test.P);
}
