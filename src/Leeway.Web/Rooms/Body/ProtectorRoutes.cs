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
    internal const string New = "body/protectors";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/body/protectors", () => View.Of<ProtectorsPage>());
        routes.MapGet("/body/protectors/new", NewAsync);
        routes.MapGet("/body/protectors/{id}", Show);
        routes.MapGet("/body/protectors/{id}/{page}", AskAsync);
        routes.MapPost("/body/protectors/{id}/{page}", KeepAsync);
    }

    private static async Task<IResult> NewAsync(Visit visit)
    {
        var (thing, page) = await HalfWritten.BeginAsync(visit, New, ProtectorPath.Shape, ProtectorPath.All.Contains);
        return Visit.Go($"/body/protectors/{thing}/{page}");
    }

    private static IResult Show(Visit visit, string id) =>
        ThingId.TryParse(id, out var thing) && visit.Of<BodyState>().Protectors.GetValueOrDefault(thing) is { } met ? View.Of<ProtectorPage>(new { Met = met }) : Results.NotFound();

    private static async Task<IResult> AskAsync(Visit visit, Safety safety, string id, string page)
    {
        if (!ThingId.TryParse(id, out var thing) || !ProtectorPath.All.Contains(page))
            return Results.NotFound();
        var met = visit.Of<BodyState>().Protectors.GetValueOrDefault(thing);
        var half = await HalfWritten.OfAsync(visit, thing, page, met is not null);
        return PageOf(visit, safety, thing, page, half.Draft, half.IsThere ? half.Fields : ProtectorPath.Write(met?.Telling ?? ProtectorTelling.None, page), null, half.IsThere);
    }

    private static async Task<IResult> KeepAsync(Visit visit, Safety safety, string id, string page)
    {
        if (!ThingId.TryParse(id, out var thing) || !ProtectorPath.All.Contains(page))
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        var draft = (await HalfWritten.OfAsync(visit, thing, page, visit.Of<BodyState>().Protectors.ContainsKey(thing))).Draft;
        var refusal = await DraftRoutes.TryPassOverAsync(visit, fields) ? null : await visit.KeepAsync(state => Tell(state.Of<BodyState>(), thing, page, fields), draft);
        return refusal is null ? Visit.Go(Onward(visit, thing, page, fields["go"])) : PageOf(visit, safety, thing, page, draft, fields, refusal);
    }

    private static Decision Tell(BodyState state, ThingId id, string page, FormFields fields) =>
        BodyDecisions.MeetProtector(state, id, ProtectorPath.Read(state.Protectors.GetValueOrDefault(id)?.Telling ?? ProtectorTelling.None, page, fields));

    private static IResult PageOf(Visit visit, Safety safety, ThingId id, string page, string draft, FormFields fields, Refusal? refusal, bool isThere = false)
    {
        var met = visit.Of<BodyState>().Protectors.GetValueOrDefault(id);
        var near = met is null ? Signals.None : safety.ReadOnce(visit, met, () => ProtectorPath.Texts(met.Telling));
        return View.Of<ProtectorStepPage>(
            new { Id = id, Met = met, Page = page, Near = near, Draft = draft, Fields = fields, Refusal = refusal, IsThere = isThere },
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
