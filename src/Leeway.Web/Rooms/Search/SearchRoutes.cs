using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Search;
using Leeway.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Web.Rooms.Search;

/// <summary>
/// Find: sent by POST, so that no word enters a history, and shown at an address with a number, so that the way back leads
/// there. As one types, the same form gives back its results alone, and that number.
/// </summary>
public static class SearchRoutes
{
    private const string NumberHeader = "X-Asked";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", Show);
        routes.MapPost("/search", FindAsync);
    }

    private static IResult Show(Visit visit, IEnumerable<Findables> findables, string? asked) =>
        LookedFor.Of(visit).Read(asked) is { } fields ? View.Of<SearchPage>(new { Found = Find(visit, findables, fields), Number = asked }) : View.Of<SearchPage>();

    private static async Task<IResult> FindAsync(Visit visit, IEnumerable<Findables> findables)
    {
        var fields = await visit.PostedAsync();
        var typing = visit.Context.Request.Headers["X-Fragment"] == "1";
        var number = LookedFor.Of(visit).Keep(fields, typing ? visit.Context.Request.Headers[NumberHeader] : default(string));
        if (!typing)
            return Visit.Go($"/search?{LookedFor.Query}={number}");
        visit.Context.Response.Headers[NumberHeader] = number;
        return new RazorComponentResult<SearchResults>(new { Found = Find(visit, findables, fields) });
    }

    private static FoundThings Find(Visit visit, IEnumerable<Findables> findables, FormFields fields)
    {
        var all = findables.ToList();
        var index = Reckoned.Of(visit.State, visit.Zone, () => SearchIndex.Of(visit.State, visit.Zone, all.SelectMany(room => room.Of(visit))));
        var result = index.Find(fields["find"]);
        return new(fields["find"], result.Count, [.. from thing in result.Things let place = PlaceOf(all, thing) where place is not null select (thing, place)]);
    }

    private static FoundPlace? PlaceOf(List<Findables> rooms, Found thing) =>
        rooms.Select(room => room.Place(thing.Kind, thing.Thing.ToString())).FirstOrDefault(place => place is not null);
}

/// <param name="Asked">As it was typed.</param>
/// <param name="Count">How many there are, of which <paramref name="Nearest"/> may be the first few.</param>
public sealed record FoundThings(string Asked, int Count, IReadOnlyList<(Found Thing, FoundPlace Place)> Nearest);
