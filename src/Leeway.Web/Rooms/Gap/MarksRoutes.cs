using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>Marks a demand while it is written, and finds the parts of an invitation in it; keeps nothing.</summary>
public static class MarksRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/gap/marks", MarkAsync).WithMetadata(new SessionGate.OffersUndo());

    private static async Task<IResult> MarkAsync(Visit visit, Marking marking, WordShelf shelf)
    {
        var fields = await visit.PostedAsync();
        var kinds = shelf.Kinds.Kinds.ToDictionary(kind => kind.Id, StringComparer.Ordinal);
        var marks = marking.Read(fields["text"]).Where(mark => kinds.ContainsKey(mark.Kind)).Select(mark => new
        {
            start = mark.Start,
            length = mark.Length,
            kind = mark.Kind,
            label = kinds[mark.Kind].Label,
            why = kinds[mark.Kind].Why,
            gentler = kinds[mark.Kind].Gentler,
        });
        return Results.Json(new { marks, parts = marking.Parts(fields["text"]).ToDictionary(part => part.Key, part => part.First(), StringComparer.Ordinal) });
    }
}
