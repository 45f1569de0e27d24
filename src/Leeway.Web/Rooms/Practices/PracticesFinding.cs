using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words.Finding;
using Leeway.Web.Shell;
using NodaTime;

namespace Leeway.Web.Rooms.Practices;

/// <summary>Practices of one's own and each time of one, as search finds them.</summary>
public sealed class PracticesFinding(PracticeBook book)
{
    public FindableRoom Of(LogState state, DateTimeZone zone) => new(
        state.Of<PracticesState>(),
        () => PracticeFindables.Of(state.Of<PracticesState>(), zone, slug => book.Library.FirstOrDefault(practice => practice.Name.Library == slug)?.Title));

    /// <summary>The address of a found thing of this room; null for another room's.</summary>
    public static FoundPlace? Place(string kind, string thing) => kind switch
    {
        "own-practice" => new($"/practices/{thing}", "A practice of your own"),
        "doing" => new($"/practices/{thing}", "After a practice"),
        _ => null,
    };

    /// <summary>Of which kind a thing of this room is; null for another room's.</summary>
    public static string? Kind(Visit visit, ThingId thing)
    {
        var state = visit.Of<PracticesState>();
        return state.Own.ContainsKey(thing) ? "own-practice" : state.Doings.ContainsKey(thing) ? "doing" : null;
    }
}
