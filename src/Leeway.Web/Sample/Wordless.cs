using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>
/// *Just the ache* without a word: a size, with whom, and nothing more. How often follows how heavy its pattern is and how
/// stirred up the person, and one brings the next (a discrete Hawkes process; Hawkes, Biometrika 58, 1971).
/// </summary>
internal static class Wordless
{
    private const double Excited = 0.9;
    private const double ExcitedDays = 3;

    public static IReadOnlyList<string> Themes { get; } =
        ["phones-at-dinner", "cancelled-evenings", "her-mother", "money-talk", "winter-distance", "far-away", "first-hour"];

    public static IEnumerable<Sitting> Of(Teller teller, string theme, List<KeptMoment> kept)
    {
        const double aDay = 0.012;
        var chance = teller.For("wordless/" + theme);
        var excited = 0.0;
        for (var day = 1; day < teller.Years.Count; day++)
        {
            var rate = aDay * Math.Exp((0.6 * teller.Courses.Level(theme, day)) + (0.3 * teller.Weather.Ache(day))) * (1 + excited);
            excited *= Math.Exp(-1 / ExcitedDays);
            if (!teller.Journeys.IsAt(day, PlaceOf(theme)) || teller.Silences.Holds(day) || !chance.Happens(Math.Min(0.6, rate)))
                continue;
            excited += Excited;
            yield return Keep(teller, theme, day, teller.At(day, chance), kept, chance);
        }
        // In the night in which the clocks go back somebody is awake.
        foreach (var day in theme == "far-away" ? Enumerable.Range(0, teller.Years.Count).Where(day => IsNightOfClocks(teller, day)) : [])
            yield return Keep(teller, theme, day, teller.At(day, new LocalTime(2, 30)), kept, chance);
    }

    private static Sitting Keep(Teller teller, string theme, int day, Instant at, List<KeptMoment> kept, Chance chance)
    {
        var load = Life.Load(teller, theme, day);
        var size = teller.Style.Rate(load, chance);
        var id = teller.Fresh($"wordless/{theme}/{at}");
        var relation = chance.Happens(0.15) ? null : RelationOf(teller.Person, theme);
        kept.Add(new(id, null, theme, day, at, size, load));
        return new(at, [
            .. relation is null ? [] : Life.Needed(teller, relation, null),
            MomentActs.Note(null, new(id, relation is null ? null : teller.Known("relation/" + relation), size, false, null, null, null, null)),
        ]);
    }

    private static bool IsNightOfClocks(Teller teller, int day)
    {
        var zone = teller.ZoneOn(day);
        return zone.AtStartOfDay(teller.Years.On(day).PlusDays(1)).Offset < zone.AtStartOfDay(teller.Years.On(day)).Offset;
    }

    private static string? PlaceOf(string theme) => theme switch { "phones-at-dinner" or "first-hour" => "home", "far-away" => "away", _ => null };

    private static string RelationOf(PersonWords person, string theme) =>
        theme == "her-mother" ? (person.Id == "imke" ? "mama" : "hella")
        : person.Relations.First(relation => relation.Kind == "partner").Id;
}
