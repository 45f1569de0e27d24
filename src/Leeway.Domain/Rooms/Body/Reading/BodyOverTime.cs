using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using NodaTime;

namespace Leeway.Domain.Rooms.Body.Reading;

/// <summary>Where in the body something was noticed and how it was there, over the days looked at: in all, month by month, and by what was around.</summary>
/// <param name="Whole">All check-ins that told anything of the body.</param>
/// <param name="Months">Those with a check-in, oldest first.</param>
/// <param name="Around">By what was around, the often told first; a check-in among several is in each of them.</param>
public sealed record BodyOverTime(LookedAt Looked, PlacesTold Whole, IReadOnlyList<MonthOfBody> Months, IReadOnlyList<BodyAround> Around)
{
    public static BodyOverTime Of(CheckInsInTime checkIns, LookedAt looked)
    {
        var told = checkIns.NewestFirst.Reverse()
            .Where(placed => looked.Holds(placed.When.Date) && (placed.CheckIn.Answer.Body is not null || placed.CheckIn.Answer.FeelsNothing))
            .ToList();
        return new(
            looked,
            PlacesTold.Of(told.Select(placed => placed.CheckIn.Answer)),
            [.. told.GroupBy(placed => new LocalDate(placed.When.Year, placed.When.Month, 1)).Select(month => new MonthOfBody(month.Key, PlacesTold.Of(month.Select(placed => placed.CheckIn.Answer))))],
            [
                .. told.SelectMany(placed => (placed.CheckIn.Answer.Around ?? []).Select(around => (Around: around, placed.CheckIn.Answer)))
                    .GroupBy(pair => pair.Around, pair => pair.Answer)
                    .Select(group => new BodyAround(group.Key, PlacesTold.Of(group)))
                    .OrderByDescending(around => around.Places.CheckIns).ThenBy(around => around.Around.Value, StringComparer.Ordinal),
            ]);
    }
}

/// <param name="Start">The first of the month.</param>
public sealed record MonthOfBody(LocalDate Start, PlacesTold Places);

/// <param name="Around">Of the content: alone, with them, a conflict.</param>
public sealed record BodyAround(Slug Around, PlacesTold Places);
