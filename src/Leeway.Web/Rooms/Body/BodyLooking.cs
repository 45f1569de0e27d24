using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Web.Design;
using Leeway.Web.Shell;
using NodaTime;

namespace Leeway.Web.Rooms.Body;

/// <summary>The pictures that the body's room makes of check-ins.</summary>
public static class BodyLooking
{
    public static readonly IReadOnlyList<LookBack> Pictures =
    [
        new("/looking-back/full-and-met", "Full and untouched", "two amounts, and the days they share") { Oldest = Oldest },
        new("/looking-back/body", "The body over time", "where, and how it was there") { Oldest = Oldest, Tested = (visit, asked) => SofteningOf(CheckIns(visit), asked).Places.Select(place => place.Tested) },
        new("/looking-back/capacity", "Intensity and steadiness", "the highs, the crashes and the calm") { Oldest = Oldest },
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/looking-back/full-and-met", (Visit visit, IEnumerable<LookBack> pictures, string? span) =>
            View.Of<FullAndMetPage>(new { Back = LookedBack.Of(visit, pictures, span), CheckIns = CheckIns(visit) }));
        routes.MapGet("/looking-back/body", ShowBody);
        routes.MapGet("/looking-back/capacity", (Visit visit, IEnumerable<LookBack> pictures, string? span) =>
            View.Of<CapacityPage>(new { Back = LookedBack.Of(visit, pictures, span), CheckIns = CheckIns(visit) }));
    }

    /// <summary>Asked of every looking-back by the sentences of all pictures, and by this room's own.</summary>
    public static Softening SofteningOf(CheckInsInTime checkIns, LookedAt asked) => Reckoned.Of(checkIns, asked, () => Softening.Of(checkIns, asked));

    private static IResult ShowBody(Visit visit, IEnumerable<LookBack> pictures, string? span)
    {
        var back = LookedBack.Of(visit, pictures, span);
        return View.Of<BodyOverTimePage>(new { Back = back, CheckIns = CheckIns(visit), MayBeSaid = back.MayBeSaid(visit, pictures) });
    }

    /// <summary>An amount by day as one bank of a picture.</summary>
    public static Trace TraceOf(AmountByDay amount, Words.AmountWords words) =>
        new(words.Label, words.Least, words.Most, [.. amount.Steps().Select(step => new TraceStep(step.Start, step.Middle, step.Each))]);

    private static CheckInsInTime CheckIns(Visit visit) => CheckInsInTime.Of(visit.Of<BodyState>(), visit.Zone);

    private static LocalDate? Oldest(Visit visit) => CheckIns(visit).NewestFirst is { Count: > 0 } all ? all[^1].When.Date : null;
}
