using System.Runtime.InteropServices;
using NodaTime;

namespace Leeway.Domain.Words.Looking;

/// <summary>The days that are looked back on.</summary>
/// <param name="From">The first day; a Monday where they are to be drawn.</param>
/// <param name="End">The day after the last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LookedAt(LocalDate From, LocalDate End)
{
    private const int MostWeeksByDay = 14;
    private const int MostWeeksByWeek = 106;

    /// <summary>So many weeks, the running one the last of them, as far as it has come.</summary>
    public static LookedAt Last(int weeks, LocalDate today) => new(MondayOf(today).PlusWeeks(1 - weeks), today.PlusDays(1));

    /// <summary>From the week with <paramref name="first"/> to today.</summary>
    public static LookedAt Since(LocalDate first, LocalDate today) => new(MondayOf(LocalDate.Min(first, today)), today.PlusDays(1));

    public int Days => Period.DaysBetween(From, End);

    public LocalDate LastDay => End.PlusDays(-1);

    /// <summary>
    /// As many weeks, up to the last turn of a quarter of the year, and from <paramref name="oldest"/> at the earliest; empty where
    /// nothing lies before that turn. A sentence about a life is asked of these days: whoever asked anew each week would find
    /// in a year, more often than not, something that is not so.
    /// </summary>
    public LookedAt Settled(LocalDate oldest)
    {
        var turn = new LocalDate(LastDay.Year, LastDay.Month - (LastDay.Month - 1) % 3, 1);
        var from = LocalDate.Max(turn.PlusWeeks(-(Days + 6) / 7), oldest);
        return new(LocalDate.Min(from, turn), turn);
    }

    public bool Holds(LocalDate day) => day >= From && day < End;

    /// <summary>What is drawn as one: a day up to a quarter of a year, a week up to two years, a month beyond.</summary>
    public Grain Grain => Days switch
    {
        <= MostWeeksByDay * 7 => Grain.Day,
        <= MostWeeksByWeek * 7 => Grain.Week,
        _ => Grain.Month,
    };

    /// <summary>The first day of what <paramref name="day"/> is drawn in.</summary>
    public LocalDate StepOf(LocalDate day) => Grain switch
    {
        Grain.Day => day,
        Grain.Week => MondayOf(day),
        _ => new(day.Year, day.Month, 1),
    };

    /// <summary>The first days of all that is drawn, oldest first, without gaps.</summary>
    public IReadOnlyList<LocalDate> Steps()
    {
        var steps = new List<LocalDate>();
        for (var step = StepOf(From); step < End; step = Next(step))
            steps.Add(step);
        return steps;
    }

    private LocalDate Next(LocalDate step) => Grain switch
    {
        Grain.Day => step.PlusDays(1),
        Grain.Week => step.PlusWeeks(1),
        _ => step.PlusMonths(1),
    };

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(IsoDayOfWeek.Monday - day.DayOfWeek);
}

/// <summary>What one step of a picture is.</summary>
public enum Grain
{
    Day,
    Week,
    Month,
}
