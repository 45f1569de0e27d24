using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Finding;
using Leeway.Domain.Words.Relations;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Gap;

/// <summary>What the gap room gives to be found, and where it is read.</summary>
public sealed class GapFinding(WordShelf shelf)
{
    private readonly ChosenLabels<GapWord> labels = new(() => Labels(shelf));

    public FindableRoom Of(LogState state, DateTimeZone zone) =>
        new(state.Of<GapState>(), () => GapFindables.Of(state.Of<GapState>(), state.Of<RelationsState>(), zone, labels.Of));

    /// <summary>The address of a found thing and what it is called; null for another room's.</summary>
    public static FoundPlace? Place(string kind, string thing) => kind switch
    {
        "moment" => new($"/gap/{thing}", "A moment"),
        "letter" => new($"/gap/letters/{thing}", "A letter"),
        "other-bank" => new($"/gap/other-bank/{thing}", "The other bank"),
        "truths" => new("/gap/truths", "Three truths"),
        "story" => new($"/gap/stories/{thing}", "A story"),
        _ => null,
    };

    /// <summary>Of which kind a thing of this room is; null for another room's.</summary>
    public static string? Kind(Visit visit, ThingId thing)
    {
        var state = visit.Of<GapState>();
        return state.Moments.ContainsKey(thing) ? "moment"
            : state.Letters.ContainsKey(thing) ? "letter"
            : state.Banks.ContainsKey(thing) ? "other-bank"
            : state.OwnStories.ContainsKey(thing) ? "story"
            : null;
    }

    private static IEnumerable<(GapWord, string, string?)> Labels(WordShelf shelf) =>
    [
        .. shelf.Feelings.Families.SelectMany(family => family.Words).Select(word => (GapWord.Feeling, word.Id, (string?)word.Label)),
        .. shelf.Stories.Select(story => (GapWord.Story, story.Front.Id, (string?)story.Front.Line)),
        .. shelf.Barriers.Groups.SelectMany(group => group.Barriers).Select(barrier => (GapWord.TheirBarrier, barrier.Id, (string?)shelf.Barriers.Told(barrier, theirs: true))),
        .. shelf.Barriers.Groups.SelectMany(group => group.Barriers).Select(barrier => (GapWord.MyBarrier, barrier.Id, (string?)shelf.Barriers.Told(barrier, theirs: false))),
        .. shelf.Gap.Steps.Find(step => step.Id == "staying")!.Parts.SelectMany(part => part.Choices).Select(way => (GapWord.StayingWay, way.Id, (string?)way.Label)),
        .. shelf.Needs.Groups.SelectMany(group => group.Needs).Select(need => (GapWord.Need, need.Id, (string?)shelf.Needs.Told(need))),
        .. shelf.Body.AllRegions.Select(region => (GapWord.BodyRegion, region.Id, (string?)region.Label)),
        .. shelf.Body.Qualities.Select(quality => (GapWord.BodyQuality, quality.Id, (string?)quality.Label)),
        (GapWord.CannotTell, GapFindables.CannotTell.Value, shelf.Quick.Ache.CantTell.Label),
        .. shelf.Revisit.Choices.Select(state => (GapWord.RevisitState, state.Id, (string?)state.Label)),
        .. shelf.Grief.Letter.To.Select(to => (GapWord.LetterTo, to.Id, (string?)to.Label)),
        .. shelf.Truths.Truths.Select(truth => (GapWord.Truth, truth.Id, (string?)truth.Line)),
    ];
}
