using Leeway.Domain.Log;
using Leeway.Domain.Words.Finding;
using Leeway.Domain.Words.Relations;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Relations;

/// <summary>The people one writes about, as search finds them.</summary>
public sealed class RelationsFinding(WordShelf shelf)
{
    public FindableRoom Of(LogState state, DateTimeZone zone) => new(
        state.Of<RelationsState>(),
        () => RelationFindables.Of(state.Of<RelationsState>(), zone, slug => shelf.Pages.RelationKinds.FirstOrDefault(kind => kind.Id == slug.Value)?.Label));

    /// <summary>The address of somebody who was found; null for another room's thing.</summary>
    public static FoundPlace? Place(string kind, string thing) => kind == "relation" ? new($"/relations/{thing}", "Somebody") : null;

    /// <summary>"relation" for the id of one; null for another room's thing.</summary>
    public static string? Kind(Visit visit, ThingId thing) => visit.Of<RelationsState>().Find(thing) is null ? null : "relation";
}
