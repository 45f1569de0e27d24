using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words.Relations;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Body;

/// <summary>The drawer of being met: kept in a line, read back when it is asked for.</summary>
public static class DrawerRoutes
{
    /// <summary>The name of a kindness's page, new or kept, in its drafts.</summary>
    internal const string Page = "kindness";

    internal const string New = "body/drawer";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/body/drawer", ListAsync);
        routes.MapPost("/body/drawer", KeepNewAsync);
        routes.MapGet("/body/drawer/one", One);
        routes.MapGet("/body/drawer/{id}", ShowAsync);
        routes.MapPost("/body/drawer/{id}", KeepAsync);
    }

    private static async Task<IResult> ListAsync(Visit visit)
    {
        var left = await LeftPages.LastOrNewAsync(visit, New, Page);
        return View.Of<DrawerPage>(new { Id = left.Thing, Fields = left.Fields, IsDraft = left.IsThere });
    }

    private static async Task<IResult> KeepNewAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        var id = fields.IdOrNew("kindness");
        return await TryKeepAsync(visit, id, fields, Drafts.Name(id, Page)) is { } refusal
            ? View.Of<DrawerPage>(new { Id = id, Fields = fields, Refusal = refusal }, refusal.Status())
            : Visit.Go($"/body/drawer?kept={Drawn.Below(100)}");
    }

    /// <summary>One of them, drawn anew each time that it is asked for.</summary>
    private static IResult One(Visit visit)
    {
        var drawer = visit.Of<BodyState>().Drawer.Values.OrderBy(kept => kept.KeptAt).ToList();
        return drawer.Count == 0 ? Visit.Go("/body/drawer") : View.Of<DrawerOnePage>(new { Kept = drawer[Drawn.Below(drawer.Count)] });
    }

    private static async Task<IResult> ShowAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } kept)
            return Results.NotFound();
        var draft = await visit.DraftAsync(Drafts.Name(kept.Id, Page));
        var isDraft = draft is { Any: true };
        var fields = isDraft ? draft! : FormFields.Of(("words", kept.Telling.Words), ("relation", kept.Telling.Relation?.ToString())).With(kept.Telling.Body);
        return View.Of<KindnessPage>(new { Kept = kept, Fields = fields, IsDraft = isDraft });
    }

    private static async Task<IResult> KeepAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } kept)
            return Results.NotFound();
        var fields = await visit.PostedAsync();
        return await TryKeepAsync(visit, kept.Id, fields, Drafts.Name(kept.Id, Page)) is { } refusal
            ? View.Of<KindnessPage>(new { Kept = kept, Fields = fields, Refusal = refusal }, refusal.Status())
            : Visit.Go($"/body/drawer/{id}?said=kept");
    }

    private static Task<Refusal?> TryKeepAsync(Visit visit, ThingId id, FormFields fields, string draft)
    {
        var telling = new KindnessTelling
        {
            Words = fields["words"],
            Relation = ThingId.TryParse(fields["relation"], out var relation) ? relation : null,
            Body = BodyForm.Read(fields),
        };
        return visit.KeepAsync(state => BodyDecisions.KeepKindness(state.Of<BodyState>(), state.Of<RelationsState>(), id, telling), draft);
    }

    private static Kindness? Find(Visit visit, string id) => ThingId.TryParse(id, out var thing) ? visit.Of<BodyState>().Drawer.GetValueOrDefault(thing) : null;
}
