using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>A truth as it is read, and the one that comes back on an occasion.</summary>
public static class TruthLine
{
    public static string Of(Truth truth, WordShelf shelf) => truth.Own ?? shelf.Truths.Truths.Find(one => one.Id == truth.Line?.Value)?.Line ?? "";

    /// <param name="occasions">The occasions that hold now, the nearest first.</param>
    public static string? For(Visit visit, WordShelf shelf, params ReadOnlySpan<string> occasions)
    {
        foreach (var occasion in occasions)
            if (TruthFor.Occasion(visit.Of<GapState>(), Slug.Parse(occasion), visit.Here.Date, slug => Occasions(shelf, slug)) is { } truth)
                return Of(truth, shelf);
        return null;
    }

    private static IEnumerable<Slug> Occasions(WordShelf shelf, Slug line) =>
        (shelf.Truths.Truths.Find(one => one.Id == line.Value)?.When ?? []).Select(Slug.Parse);
}
