using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>
/// The days of the sample: two calendar years from an early January on, since the words know their seasons, and then on to
/// the day before today. Days are counted from 0; months of the story from 1.
/// </summary>
public sealed class SampleYears(LocalDate today, IReadOnlyList<PhaseWords> phases)
{
    public LocalDate Today { get; } = today;

    public LocalDate First { get; } = new(today.Year - 2, 1, 3);

    /// <summary>How many days there are; the last of them is yesterday.</summary>
    public int Count { get; } = Period.DaysBetween(new(today.Year - 2, 1, 3), today);

    public LocalDate On(int day) => First.PlusDays(day);

    public int Of(LocalDate date) => Period.DaysBetween(First, date);

    public int Month(int day)
    {
        var date = On(day);
        return ((date.Year - First.Year) * 12) + date.Month;
    }

    /// <summary>The first and the last day of some months of the story, as far as there are days.</summary>
    public (int From, int To) Months(int from, int to)
    {
        var start = new LocalDate(First.Year, 1, 1);
        return (Math.Max(0, Of(start.PlusMonths(from - 1))), Math.Min(Count, Of(start.PlusMonths(to))) - 1);
    }

    public (int From, int To) Phase(string id) =>
        phases.FirstOrDefault(phase => phase.Id == id) is not { } found ? (0, Count - 1)
        : found == phases[^1] ? (Months(found.From, found.From).From, Count - 1)
        : Months(found.From, found.To);

    public bool IsSeason(int day, string season)
    {
        var date = On(day);
        return season switch
        {
            "winter" => date.Month is 11 or 12 or 1 or 2,
            "summer" => date is { Month: 6, Day: >= 10 } or { Month: 7 or 8 },
            "holidays" => date is { Month: 12, Day: >= 20 } or { Month: 1, Day: <= 2 },
            _ => true,
        };
    }

    public bool IsDate(int day, string? monthAndDay) => monthAndDay is null || On(day).ToString("MM-dd", null) == monthAndDay;

    public bool IsWeekday(int day, string? weekday) => weekday is null || On(day).DayOfWeek.ToString().Equals(weekday, StringComparison.OrdinalIgnoreCase);
}
