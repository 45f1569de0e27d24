namespace Leeway.Web.Sample;

/// <summary>
/// Where the one who travels is, and the day of each thing that both wrote about. Weeks away and weeks at home take turns,
/// a little unevenly; they are drawn again until every event falls where its words say.
/// </summary>
public sealed class Journeys
{
    private const int MostTries = 50_000;
    private const int Uneven = 9;
    private readonly bool[] awayOn;

    private Journeys(bool[] away, IReadOnlyList<(int Day, bool IsAway)> travels, IReadOnlyDictionary<string, int> events) =>
        (awayOn, Travels, Events) = (away, travels, events);

    /// <summary>The days of travel, and where they lead.</summary>
    public IReadOnlyList<(int Day, bool IsAway)> Travels { get; }

    /// <summary>The day of each event, by its id.</summary>
    public IReadOnlyDictionary<string, int> Events { get; }

    /// <summary>A day of travel still counts as home, in both directions.</summary>
    public bool IsAway(int day) => awayOn[day];

    public bool IsAt(int day, string? where) => where is null || (where == "away") == awayOn[day];

    /// <exception cref="InvalidOperationException">The words ask for days that no year has.</exception>
    public static Journeys Draw(SampleYears years, CoupleWords couple, IReadOnlyList<MomentWords> moments, Chance chance)
    {
        var zones = couple.People.Select(person => person.Zones).First(zones => zones.Away is not null);
        var wanted = couple.Events.Select(happening => Wanted.Of(years, happening, moments.First(moment => moment.Event == happening.Id))).ToList();
        for (var tries = 0; tries < MostTries; tries++)
        {
            var travels = DrawTravels(years, zones, wanted, chance);
            var away = Away(years, travels);
            if (Place(wanted, away, travels, chance) is { } events)
                return new(away, travels, events);
        }
        throw new InvalidOperationException("No days were found for what the sample couple lived through.");
    }

    private static List<(int Day, bool IsAway)> DrawTravels(SampleYears years, ZoneWords zones, List<Wanted> wanted, Chance chance)
    {
        var travels = new List<(int, bool)>();
        var first = wanted.First(happening => happening.IsFirstDeparture);
        var day = first.Days[chance.Below(first.Days.Count)];
        for (var isAway = true; day < years.Count; isAway = !isAway)
        {
            travels.Add((day, isAway));
            day += ((isAway ? zones.AwayWeeks : zones.HomeWeeks) * 7) + chance.Between(-Uneven, Uneven);
            // The storm, and what the storm left undone.
            if (isAway && years.Month(Math.Min(day, years.Count - 1)) is 12 or 13)
                day += chance.Between(5, 25);
        }
        return travels;
    }

    private static bool[] Away(SampleYears years, List<(int Day, bool IsAway)> travels)
    {
        var away = new bool[years.Count];
        for (var index = 0; index < travels.Count; index++)
            if (travels[index].IsAway)
                for (var day = travels[index].Day + 1; day < (index + 1 < travels.Count ? travels[index + 1].Day : years.Count); day++)
                    away[day] = true;
        return away;
    }

    private static Dictionary<string, int>? Place(List<Wanted> wanted, bool[] away, List<(int Day, bool IsAway)> travels, Chance chance)
    {
        var days = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = 0;
        for (var index = 0; index < wanted.Count; index++)
        {
            var happening = wanted[index];
            var fitting = happening.IsFirstDeparture
                ? [travels[0].Day]
                : happening.Days.Where(day => day > before && (happening.Where is null || (happening.Where == "away") == away[day])).ToList();
            if (fitting.Count == 0 || fitting[0] <= before)
                return null;
            // Where several share a month the first ones stay early in it, so that the others find room.
            var choices = index + 1 < wanted.Count && wanted[index + 1].Month == happening.Month ? Math.Max(1, fitting.Count / 2) : fitting.Count;
            before = days[happening.Id] = fitting[chance.Below(choices)];
        }
        return days;
    }

    private sealed record Wanted(string Id, int Month, string? Where, bool IsFirstDeparture, IReadOnlyList<int> Days)
    {
        public static Wanted Of(SampleYears years, EventWords happening, MomentWords moment)
        {
            var (from, to) = years.Months(happening.Month, happening.Month);
            var days = Enumerable.Range(from, to - from + 1).Where(day =>
                years.IsDate(day, happening.Day) && years.IsWeekday(day, happening.Weekday) && years.IsSeason(day, moment.Season));
            return new(happening.Id, happening.Month, moment.Where, happening.Id == "airport", [.. days]);
        }
    }
}
