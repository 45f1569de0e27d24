using System.Collections.Immutable;

namespace Leeway.Domain.Rooms.Practices.Reading;

/// <summary>A step of a practice, in seconds from its beginning.</summary>
/// <param name="At">When its line comes.</param>
/// <param name="Seconds">How long it stays.</param>
/// <param name="Line">What is said.</param>
/// <param name="CanBeLeftOut">Whether the shortened practice goes without it.</param>
public sealed record TimedStep(int At, int Seconds, string Line, bool CanBeLeftOut = false);

/// <summary>What is said in a practice, and when.</summary>
public sealed record Timetable
{
    private const int SecondsInAMinute = 60;

    private Timetable(ImmutableList<TimedStep> steps) => Steps = steps;

    public ImmutableList<TimedStep> Steps { get; }

    /// <summary>The whole length, in seconds.</summary>
    public int Seconds => Steps.Sum(step => step.Seconds);

    public bool CanBeShorter => Steps.Exists(step => step.CanBeLeftOut);

    /// <summary>Without the steps that can be left out, the others one after the other.</summary>
    public Timetable Shorter => Of(Steps.Where(step => !step.CanBeLeftOut).Select(step => (step.Seconds, step.Line, false)));

    /// <summary>One after the other, each for its seconds.</summary>
    public static Timetable Of(IEnumerable<(int Seconds, string Line, bool CanBeLeftOut)> steps)
    {
        var at = 0;
        var timed = ImmutableList.CreateBuilder<TimedStep>();
        foreach (var (seconds, line, canBeLeftOut) in steps)
        {
            timed.Add(new(at, seconds, line, canBeLeftOut));
            at += seconds;
        }
        return new(timed.ToImmutable());
    }

    /// <summary>The lines of a practice of one's own; they share its minutes evenly, to the second.</summary>
    public static Timetable Of(OwnPractice practice)
    {
        var lines = (practice.Steps ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var whole = practice.Minutes * SecondsInAMinute;
        return Of(lines.Select((line, place) => (whole * (place + 1) / lines.Length - whole * place / lines.Length, line, false)));
    }
}
