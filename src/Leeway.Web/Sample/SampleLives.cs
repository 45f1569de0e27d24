using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>One person's life as everything that they do, in the order of time.</summary>
public sealed record PersonLife(PersonWords Person, Style Style, IReadOnlyList<Sitting> Sittings, PersonTruth Truth);

/// <summary>
/// Makes up the lives of two people who live together: pure, and the same for the same words, seed and day. Nothing in them
/// lies later than the day before the day that is given.
/// </summary>
public static class SampleLives
{
    /// <param name="words">What was written by hand.</param>
    /// <param name="seed">Whatever is left to chance.</param>
    /// <param name="today">The first day on which nothing has happened yet, where the two live.</param>
    /// <param name="house">Whose people, stories and truths they are; lives of one house can be kept in one vault.</param>
    public static IReadOnlyList<PersonLife> Of(SampleWords words, ulong seed, LocalDate today, ulong? house = null)
    {
        var couple = words.Couple;
        var years = new SampleYears(today, couple.Phases);
        var moments = couple.People.ToDictionary(person => person.Id, person => words.MomentsOf(person.Id), StringComparer.Ordinal);
        var journeys = Journeys.Draw(years, couple, moments[couple.People[0].Id], Chance.Of(seed, "journeys"));
        var weathers = couple.People.ConvertAll(person => WeatherOf(person, years, journeys, moments[person.Id], seed));
        var courses = Courses.Of(years, couple, journeys, weathers, Chance.Of(seed, "patterns"));
        var tellers = couple.People.Zip(weathers, (person, weather) => new Teller(
            person, Style.Of(person.Id), years, journeys, courses, weather, Silences.Draw(years, weather, journeys, Chance.Of(seed, person.Id + "/silences")),
            moments[person.Id], words.Returning, words.BodyOf(person.Id), words.DailyOf(person.Id), seed, house ?? seed)).ToList();
        var placing = new Placing(years, journeys, courses);
        var placed = tellers.ConvertAll(teller => Place(placing, teller, moments, isBank: false));
        placed = [.. placed.Zip(tellers, (first, teller) => (IReadOnlyList<(MomentWords, int)>)[.. first, .. Place(placing, teller, moments, isBank: true)])];
        return [.. tellers.Zip(placed, (teller, own) => Tell(teller, own, placing.Days))];
    }

    // The other bank looks back at what happened, so it comes after.
    private static IReadOnlyList<(MomentWords Words, int Day)> Place(Placing placing, Teller teller, Dictionary<string, IReadOnlyList<MomentWords>> moments, bool isBank) =>
        placing.Place([.. moments[teller.Person.Id].Where(words => words.OtherBank is not null == isBank)], teller.Weather, teller.Silences, teller.For(isBank ? "banks" : "days"));

    private static Weather WeatherOf(PersonWords person, SampleYears years, Journeys journeys, IReadOnlyList<MomentWords> moments, ulong seed)
    {
        var shocks = moments.Where(words => words.Event is not null).GroupBy(words => journeys.Events[words.Event!]).ToDictionary(day => day.Key, day => 0.4 * day.Sum(words => words.AcheShift));
        return Weather.Draw(years, journeys, Style.Of(person.Id).HeaviestDay, shocks, Chance.Of(seed, "weather"), Chance.Of(seed, person.Id + "/weather"));
    }

    private static PersonLife Tell(Teller teller, IReadOnlyList<(MomentWords Words, int Day)> placed, IReadOnlyDictionary<string, int> days)
    {
        var (sittings, kept) = Life.Tell(teller, placed);
        sittings.AddRange(Returns.Of(teller, kept, days));
        var under = Undercurrent.Of(teller, BodyStyle.Of(teller.Person.Id));
        var allowed = new AllowedDays(teller.Years, teller.Journeys, days);
        var checkIns = CheckIns.Of(teller, under, allowed, kept);
        sittings.AddRange(checkIns.Sittings);
        sittings.AddRange(BodyRoom.Of(teller, under, allowed));
        var practices = PracticeRoom.Of(teller, under, allowed, kept);
        sittings.AddRange(practices.Sittings);
        sittings.AddRange(Answers.Of(teller, allowed));
        var end = teller.Years.Today.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[teller.Person.Zones.Home]).ToInstant();
        var all = House.Around(teller, sittings.Select(sitting => Within(sitting, end)), placed);
        return new(teller.Person, teller.Style, all, PersonTruth.Of(teller, kept, under, checkIns.Kept, practices.Doings));
    }

    // An evening in the west is after midnight at home: what would lie beyond the last day is told in its last minutes.
    private static Sitting Within(Sitting sitting, Instant end) =>
        sitting.At < end ? sitting : sitting with { At = end - Duration.FromMinutes(1 + (59 / (1 + (sitting.At - end).TotalHours))) };
}
