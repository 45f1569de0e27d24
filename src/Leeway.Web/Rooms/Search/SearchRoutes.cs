using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Search;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Leeway.Web.Rooms.Search;

/// <summary>
/// Find: sent by POST, so that no word enters a history, and shown at an address with an id, so that the way back leads
/// there. As one types, the same form gives back its results alone, for the id of its page.
/// </summary>
public static class SearchRoutes
{
    /// <summary>The id of the page that asks, as one types.</summary>
    private const string PageHeader = "X-Asked";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", Show);
        routes.MapPost("/search", FindAsync);
    }

    private static IResult Show(Visit visit, IEnumerable<Findables> findables, string? asked)
    {
        if (LookedFor.Of(visit).Read(asked) is { } fields)
            return View.Of<SearchPage>(new { Found = Find(visit, findables, fields), Id = asked });
        var (state, zone) = (visit.State, visit.Zone);
        // Made while the first letters are typed: of a long life the first index takes half a second.
        _ = Task.Run(() => IndexOf(state, zone, findables), CancellationToken.None);
        return View.Of<SearchPage>(new { Id = Drawn.Thing().ToString(), IsForgotten = LookedFor.IsForgotten(visit) });
    }

    private static async Task<IResult> FindAsync(Visit visit, IEnumerable<Findables> findables)
    {
        var fields = await visit.PostedAsync();
        var typing = visit.Context.Request.Headers["X-Fragment"] == "1";
        var id = LookedFor.Of(visit).Keep(fields, typing ? visit.Context.Request.Headers[PageHeader] : default(string));
        return typing
            ? new RazorComponentResult<SearchResults>(new { Found = Find(visit, findables, fields) })
            : Visit.Go($"/search?{LookedFor.Query}={id}");
    }

    private static FoundThings Find(Visit visit, IEnumerable<Findables> findables, FormFields fields)
    {
        var result = IndexOf(visit.State, visit.Zone, findables).Find(fields["find"]);
        return new(fields["find"], result.Count, [.. from thing in result.Things let place = PlaceOf(findables, thing) where place is not null select (thing, place)]);
    }

    private static SearchIndex IndexOf(LogState state, DateTimeZone zone, IEnumerable<Findables> rooms) =>
        Reckoned.Of(state, zone, () => new Lazy<SearchIndex>(() => SearchIndex.Of(state, zone, rooms.Select(room => room.Of(state, zone))))).Value;

    private static FoundPlace? PlaceOf(IEnumerable<Findables> rooms, Found thing) =>
        rooms.Select(room => room.Place(thing.Kind, thing.Thing.ToString())).FirstOrDefault(place => place is not null);
}
