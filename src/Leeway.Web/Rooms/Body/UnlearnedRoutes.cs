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
        var draft = await visit.DraftAsync(DraftOf(feeling, kept?.Id));
        var isDraft = draft is { Any: true };
        var fields = isDraft ? draft! : FormFields.Of(("words", kept?.Words), ("writing", kept?.Id.ToString()));
        return View.Of<UnlearnedDoorPage>(new { Door = door, Id = IdOf(fields), Kept = kept, Fields = fields, IsDraft = isDraft });
    }

    /// <summary>A writing is read behind the door of its feeling.</summary>
    private static IResult ToDoor(Visit visit, WordShelf shelf, string id) =>
        ThingId.TryParse(id, out var thing) && visit.Of<BodyState>().Unlearned.GetValueOrDefault(thing) is { } kept
            && shelf.Unlearned.FirstOrDefault(door => door.Front.Id == kept.Feeling.Value).Front is { } front
            ? Visit.Go($"{AddressOf(front)}/{id}")
            : Results.NotFound();

    private static async Task<IResult> KeepAsync(Visit visit, WordShelf shelf, int number)
    {
        if (Door(shelf, number) is not { } door)
            return Results.NotFound();
        var feeling = door.Front.Id;
        var fields = await visit.PostedAsync();
        var id = IdOf(fields);
        var kept = visit.Of<BodyState>().Unlearned.GetValueOrDefault(id);
        var refusal = await visit.KeepAsync(state => BodyDecisions.WriteUnlearned(state.Of<BodyState>(), id, Slug.Parse(feeling), fields["words"]), DraftOf(feeling, kept?.Id));
        return refusal is null
            ? Visit.Go($"{AddressOf(door.Front)}?said=kept")
            : View.Of<UnlearnedDoorPage>(new { Door = door, Id = id, Kept = kept, Fields = fields, Refusal = refusal }, refusal.Status());
    }

    /// <summary>It stands in a history, so it names no feeling.</summary>
    internal static string AddressOf(UnlearnedWord door) => $"/body/unlearned/{door.Door}";

    /// <summary>The draft of a new writing belongs to its feeling, that of a kept one to itself.</summary>
    internal static string DraftOf(string feeling, ThingId? kept) => kept is { } id ? Drafts.Name(id, "unlearned") : $"unlearned/{feeling}";

    private static ThingId IdOf(FormFields fields) => ThingId.TryParse(fields["writing"], out var id) ? id : Drawn.Thing();

    private static (UnlearnedWord Front, string Html)? Door(WordShelf shelf, int number) =>
        shelf.Unlearned.FirstOrDefault(door => door.Front.Door == number) is { Front: not null } door ? door : null;
}
