using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words.Finding;
using Leeway.Domain.Words.Relations;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Leeway.Web.Rooms.Body;

/// <summary>What the body's room gives to be found, and where it is read.</summary>
public sealed class BodyFinding(WordShelf shelf, IStringLocalizer<Phrases> phrases)
{
    private readonly ChosenLabels<BodyWord> labels = new(() => Labels(shelf, phrases));

    public FindableRoom Of(LogState state, DateTimeZone zone) =>
        new(state.Of<BodyState>(), () => BodyFindables.Of(state.Of<BodyState>(), state.Of<RelationsState>(), zone, labels.Of));

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

    private static IEnumerable<(BodyWord, string, string?)> Labels(WordShelf shelf, IStringLocalizer<Phrases> phrases) =>
    [
        .. shelf.Body.AllRegions.Select(region => (BodyWord.Region, region.Id, (string?)region.Label)),
        .. shelf.Body.Qualities.Select(quality => (BodyWord.Quality, quality.Id, (string?)quality.Label)),
        (BodyWord.FeelsNothing, BodyFindables.FeelsNothing.Value, shelf.CheckIn.Body.Nothing.Label),
        .. shelf.CheckIn.Breath.Choices.Select(breath => (BodyWord.Breath, breath.Id, (string?)phrases["breath {0}", breath.Label])),
        .. Choices(shelf.CheckIn.Love, BodyWord.Love, BodyWord.LoveInList),
        .. Choices(shelf.CheckIn.Around, BodyWord.Around, BodyWord.AroundInList),
        .. shelf.Protectors.Kinds.Select(kind => (BodyWord.ProtectorKind, kind.Id, (string?)kind.Label)),
        .. shelf.Unlearned.Select(door => (BodyWord.Unlearned, door.Front.Id, (string?)door.Front.Name)),
    ];

    private static IEnumerable<(BodyWord, string, string?)> Choices(CheckInChoice asked, BodyWord onPage, BodyWord inList) =>
        asked.Choices.SelectMany(choice => ((BodyWord, string, string?)[])[(onPage, choice.Id, choice.Label), (inList, choice.Id, choice.Listed)]);
}
