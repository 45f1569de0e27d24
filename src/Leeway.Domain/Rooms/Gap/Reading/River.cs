using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap.Reading;

/// <summary>
/// The writer's own ache over weeks to years: week by week, or month by month when it is long. A stretch in which nothing
/// was written is there and empty; it is not an ache of 0.
/// </summary>
/// <param name="Stretches">Oldest first, without gaps.</param>
public sealed record River(bool IsByMonth, IReadOnlyList<Stretch> Stretches)
{
    /// <summary>The longest span that is still drawn by weeks.</summary>
    public const int MostWeeks = 53;

    /// <summary>
    /// From the stretch with <paramref name="from"/> to the one with <paramref name="to"/>. Feelings, stories, words and what
    /// was set down may narrow it; a relation does not, since no two relations are ever to be laid side by side.
    /// </summary>
    public static River Of(MomentsInTime moments, LocalDate from, LocalDate to, MomentFilter? filter = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var isByMonth = Period.DaysBetween(from, to) >= MostWeeks * 7;
        var (first, end) = (StartOf(from, isByMonth), Next(StartOf(to, isByMonth), isByMonth));
        var narrowed = (filter ?? MomentFilter.Everything) with { Relation = null };
        var marks = new Dictionary<LocalDate, List<RiverMark>>();
        var laid = new Dictionary<LocalDate, List<ThingId>>();
        foreach (var placed in moments.NewestFirst.Reverse().Where(narrowed.Admits))
        {
            if (placed.When.Date is var day && day >= first && day < end)
                AddTo(marks, StartOf(day, isByMonth), RiverMark.Of(placed));
            if (placed.Moment.SetDown is { } down)
                AddTo(laid, StartOf(down.At.InZone(moments.Zone).Date, isByMonth), placed.Moment.Id);
        }
        var stretches = new List<Stretch>();
        for (var start = first; start < end; start = Next(start, isByMonth))
            stretches.Add(new(start, Next(start, isByMonth), marks.GetValueOrDefault(start) ?? [], laid.GetValueOrDefault(start) ?? []));
        return new(isByMonth, stretches);
    }

    private static LocalDate StartOf(LocalDate day, bool isByMonth) =>
        isByMonth ? new(day.Year, day.Month, 1) : day.PlusDays(IsoDayOfWeek.Monday - day.DayOfWeek);

    private static void AddTo<T>(Dictionary<LocalDate, List<T>> stretches, LocalDate start, T item)
    {
        if (!stretches.TryGetValue(start, out var items))
            stretches[start] = items = [];
        items.Add(item);
    }

    private static LocalDate Next(LocalDate start, bool isByMonth) => isByMonth ? start.PlusMonths(1) : start.PlusWeeks(1);
}

/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last.</param>
/// <param name="Marks">The moments that happened in it, oldest first.</param>
/// <param name="SetDown">Moments, of whatever time, that were set down in it and still lie there.</param>
public sealed record Stretch(LocalDate Start, LocalDate End, IReadOnlyList<RiverMark> Marks, IReadOnlyList<ThingId> SetDown)
{
    /// <summary>The middle of the aches whose size was told; null when none was.</summary>
    public double? Median
    {
        get
        {
            var sizes = Marks.Where(mark => mark.Ache is not null).Select(mark => mark.Ache!.Value.Size).Order().ToList();
            return sizes.Count == 0 ? null : (sizes[(sizes.Count - 1) / 2] + sizes[sizes.Count / 2]) / 2.0;
        }
    }
}

/// <param name="Ache">Null when it was not told, or could not be.</param>
/// <param name="IsStayedWith">The person stayed with it, whatever else they did.</param>
/// <param name="IsSetDown">It is set down now.</param>
public sealed record RiverMark(ThingId Moment, LocalDateTime When, Ache? Ache, bool CannotTell, bool IsStayedWith, bool IsSetDown)
{
    internal static RiverMark Of(MomentInTime placed) => new(
        placed.Moment.Id,
        placed.When,
        placed.Moment.Ache?.Size,
        placed.Moment.Ache?.CannotTell ?? false,
        placed.Moment.Staying?.Ways?.Contains(StayingWays.Stayed) ?? false,
        placed.Moment.SetDown is not null);
}
