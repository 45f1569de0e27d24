using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Search;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Search;

/// <summary>Find: sent by POST, so that no word enters a history; as one types, the same form gives back its results alone.</summary>
public static class SearchRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", () => View.Of<SearchPage>());
        routes.MapPost("/search", FindAsync);
    }

    private static async Task<IResult> FindAsync(Visit visit, IEnumerable<Findables> findables)
    {
        var fields = await visit.PostedAsync();
        var all = findables.ToList();
        var index = Reckoned.Of(visit.State, visit.Zone, () => SearchIndex.Of(visit.State, visit.Zone, all.SelectMany(room => room.Of(visit))));
        var result = index.Find(fields["find"]);
        var found = result.Things.Select(thing => (thing, Place: all.Select(room => room.Place(thing.Kind, thing.Thing.ToString())).FirstOrDefault(place => place is not null))).Where(pair => pair.Place is not null).Select(pair => (pair.thing, pair.Place!)).ToList();
        return visit.Context.Request.Headers["X-Fragment"] == "1"
            ? new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<SearchResults>(new { Found = (IReadOnlyList<(Found, FoundPlace)>)found, result.Count, Asked = fields["find"] })
            : View.Of<SearchPage>(new { Found = (IReadOnlyList<(Found, FoundPlace)>)found, result.Count, Asked = fields["find"] });
    }
}
