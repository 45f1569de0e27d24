using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Search;
using Leeway.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

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

    private static IResult Show(Visit visit, IEnumerable<Findables> findables, string? asked)
    {
        if (LookedFor.Of(visit).Read(asked) is { } fields)
            return View.Of<SearchPage>(new { Found = Find(visit, findables, fields), Number = asked });
        var (state, zone) = (visit.State, visit.Zone);
        // Made while the first letters are typed: of a long life the first index takes half a second.
        _ = Task.Run(() => IndexOf(state, zone, findables), CancellationToken.None);
        return View.Of<SearchPage>();
    }

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
        var result = IndexOf(visit.State, visit.Zone, findables).Find(fields["find"]);
        return new(fields["find"], result.Count, [.. from thing in result.Things let place = PlaceOf(findables, thing) where place is not null select (thing, place)]);
    }

    private static SearchIndex IndexOf(LogState state, DateTimeZone zone, IEnumerable<Findables> rooms) =>
        Reckoned.Of(state, zone, () => new Lazy<SearchIndex>(() => SearchIndex.Of(state, zone, rooms.Select(room => room.Of(state, zone))))).Value;

    private static FoundPlace? PlaceOf(IEnumerable<Findables> rooms, Found thing) =>
        rooms.Select(room => room.Place(thing.Kind, thing.Thing.ToString())).FirstOrDefault(place => place is not null);
}

/// <param name="Asked">As it was typed.</param>
/// <param name="Count">How many there are, of which <paramref name="Nearest"/> may be the first few.</param>
public sealed record FoundThings(string Asked, int Count, IReadOnlyList<(Found Thing, FoundPlace Place)> Nearest);
