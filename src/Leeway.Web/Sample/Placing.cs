namespace Leeway.Web.Sample;

/// <summary>
/// Gives every written moment a day that its words allow. Among those it is likelier on days when its pattern is heavy or
/// the person is stirred up, and near others of its kind: aches come in bursts.
/// </summary>
public sealed class Placing(SampleYears years, Journeys journeys, Courses courses)
{
    private const int MostOnOneDay = 3;
    private const double BurstWeight = 1.2;
    private const double BurstDays = 4;
    private const double RecentWeight = 3;
    private const double RecentDays = 40;
    private readonly Dictionary<string, int> days = new(journeys.Events, StringComparer.Ordinal);

    /// <summary>The day of each event and each moment that has one by now.</summary>
    public IReadOnlyDictionary<string, int> Days => days;

    /// <summary>The moments with their days, in the order in which they were given.</summary>
    public IReadOnlyList<(MomentWords Words, int Day)> Place(IReadOnlyList<MomentWords> moments, Weather weather, Silences silences, Chance chance)
    {
        var onDay = new int[years.Count];
        var byTheme = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var words in moments.OrderBy(Freedom).ThenBy(words => words.Id, StringComparer.Ordinal))
        {
            var day = words.Event is { } happening ? AtEvent(words, journeys.Events[happening], silences, chance) : DayFor(words, weather, silences, onDay, byTheme, chance);
            days[words.Id] = day;
            onDay[day]++;
            if (!byTheme.TryGetValue(words.Theme, out var others))
                byTheme[words.Theme] = others = [];
            others.Add(day);
        }
        return [.. moments.Select(words => (words, days[words.Id]))];
    }

    // What leaves least choice comes first.
    private static int Freedom(MomentWords words) =>
        words.Event is not null ? 0
        : words.Day is not null ? 1
        : words.With is not null ? 2
        : words.Season != "any" || words.Months.Count > 0 ? 3
        : words.Where == "away" ? 4
        : words.Phase != "any" ? 5
        : 6;

    // Sometimes what happened in the evening is written about as a thing of the next day.
    private int AtEvent(MomentWords words, int day, Silences silences, Chance chance) =>
        words.Quick && day + 1 < years.Count && !silences.Holds(day + 1) && journeys.IsAt(day + 1, words.Where) && chance.Happens(0.1) ? day + 1 : day;

    private int DayFor(MomentWords words, Weather weather, Silences silences, int[] onDay, Dictionary<string, List<int>> byTheme, Chance chance)
    {
        if (words.With is { } other && days.TryGetValue(other, out var theirs))
            return !silences.Holds(theirs) || theirs + 1 >= years.Count || chance.Happens(0.5) ? theirs : theirs + 1;
        var (from, to) = years.Phase(words.Phase);
        from = Math.Max(from, words.After is { } after ? days[after] + 1 : 1);
        to = Math.Min(Math.Max(to, from + 20), years.Count - 1);
        to = Math.Min(to, words.Before is { } before ? days[before] - 1 : to);
        var near = byTheme.GetValueOrDefault(words.Theme) ?? [];
        var weights = new double[years.Count];
        // In a year that has no fitting day, silence is broken first, and then the words are a little out of season.
        foreach (var strict in new[] { 2, 1, 0 })
        {
            for (var day = from; day <= to; day++)
                if ((strict < 1 || IsPossible(words, day)) && (strict < 2 || (!silences.Holds(day) && onDay[day] < MostOnOneDay)))
                    weights[day] = Weight(words.Theme, day, weather, near) * Math.Pow(0.4, onDay[day]);
            if (chance.Weighted(weights) is >= 0 and var chosen)
                return chosen;
        }
        throw new InvalidOperationException($"No day was found for {words.Id}.");
    }

    private bool IsPossible(MomentWords words, int day) =>
        journeys.IsAt(day, words.Where)
        && years.IsSeason(day, words.Season)
        && years.IsDate(day, words.Day)
        && (words.Months.Count == 0 || words.Months.Contains(years.On(day).Month));

    private double Weight(string theme, int day, Weather weather, List<int> near)
    {
        var burst = 0.0;
        foreach (var other in near)
            burst += Math.Abs(day - other) < 30 ? Math.Exp(-Math.Abs(day - other) / BurstDays) : 0;
        // What somebody looks at first is what is latest.
        var recent = RecentWeight * Math.Exp(-(years.Count - 1 - day) / RecentDays);
        return Math.Exp((0.7 * courses.Level(theme, day)) + (0.35 * weather.Ache(day))) * (1 + (BurstWeight * burst) + recent);
    }
}
