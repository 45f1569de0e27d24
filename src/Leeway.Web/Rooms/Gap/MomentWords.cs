using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <param name="Address">Where it is changed, after the moment's own address.</param>
/// <param name="IsAloud">Whether it is put together to be read aloud.</param>
public sealed record MomentPart(string Address, string Title, string Words, bool IsAloud = false);

/// <summary>What was said in a moment, part by part in the path's order, as words to read.</summary>
public sealed class MomentWords(WordShelf shelf, GapState state)
{
    public IEnumerable<MomentPart> Parts(Moment moment) =>
        GapSteps.All.Where(step => moment[step] is not null).SelectMany(step => Of(moment[step]!));

    /// <summary>Every part of an answer that has words.</summary>
    public IEnumerable<MomentPart> Of(StepAnswer answer) =>
        [
            .. Written(answer).Where(part => !string.IsNullOrWhiteSpace(part.Words)).Select(part => new MomentPart(part.Address, part.Title, part.Words!)),
            .. answer is InvitationAnswer invitation && Aloud(invitation) is { Length: > 0 } aloud ? [new MomentPart("invitation", Title("invitation"), aloud, IsAloud: true)] : Array.Empty<MomentPart>(),
        ];

    private IEnumerable<(string Address, string Title, string? Words)> Written(StepAnswer answer) => answer switch
    {
        LongingAnswer longing => [("longed-for", Title("longed-for"), longing.Words)],
        HappeningAnswer happening => [("happened", Title("happened"), happening.Words)],
        AcheAnswer ache =>
        [
            ("ache/size", Title("ache"), ache.Words),
            ("ache/feelings", Title("ache", "feelings"), Listed((ache.Feelings ?? []).Select(FeelingWord))),
            ("ache/body", Title("ache", "body"), Listed((ache.Body ?? []).Select(Place))),
            ("ache/echoes", Title("ache", "echoes"), ache.EchoWords),
            ("ache/older", Field("ache", "older", 0), ache.OfToday),
            ("ache/older", Field("ache", "older", 1), ache.Older),
        ],
        StoryAnswer story => [("story", Title("story"), Lines([.. (story.Stories ?? []).Select(StoryLine), .. (story.Written ?? []).Select(id => state.OwnStories.GetValueOrDefault(id)?.Line), story.Words]))],
        LensesAnswer lenses =>
        [
            ("lenses", Title("lenses"), lenses.Words), ("lenses/measuring", Title("lenses", "measuring"), lenses.Measuring),
            ("lenses/present", Title("lenses", "present"), lenses.Present),
        ],
        BarriersAnswer barriers =>
        [
            ("barriers", Title("barriers"), barriers.Words),
            ("barriers/theirs", Title("barriers", "theirs"), Lines([.. (barriers.Theirs ?? []).Select(one => Barrier(one, theirs: true)), barriers.TheirWords])),
            ("barriers/mine", Title("barriers", "mine"), Lines([.. (barriers.Mine ?? []).Select(one => Barrier(one, theirs: false)), barriers.MyWords])),
            ("barriers/curious", Title("barriers", "curious"), barriers.Curious),
            ("barriers/grace", Title("barriers", "grace"), barriers.Grace),
        ],
        StayingAnswer staying =>
        [
            ("staying/how-i-met-it", Title("staying", "how-i-met-it"), Lines([Listed((staying.Ways ?? []).Select(Way)), staying.Words])),
            ("staying/today-and-older", Field("staying", "today-and-older", 0), staying.OfToday), ("staying/today-and-older", Field("staying", "today-and-older", 1), staying.Older),
            ("staying/mine-and-theirs", Field("staying", "mine-and-theirs", 0), staying.MineToHold), ("staying/mine-and-theirs", Field("staying", "mine-and-theirs", 1), staying.TheirsToAnswer),
        ],
        NeedAnswer need => [("need", Title("need"), Lines([.. (need.Needs ?? []).Select(NeedWord), need.Words]))],
        InvitationAnswer invitation =>
        [
            ("invitation", shelf.Gap.Steps.Find(step => step.Id == "invitation")!.SteppedBack!.Title!, invitation.Words),
            ("invitation", Field("invitation", 0), invitation.Demand),
        ],
        _ => [],
    };

    /// <summary>The four parts as one paragraph, each a sentence of its own.</summary>
    private static string Aloud(InvitationAnswer invitation) =>
        string.Join(' ', ((string?[])[invitation.See, invitation.Feel, invitation.Need, invitation.Ask]).OfType<string>()
            .Select(part => part.Trim()).Select(part => char.IsLetterOrDigit(part[^1]) ? part + "." : part));

    private string Title(string step, string? part = null)
    {
        var node = shelf.Gap.Steps.Find(one => one.Id == step)!;
        return part is null ? node.Title : node.Parts.Find(one => one.Id == part)?.Title ?? node.Title;
    }

    private string Field(string step, int index) => shelf.Gap.Steps.Find(one => one.Id == step)!.Fields[index].Label;

    private string Field(string step, string part, int index) => shelf.Gap.Steps.Find(one => one.Id == step)!.Parts.Find(one => one.Id == part)!.Fields[index].Label;

    private string FeelingWord(Feeling feeling) =>
        feeling.Own ?? shelf.Feelings.Families.SelectMany(family => family.Words).FirstOrDefault(word => word.Id == feeling.Word?.Value)?.Label ?? feeling.ToString();

    private string Place(BodyPlace place)
    {
        var region = shelf.Body.LabelOf(place.Region);
        var qualities = (place.Qualities ?? []).Select(shelf.Body.QualityOf).ToList();
        return qualities.Count == 0 ? region : $"{region} ({string.Join(", ", qualities)})";
    }

    private string? StoryLine(Slug slug) => shelf.Stories.FirstOrDefault(story => story.Front.Id == slug.Value).Front?.Line;

    private string? Barrier(Chosen chosen, bool theirs) =>
        chosen.Own is { } own ? own
        : shelf.Barriers.Groups.SelectMany(group => group.Barriers).FirstOrDefault(barrier => barrier.Id == chosen.Listed?.Value) is { } found
            ? shelf.Barriers.Told(found, theirs)
            : null;

    private string Way(Slug slug) =>
        shelf.Gap.Steps.Find(step => step.Id == "staying")!.Parts.SelectMany(part => part.Choices).FirstOrDefault(way => way.Id == slug.Value)?.Label ?? slug.Value;

    private string? NeedWord(Chosen chosen) =>
        chosen.Own is { } own ? own
        : shelf.Needs.Groups.SelectMany(group => group.Needs).FirstOrDefault(need => need.Id == chosen.Listed?.Value) is { } found
            ? shelf.Needs.Told(found)
            : null;

    private static string? Listed(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } listed ? listed : null;

    private static string? Lines(IEnumerable<string?> lines) => string.Join("\n", lines.Where(line => !string.IsNullOrWhiteSpace(line))) is { Length: > 0 } joined ? joined : null;
}
