using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;

namespace Leeway.Web.Shell;

/// <summary>Forgetting a thing, and bringing it back from the page that follows.</summary>
public static class ForgetRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Sent twice, it still offers to bring back.
        routes.MapPost("/forget", ForgetAsync).WithMetadata(new SessionGate.OffersUndo());
        routes.MapGet("/forgotten", Offer).WithMetadata(new SessionGate.OffersUndo());
        routes.MapPost("/forgotten/undo", UndoAsync).WithMetadata(new SessionGate.OffersUndo());
    }

    private static async Task<IResult> ForgetAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        if (!ThingId.TryParse(fields["thing"], out var thing) || !visit.State.History.Any(entry => entry.Event.Subject == thing && entry.Event.GetType().Namespace != typeof(KeysState).Namespace))
            return Results.NotFound();
        var begun = await LeftPages.AboutAsync(visit, thing);
        await visit.KeepAsync(state => state.Hidden.ContainsKey(thing) ? Decision.Nothing : Decision.Keep(new ThingHidden(thing)));
        await LetGo.Of(visit).DropAsync(visit, thing, begun);
        return Visit.Go($"/forgotten?thing={thing}");
    }

    private static IResult Offer(Visit visit, string? thing) =>
        ThingId.TryParse(thing, out var id) && visit.State.Hidden.ContainsKey(id)
            ? View.Of<ForgottenPage>(new { Thing = id })
            : Visit.Go("/today");

    private static async Task<IResult> UndoAsync(Visit visit, IEnumerable<Findables> findables)
    {
        var fields = await visit.PostedAsync();
        if (!ThingId.TryParse(fields["thing"], out var thing))
            return Results.NotFound();
        await visit.KeepAsync(state => state.Hidden.ContainsKey(thing) ? Decision.Keep(new ThingShown(thing)) : Decision.Nothing);
        var back = visit.State.History.Any(entry => entry.Event.Subject == thing && entry.Event is not (ThingHidden or ThingShown));
        // The one that was left last goes to the head of the list last; what went with a thing that is erased stays gone.
        foreach (var (draft, written) in back ? LetGo.Of(visit).With(thing).Reverse() : [])
            await DraftRoutes.BringBackAsync(visit, draft, written);
        return Visit.Go(back ? $"{PageOf(visit, thing, findables) ?? "/today"}?said=brought-back" : "/today?said=gone");
    }

    private static string? PageOf(Visit visit, ThingId thing, IEnumerable<Findables> findables) =>
        findables.Select(room => room.Kind(visit, thing) is { } kind ? room.Place(kind, thing.ToString()) : null).FirstOrDefault(place => place is not null)?.Address;
}
