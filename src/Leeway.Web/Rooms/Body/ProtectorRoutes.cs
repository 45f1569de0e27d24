using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Body;

/// <summary>Protectors: the gallery, and the path on which one is met, one question a page.</summary>
public static class ProtectorRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/body/protectors", () => View.Of<ProtectorsPage>());
        routes.MapGet("/body/protectors/new", () => Visit.Go($"/body/protectors/{Drawn.Thing()}/{ProtectorPath.Shape}"));
        routes.MapGet("/body/protectors/{id}", Show);
        routes.MapGet("/body/protectors/{id}/{page}", AskAsync);
        routes.MapPost("/body/protectors/{id}/{page}", KeepAsync);
    }

    private static IResult Show(Visit visit, string id) =>
        ThingId.TryParse(id, out var thing) && visit.Of<BodyState>().Protectors.GetValueOrDefault(thing) is { } met ? View.Of<ProtectorPage>(new { Met = met }) : Results.NotFound();

    private static async Task<IResult> AskAsync(Visit visit, Safety safety, string id, string page)
    {
        if (!ThingId.TryParse(id, out var thing) || !ProtectorPath.All.Contains(page))
            return Results.NotFound();
        var draft = await visit.DraftAsync(Drafts.Name(thing, page));
        var telling = visit.Of<BodyState>().Protectors.GetValueOrDefault(thing)?.Telling ?? ProtectorTelling.None;
        var isDraft = draft is { Any: true };
        return PageOf(visit, safety, thing, page, isDraft ? draft! : ProtectorPath.Write(telling, page), null, isDraft);
    }

    private static async Task<IResult> KeepAsync(Visit visit, Safety safety, string id, string page)
    {
        if (!ThingId.TryParse(id, out var thing) || !ProtectorPath.All.Contains(page))
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        var refusal = fields["go"] == "skip" ? null : await visit.KeepAsync(state => Tell(state.Of<BodyState>(), thing, page, fields), Drafts.Name(thing, page));
        return refusal is null ? Visit.Go(Onward(visit, thing, page, fields["go"])) : PageOf(visit, safety, thing, page, fields, refusal);
    }

    private static Decision Tell(BodyState state, ThingId id, string page, FormFields fields) =>
        BodyDecisions.MeetProtector(state, id, ProtectorPath.Read(state.Protectors.GetValueOrDefault(id)?.Telling ?? ProtectorTelling.None, page, fields));

    private static IResult PageOf(Visit visit, Safety safety, ThingId id, string page, FormFields fields, Refusal? refusal, bool isDraft = false)
    {
        var met = visit.Of<BodyState>().Protectors.GetValueOrDefault(id);
        var near = met is null ? Signals.None : safety.ReadOnce(visit, met, () => ProtectorPath.Texts(met.Telling));
        return View.Of<ProtectorStepPage>(
            new { Id = id, Met = met, Page = page, Near = near, Fields = fields, Refusal = refusal, IsDraft = isDraft },
            refusal.Status());
    }

    private static string Onward(Visit visit, ThingId id, string page, string go)
    {
        var here = ProtectorPath.All.ToList().IndexOf(page);
        var target = go switch
        {
            "back" => here - 1,
            "stop" => -1,
            _ when ProtectorPath.All.Contains(go) => ProtectorPath.All.ToList().IndexOf(go),
            _ => here + 1,
        };
        return target >= 0 && target < ProtectorPath.All.Count ? $"/body/protectors/{id}/{ProtectorPath.All[target]}"
            : visit.Of<BodyState>().Protectors.ContainsKey(id) ? $"/body/protectors/{id}?said=kept"
            : "/body/protectors";
    }
}
