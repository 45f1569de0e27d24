using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>Something tried against a pattern, on the worst day of a bad run. That it gets better after such a day is partly chance.</summary>
public sealed record Attempt(string Pattern, string Text, int Day);

/// <summary>How heavy each pattern truly is on a day, about -1 to 1.3: held, eased and returned, inert, worsened, seasonal.</summary>
public sealed class Courses
{
    public const double StrainDays = 10;
    public const double StrainWeight = 0.6;
    private const int TwoYears = 730;
    private const int LongestSearch = 75;
    private readonly SampleYears years;
    private readonly Dictionary<string, (string Course, IReadOnlyList<Attempt> Attempts)> patterns;

    private readonly Dictionary<string, double[]> strainOf;

    private Courses(SampleYears years, IReadOnlyList<PatternWords> words, IReadOnlyList<Attempt> attempts, Dictionary<string, double[]> strains)
    {
        (this.years, strainOf) = (years, strains);
        patterns = words.ToDictionary(
            pattern => pattern.Id,
            pattern => (pattern.Course, (IReadOnlyList<Attempt>)[.. attempts.Where(attempt => attempt.Pattern == pattern.Id)]),
            StringComparer.Ordinal);
        Attempts = attempts;
    }

    public IReadOnlyList<Attempt> Attempts { get; }

    /// <summary>The true course of each pattern.</summary>
    public IReadOnlyDictionary<string, string> Names => patterns.ToDictionary(pattern => pattern.Key, pattern => pattern.Value.Course, StringComparer.Ordinal);

    public static Courses Of(SampleYears years, CoupleWords couple, Journeys journeys, IReadOnlyList<Weather> weathers, Chance chance)
    {
        var strains = couple.Patterns.ToDictionary(pattern => pattern.Id, _ => Weather.Wander(years.Count, StrainDays, chance, chance), StringComparer.Ordinal);
        return new(years, couple.Patterns, [.. couple.Patterns.SelectMany(pattern => AttemptsAt(years, pattern, journeys, weathers, strains[pattern.Id]))], strains);
    }

    /// <summary>The better and worse weeks of one pattern around its course (<see cref="Weather"/>'s process); 0 for what is no pattern.</summary>
    public double Strain(string theme, int day) => strainOf.TryGetValue(theme, out var strain) ? StrainWeight * strain[day] : 0;

    /// <summary>0 for what is no pattern.</summary>
    public double Level(string theme, int day) => !patterns.TryGetValue(theme, out var pattern) ? 0 : pattern.Course switch
    {
        "held" => day < pattern.Attempts[0].Day ? 0.8 : -0.9 + (1.7 * Math.Exp(-(day - pattern.Attempts[0].Day) / 14.0)),
        "eased-and-returned" => EasedAndReturned(pattern.Attempts, day),
        "inert" => 0.2,
        "worsened" => -0.7 + (2.0 * Math.Min(day, TwoYears) / TwoYears),
        "seasonal" => Season(years, day),
        _ => throw new InvalidOperationException($"There is no course {pattern.Course}."),
    };

    /// <summary>The first and the last attempt help for two weeks or three; the one between for about five months.</summary>
    private static double EasedAndReturned(IReadOnlyList<Attempt> attempts, int day)
    {
        const double heavy = 0.7;
        var middle = attempts[1].Day;
        var brief = new[] { attempts[0], attempts[^1] }.Any(attempt => day >= attempt.Day && day < attempt.Day + 18) ? 0.4 : 0;
        const int easing = 10, held = 150, returning = 60;
        var eased = Math.Clamp((day - middle) / (double)easing, 0, 1) * (1 - Math.Clamp((day - middle - held) / (double)returning, 0, 1));
        return heavy - brief - (1.5 * eased);
    }

    private static IEnumerable<Attempt> AttemptsAt(SampleYears years, PatternWords pattern, Journeys journeys, IReadOnlyList<Weather> weathers, double[] strain)
    {
        foreach (var phase in pattern.Attempts.GroupBy(attempt => attempt.Phase))
        {
            var (from, to) = years.Phase(phase.Key);
            // There is time to see what became of it: the last two months of a phase try nothing new.
            var share = (Math.Min(to, from + 260) - 60 - from) / phase.Count();
            foreach (var (index, attempt) in phase.Index())
                yield return new(pattern.Id, attempt.Text, pattern.Course switch
                {
                    "held" => journeys.Events["bread-tin"],
                    "seasonal" => WorstRun(from, share, day => strain[day] + (2 * Season(years, day))),
                    _ => WorstRun(from + (index * share), Math.Min(share, LongestSearch), day => strain[day] + (0.2 * weathers.Sum(weather => weather.Ache(day)))),
                });
        }
    }

    private static double Season(SampleYears years, int day) =>
        Math.Cos(2 * Math.PI * Period.DaysBetween(new(years.First.Year, 1, 12), years.On(day)) / 365.25);

    // The end of the ten days that weighed most.
    private static int WorstRun(int from, int days, Func<int, double> weight) =>
        Enumerable.Range(from + 10, Math.Max(1, days - 10)).MaxBy(day => Enumerable.Range(day - 9, 10).Sum(weight));
}
