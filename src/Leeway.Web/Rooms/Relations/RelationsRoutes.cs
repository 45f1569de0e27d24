using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using NodaTime;
using NodaTime.Text;

namespace Leeway.Web.Rooms.Relations;

/// <summary>The people one writes about.</summary>
public static class RelationsRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/relations", (Visit visit) => ListPage(visit, Drawn.Thing(), FormFields.None, null));
        routes.MapPost("/relations", MeetAsync);
        routes.MapGet("/relations/{id}", Show);
        routes.MapPost("/relations/{id}", ChangeAsync);
        routes.MapPost("/relations/{id}/rest", RestAsync);
        routes.MapPost("/relations/{id}/bring-back", BringBackAsync);
    }

    private static IResult ListPage(Visit visit, ThingId fresh, FormFields fields, Refusal? refusal) =>
        View.Of<RelationsPage>(
            new { Relations = visit.Of<RelationsState>(), Today = visit.Here.Date, Fresh = fresh, Fields = fields, Refusal = refusal },
            refusal.Status());

    private static async Task<IResult> MeetAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        if (!ThingId.TryParse(fields["relation"], out var id))
            return Results.NotFound();
        var refusal = await visit.KeepAsync(state => RelationDecisions.Meet(state.Of<RelationsState>(), id, fields["name"], Chosen(fields["kind"]), Chosen(fields["colour"])));
        return refusal is null ? Visit.Go("/relations?said=kept") : ListPage(visit, id, fields, refusal);
    }

    private static IResult Show(Visit visit, string id) =>
        Find(visit, id) is { } relation ? RelationPageOf(visit, relation, FieldsOf(relation), null) : Results.NotFound();

    private static IResult RelationPageOf(Visit visit, Relation relation, FormFields fields, Refusal? refusal) =>
        View.Of<RelationPage>(
            new { Relation = relation, Today = visit.Here.Date, Fields = fields, Refusal = refusal },
            refusal.Status());

    private static async Task<IResult> ChangeAsync(Visit visit, string id)
    {
        var fields = await visit.PostedAsync();
        if (Find(visit, id) is not { } relation)
            return Results.NotFound();
        var refusal = await visit.KeepAsync(state => RelationDecisions.Change(state.Of<RelationsState>(), relation.Id, fields["name"], Chosen(fields["kind"]), Chosen(fields["colour"])));
        return refusal is null ? Visit.Go("/relations?said=kept") : RelationPageOf(visit, relation, fields, refusal);
    }

    private static async Task<IResult> RestAsync(Visit visit, string id)
    {
        var fields = await visit.PostedAsync();
        if (Find(visit, id) is not { } relation)
            return Results.NotFound();
        var until = LocalDatePattern.Iso.Parse(fields["until"]);
        var refusal = fields["until"].Length > 0 && !until.Success
            ? new Refusal("day-past", "until")
            : await visit.KeepAsync(state => RelationDecisions.Rest(state.Of<RelationsState>(), relation.Id, until.Success ? until.Value : (LocalDate?)null, visit.Here.Date));
        return refusal is null ? Visit.Go("/relations?said=rested") : RelationPageOf(visit, relation, FieldsOf(relation), refusal);
    }

    private static async Task<IResult> BringBackAsync(Visit visit, string id)
    {
        if (Find(visit, id) is not { } relation)
            return Results.NotFound();
        await visit.KeepAsync(state => RelationDecisions.BringBack(state.Of<RelationsState>(), relation.Id));
        return Visit.Go("/relations?said=row-again");
    }

    private static Relation? Find(Visit visit, string id) => ThingId.TryParse(id, out var thing) ? visit.Of<RelationsState>().Find(thing) : null;

    private static Slug? Chosen(string slug) => Slug.TryParse(slug, out var chosen) ? chosen : null;

    private static FormFields FieldsOf(Relation relation) =>
        FormFields.Of(("name", relation.Name), ("kind", relation.Kind?.Value), ("colour", relation.Colour?.Value));
}
