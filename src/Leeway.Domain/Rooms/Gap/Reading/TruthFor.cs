using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap.Reading;

/// <summary>Which of the person's truths comes back when it is needed.</summary>
public static class TruthFor
{
    /// <summary>
    /// One of the chosen truths that speaks to an occasion, another each day when several do; null when none does. The
    /// person's own lines speak to every occasion.
    /// </summary>
    /// <param name="occasionsOf">For a truth of the library, the occasions it was written for.</param>
    public static Truth? Occasion(GapState state, Slug occasion, LocalDate today, Func<Slug, IEnumerable<Slug>> occasionsOf)
    {
        var fitting = state.Truths.Where(truth => truth.Line is not { } line || occasionsOf(line).Contains(occasion)).ToList();
        return fitting.Count == 0 ? null : fitting[(int)((uint)Period.DaysBetween(LocalDate.MinIsoValue, today) % (uint)fitting.Count)];
    }
}
