using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words.Finding;
using Leeway.Domain.Words.Relations;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Body;

/// <summary>What the body's room gives to be found, and where it is read.</summary>
public sealed class BodyFinding(WordShelf shelf)
{
    private readonly Lazy<Dictionary<(BodyWord, string), string>> labels = new(() => Labels(shelf));

    public IEnumerable<FindableThing> Of(Visit visit) =>
        BodyFindables.Of(visit.Of<BodyState>(), visit.Of<RelationsState>(), visit.Zone, (word, slug) => labels.Value.GetValueOrDefault((word, slug.Value)));

    /// <summary>The address of a found thing and what it is called; null for another room's.</summary>
    public static FoundPlace? Place(string kind, string thing) => kind switch
    {
        "check-in" => new($"/body/{thing}", "A check-in"),
        "protector" => new($"/body/protectors/{thing}", "Something that protects"),
        "kindness" => new($"/body/drawer/{thing}", "The drawer"),
        "unlearned" => new($"/body/written/{thing}", "A feeling never learned"),
        _ => null,
    };

    /// <summary>Of which kind a thing of this room is; null for another room's.</summary>
    public static string? Kind(Visit visit, ThingId thing)
    {
        var state = visit.Of<BodyState>();
        return state.CheckIns.ContainsKey(thing) ? "check-in"
            : state.Protectors.ContainsKey(thing) ? "protector"
            : state.Drawer.ContainsKey(thing) ? "kindness"
            : state.Unlearned.ContainsKey(thing) ? "unlearned"
            : null;
    }

    private static Dictionary<(BodyWord, string), string> Labels(WordShelf shelf) =>
        ((IEnumerable<((BodyWord, string), string)>)
        [
            .. shelf.Body.AllRegions.Select(region => ((BodyWord.Region, region.Id), region.Label)),
            .. shelf.Body.Qualities.Select(quality => ((BodyWord.Quality, quality.Id), quality.Label)),
            .. shelf.Protectors.Kinds.Select(kind => ((BodyWord.ProtectorKind, kind.Id), kind.Label)),
            .. shelf.Unlearned.Select(door => ((BodyWord.Unlearned, door.Front.Id), door.Front.Name)),
        ]).ToDictionary(pair => pair.Item1, pair => pair.Item2);
}
