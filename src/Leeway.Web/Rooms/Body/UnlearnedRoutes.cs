using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Body;

/// <summary>Feelings that may never have been learned: a door for each, and a place to write behind it.</summary>
public static class UnlearnedRoutes
{
    /// <summary>The name of a writing's page in its drafts.</summary>
    internal const string Page = "unlearned";

    internal const string New = "body/unlearned";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/body/unlearned", () => View.Of<UnlearnedPage>());
        routes.MapGet("/body/unlearned/{number:int}", (Visit visit, WordShelf shelf, int number) => AskAsync(visit, shelf, number, null));
        routes.MapGet("/body/unlearned/{number:int}/{id}", AskAsync);
        routes.MapPost("/body/unlearned/{number:int}", KeepAsync);
        routes.MapGet("/body/written/{id}", ToDoor);
    }

    private static async Task<IResult> AskAsync(Visit visit, WordShelf shelf, int number, string? id)
    {
        if (Door(shelf, number) is not { } door)
            return Results.NotFound();
        var feeling = door.Front.Id;
        var kept = ThingId.TryParse(id, out var thing) ? visit.Of<BodyState>().Unlearned.GetValueOrDefault(thing) : null;
        if (id is not null && kept?.Feeling.Value != feeling)
            return Results.NotFound();
        var left = kept is null
            ? await LeftPages.LastOrNewAsync(visit, New, Page, fields => fields["feeling"] == feeling)
            : new(kept.Id, Page, await visit.DraftAsync(Drafts.Name(kept.Id, Page)) ?? FormFields.None);
        var fields = left.IsThere ? left.Fields : FormFields.Of(("words", kept?.Words));
        return View.Of<UnlearnedDoorPage>(new { Door = door, Id = left.Thing, Kept = kept, Fields = fields, IsDraft = left.IsThere });
    }

    /// <summary>A writing is read behind the door of its feeling.</summary>
    private static IResult ToDoor(Visit visit, WordShelf shelf, string id) =>
        ThingId.TryParse(id, out var thing) && visit.Of<BodyState>().Unlearned.GetValueOrDefault(thing) is { } kept
            && shelf.Unlearned.FirstOrDefault(door => door.Front.Id == kept.Feeling.Value).Front is { } front
            ? Visit.Go($"{AddressOf(front)}/{id}{visit.Context.Request.QueryString}")
            : Results.NotFound();

    private static async Task<IResult> KeepAsync(Visit visit, WordShelf shelf, int number)
    {
        if (Door(shelf, number) is not { } door)
            return Results.NotFound();
        var feeling = door.Front.Id;
        var fields = await visit.PostedAsync();
        var id = fields.IdOrNew("writing");
        var kept = visit.Of<BodyState>().Unlearned.GetValueOrDefault(id);
        var refusal = await visit.KeepAsync(state => BodyDecisions.WriteUnlearned(state.Of<BodyState>(), id, Slug.Parse(feeling), fields["words"]), Drafts.Name(id, Page));
        return refusal is null
            ? Visit.Go($"{AddressOf(door.Front)}?said=kept")
            : View.Of<UnlearnedDoorPage>(new { Door = door, Id = id, Kept = kept, Fields = fields, Refusal = refusal }, refusal.Status());
    }

    /// <summary>It stands in a history, so it names no feeling.</summary>
    internal static string AddressOf(UnlearnedWord door) => $"/body/unlearned/{door.Door}";

    private static (UnlearnedWord Front, string Html)? Door(WordShelf shelf, int number) =>
        shelf.Unlearned.FirstOrDefault(door => door.Front.Door == number) is { Front: not null } door ? door : null;
}
