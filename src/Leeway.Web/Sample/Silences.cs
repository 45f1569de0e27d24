namespace Leeway.Web.Sample;

/// <summary>
/// The days on which a person writes nothing. They are not missing at random: most lie where the two are far from each
/// other or all is stirred up, and a few silent weeks begin just after the worst of it. What both wrote about is never
/// missing.
/// </summary>
public sealed class Silences
{
    private const int SilentWeeksApart = 120;
    private readonly bool[] silentOn;

    private Silences(bool[] silent, IReadOnlyList<(int From, int Days)> weeks) => (silentOn, Weeks) = (silent, weeks);

    public IReadOnlyList<(int From, int Days)> Weeks { get; }

    public bool Holds(int day) => silentOn[day];

    public static Silences Draw(SampleYears years, Weather weather, Journeys journeys, Chance chance)
    {
        var silent = new bool[years.Count];
        for (var day = 0; day < years.Count; day++)
            silent[day] = chance.Happens(1 / (1 + Math.Exp(1.3 + (0.6 * Math.Min(0, weather.Closeness[day])) - (0.3 * weather.Activation[day]))));
        var weeks = new List<(int, int)>();
        for (var from = 30; from + SilentWeeksApart < years.Count; from += SilentWeeksApart)
        {
            var worst = Enumerable.Range(from, SilentWeeksApart - 20).MaxBy(weather.Ache);
            var days = chance.Between(6, 12);
            weeks.Add((worst + 1, days));
            Array.Fill(silent, true, worst + 1, Math.Min(days, years.Count - worst - 1));
        }
        foreach (var day in journeys.Events.Values)
            silent[day] = false;
        return new(silent, weeks);
    }
}
