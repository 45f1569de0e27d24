using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Body;

/// <summary>The body's room, and the check-in: new, kept, changed.</summary>
public static class CheckInRoutes
{
    /// <summary>The name of a check-in's page, new or kept, in its drafts.</summary>
    internal const string Page = "check-in";

    internal const string New = "body/check-in";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/body", () => View.Of<BodyPage>());
        routes.MapGet("/body/check-in", NewAsync);
        routes.MapPost("/body/check-in", KeepNewAsync);
        routes.MapGet("/body/{id}", Show);
        routes.MapGet("/body/{id}/change", ChangeAsync);
        routes.MapPost("/body/{id}/change", KeepChangeAsync);
    }

    private static async Task<IResult> NewAsync(Visit visit)
    {
        var left = await LeftPages.LastOrNewAsync(visit, New, Page);
        return PageOf(left.Thing, "/body/check-in", left.Draft, left.Fields, null, left.IsThere);
    }

    private static async Task<IResult> KeepNewAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        var id = fields.IdOrNew("check-in");
        var draft = Drafts.Name(id, Page);
        return await KeepAsync(visit, id, fields, draft) is { } refusal
            ? PageOf(id, "/body/check-in", draft, fields, refusal)
            : Visit.Go(visit.Of<BodyState>().CheckIns.ContainsKey(id) ? $"/body/{id}?kept=yes" : "/body?said=b1");
    }

    private static IResult Show(Visit visit, string id) =>
        Find(visit, id) is { } checkIn ? View.Of<CheckInKeptPage>(new { CheckIn = checkIn }) : Results.NotFound();

    private static async Task<IResult> ChangeAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } checkIn)
            return Results.NotFound();
        var draft = await visit.DraftAsync(Drafts.Name(checkIn.Id, Page));
        var isDraft = draft is { Any: true };
        return PageOf(checkIn.Id, $"/body/{id}/change", Drafts.Name(checkIn.Id, Page), isDraft ? draft! : CheckInForm.Write(checkIn.Answer), null, isDraft);
    }

    private static async Task<IResult> KeepChangeAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } checkIn)
            return Results.NotFound();
        var (fields, draft) = (await visit.PostedAsync(), Drafts.Name(checkIn.Id, Page));
        return await KeepAsync(visit, checkIn.Id, fields, draft) is { } refusal
            ? PageOf(checkIn.Id, $"/body/{id}/change", draft, fields, refusal)
            : Visit.Go($"/body/{id}?said=kept");
    }

    private static async Task<Refusal?> KeepAsync(Visit visit, ThingId id, FormFields fields, string draft)
    {
        var (answer, refusal) = CheckInForm.Read(fields);
        return refusal ?? await visit.KeepAsync(state => BodyDecisions.CheckIn(state.Of<BodyState>(), id, answer), draft);
    }

    private static IResult PageOf(ThingId id, string action, string draft, FormFields fields, Refusal? refusal, bool isDraft = false) =>
        View.Of<CheckInPage>(
            new { Id = id, Action = action, Draft = draft, Fields = fields, Refusal = refusal, IsDraft = isDraft },
            refusal.Status());

    private static CheckIn? Find(Visit visit, string id) => ThingId.TryParse(id, out var thing) ? visit.Of<BodyState>().CheckIns.GetValueOrDefault(thing) : null;
}
