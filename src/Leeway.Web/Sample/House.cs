using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Keys;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>What stands around the moments of a life: the people, the stories, the truths, the zone of its dates.</summary>
internal static class House
{
    private static readonly int[] MonthsOfTruths = [2, 8, 14, 20];

    /// <summary>Everything of a life, in the order of time.</summary>
    public static IReadOnlyList<Sitting> Around(Teller teller, IEnumerable<Sitting> moments, IReadOnlyList<(MomentWords Words, int Day)> placed)
    {
        var all = moments.Concat(People(teller, placed)).Concat(Truths(teller)).Concat(Zones(teller));
        return [.. all.OrderBy(sitting => sitting.At)];
    }

    // The nearest are met on the first evening; the others come with the first moment that needs them.
    private static IEnumerable<Sitting> People(Teller teller, IReadOnlyList<(MomentWords Words, int Day)> placed)
    {
        foreach (var (index, relation) in teller.Person.Relations.Take(3).Index())
            yield return new(teller.At(0, new LocalTime(19, 30 + index)), [.. Life.Needed(teller, relation.Id, null)]);
        var chance = teller.For("people");
        foreach (var relation in teller.Person.Relations.Where(relation => relation.Kind is "someone-i-left" or "someone-who-left"))
            foreach (var sitting in Rest(teller, teller.Known("relation/" + relation.Id), placed.Where(one => one.Words.Relation == relation.Id).Min(one => one.Day), chance))
                yield return sitting;
    }

    private static IEnumerable<Sitting> Rest(Teller teller, ThingId relation, int first, Chance chance)
    {
        var from = first + chance.Between(3, 12);
        if (from + 1 >= teller.Years.Count)
            yield break;
        LocalDate? back = chance.Happens(0.5) ? null : teller.Years.On(from).PlusDays(90);
        yield return new(teller.At(from, chance), [state => RelationDecisions.Rest(state.Of<RelationsState>(), relation, back, teller.Years.On(from))]);
        var until = from + chance.Between(60, 160);
        if (until < teller.Years.Count)
            yield return new(teller.At(until, chance), [state => RelationDecisions.BringBack(state.Of<RelationsState>(), relation)]);
    }

    private static IEnumerable<Sitting> Truths(Teller teller)
    {
        var chance = teller.For("truths");
        var lines = teller.Returning.Truths[teller.Person.Id];
        var choice = teller.Known("truths");
        foreach (var (index, month) in MonthsOfTruths.Index())
        {
            var truths = lines.Skip(3 * index).Take(3).Select(Truth.InOwnWords).ToList();
            var day = Math.Min(teller.Years.Months(month, month).From + chance.Between(0, 20), teller.Years.Count - 1);
            yield return new(teller.At(day, chance), [state => KeepingDecisions.ChooseTruths(state.Of<GapState>(), choice, truths)]);
        }
    }

    /// <summary>Dates follow the person: home at first, and at each journey the zone of the place.</summary>
    private static IEnumerable<Sitting> Zones(Teller teller)
    {
        yield return Zone(teller, teller.At(0, new LocalTime(19, 35)), teller.Person.Zones.Home);
        if (teller.Person.Zones.Away is not { } away)
            yield break;
        foreach (var (day, isAway) in teller.Journeys.Travels.Where(travel => travel.Day + 1 < teller.Years.Count))
            yield return isAway
                ? Zone(teller, teller.At(day + 1, new LocalTime(0, 20)), away)
                : Zone(teller, teller.At(day, new LocalTime(9, 15)), teller.Person.Zones.Home);
    }

    private static Sitting Zone(Teller teller, Instant at, string zone) =>
        new(at, [state =>
        {
            var keys = state.Of<KeysState>();
            var kept = keys.Preferences;
            return KeysDecisions.Prefer(
                keys, teller.Known($"zone/{at}"), kept.IdleMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture), kept.ExitAddress ?? "", zone, kept.Anchors,
                id => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null);
        }]);
}
