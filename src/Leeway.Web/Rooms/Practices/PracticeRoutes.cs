using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Practices;

/// <summary>The practices room: the list, one practice, and what was kept of a time.</summary>
public static class PracticeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/practices", () => View.Of<PracticesPage>());
        routes.MapGet("/practices/earlier", () => View.Of<EarlierPage>());
        routes.MapGet("/practices/{name}", Show);
    }

    /// <summary>A practice and a time it was done share their addresses.</summary>
    private static IResult Show(Visit visit, PracticeBook book, string name) =>
        book.Find(visit, name) is { } practice ? PageOf(practice, FormFields.Of(("doing", Drawn.Thing().ToString()), ("moment", visit.Context.Request.Query["for"])), null)
        : ThingId.TryParse(name, out var id) && visit.Of<PracticesState>().Doings.GetValueOrDefault(id) is { } doing ? View.Of<DoingPage>(new { Doing = doing, Practice = book.Find(visit, doing.Practice) })
        : Results.NotFound();

    internal static IResult PageOf(ShownPractice practice, FormFields fields, Refusal? refusal) =>
        View.Of<PracticePage>(new { Practice = practice, Fields = fields, Refusal = refusal }, refusal.Status());
}
