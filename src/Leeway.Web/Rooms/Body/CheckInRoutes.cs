using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Body;

/// <summary>The body's room, and the check-in: new, kept, changed.</summary>
public static class CheckInRoutes
{
    private const string NewDraft = "body/check-in";

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
        var draft = await visit.DraftAsync(NewDraft);
        var fields = draft is { Any: true } ? draft : FormFields.None;
        return PageOf(fields.IdOrNew("check-in"), "/body/check-in", NewDraft, fields, null, isDraft: draft is { Any: true });
    }

    private static async Task<IResult> KeepNewAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        var id = fields.IdOrNew("check-in");
        return await KeepAsync(visit, id, fields, NewDraft) is { } refusal
            ? PageOf(id, "/body/check-in", NewDraft, fields, refusal)
            : Visit.Go(visit.Of<BodyState>().CheckIns.ContainsKey(id) ? $"/body/{id}?kept=yes" : "/body?said=b1");
    }

    private static IResult Show(Visit visit, string id) =>
        Find(visit, id) is { } checkIn ? View.Of<CheckInKeptPage>(new { CheckIn = checkIn }) : Results.NotFound();

    private static async Task<IResult> ChangeAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } checkIn)
            return Results.NotFound();
        var draft = await visit.DraftAsync(Drafts.Name(checkIn.Id, "check-in"));
        var isDraft = draft is { Any: true };
        return PageOf(checkIn.Id, $"/body/{id}/change", Drafts.Name(checkIn.Id, "check-in"), isDraft ? draft! : CheckInForm.Write(checkIn.Answer), null, isDraft);
    }

    private static async Task<IResult> KeepChangeAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } checkIn)
            return Results.NotFound();
        var (fields, draft) = (await visit.PostedAsync(), Drafts.Name(checkIn.Id, "check-in"));
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
