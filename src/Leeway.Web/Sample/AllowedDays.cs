namespace Leeway.Web.Sample;

/// <summary>Which days some words allow, once every event and every moment has its day.</summary>
public sealed class AllowedDays(SampleYears years, Journeys journeys, IReadOnlyDictionary<string, int> happened)
{
    private static readonly string[] Places = ["home", "away"];
    private static readonly string[] Seasons = ["winter", "summer", "holidays"];
    private static readonly string[] Phases = ["early", "middle", "late"];

    public bool Has(DatedWords words, int day) =>
        Any(words, Places, where => journeys.IsAt(day, where))
        && Any(words, Seasons, season => years.IsSeason(day, season))
        && Any(words, Phases, phase => years.Phase(phase) is var (from, to) && day >= from && day <= to)
        && (words.Months.Count == 0 || words.Months.Contains(years.On(day).Month))
        && (words.After is not { } after || happened[after] < day)
        && (words.Before is not { } before || happened[before] > day);

    private static bool Any(DatedWords words, string[] kind, Func<string, bool> fits)
    {
        var asked = words.When.Where(kind.Contains).ToList();
        return asked.Count == 0 || asked.Exists(one => fits(one));
    }
}
