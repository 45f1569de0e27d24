using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Web.Shell;
using NodaTime;

namespace Leeway.Web.Rooms.Gap;

/// <summary>The river: one's own ache over weeks to years, two banks and the space between.</summary>
public static class RiverRoutes
{
    private static readonly int[] Months = [3, 6, 12, 24];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gap/river", (Visit visit, string? span) =>
    {
        var moments = MomentsInTime.Of(visit.Of<GapState>(), visit.Zone);
        var today = visit.Here.Date;
        var oldest = moments.NewestFirst.Count == 0 ? today : LocalDate.Min(moments.NewestFirst[^1].When.Date, today);
        var months = Months.FirstOrDefault(one => one.ToString(System.Globalization.CultureInfo.InvariantCulture) == span);
        var asked = span == "all" ? oldest : today.PlusMonths(months == 0 ? -Months[0] : -months).PlusDays(1);
        var from = LocalDate.Min(LocalDate.Max(asked, oldest), today);
        var river = Reckoned.Of(moments, (from, today), () => River.Of(moments, from, today));
        return View.Of<RiverPage>(new { River = river, Today = today, Span = span ?? "3", Spans = (IReadOnlyList<int>)Months, moments.NewestFirst.Count });
    });
}
