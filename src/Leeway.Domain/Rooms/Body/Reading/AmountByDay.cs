using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using NodaTime;

namespace Leeway.Domain.Rooms.Body.Reading;

/// <summary>
/// One amount, day by day: the last that was said on a day. A day without it is null, and nothing is put in its place. Two
/// amounts of the same days are read one beside the other, never one against the other.
/// </summary>
/// <param name="Days">One for each day that is looked at.</param>
public sealed record AmountByDay(LookedAt Looked, IReadOnlyList<Amount?> Days)
{
    public static AmountByDay Of(CheckInsInTime checkIns, LookedAt looked, Func<CheckInAnswer, Amount?> which)
    {
        var days = new Amount?[looked.Days];
        foreach (var placed in checkIns.NewestFirst.Where(placed => looked.Holds(placed.When.Date)))
            days[Period.DaysBetween(looked.From, placed.When.Date)] ??= which(placed.CheckIn.Answer);
        return new(looked, days);
    }

    /// <summary>On how many days it was said.</summary>
    public int Told => Days.Count(day => day is not null);

    /// <summary>By days, weeks or months, as <see cref="LookedAt.Grain"/> has it; each of them is there, empty or not.</summary>
    public IReadOnlyList<AmountStep> Steps()
    {
        var each = Days.Index().Where(day => day.Item is not null)
            .ToLookup(day => Looked.StepOf(Looked.From.PlusDays(day.Index)), day => day.Item!.Value.Size);
        return [.. Looked.Steps().Select(step => new AmountStep(step, [.. each[step]]))];
    }
}

/// <param name="Start">Its first day.</param>
/// <param name="Each">The amounts of its days, in their order.</param>
public sealed record AmountStep(LocalDate Start, IReadOnlyList<int> Each)
{
    /// <summary>Null when nothing was said in it.</summary>
    public double? Middle => Middles.Of(Each);
}
