using Leeway.Domain.Rooms.Gap;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Gap;

/// <summary>How a moment's answers were worded over time.</summary>
public sealed class EarlierWordings(WordShelf shelf, GapState state)
{
    private readonly MomentWords words = new(shelf, state);

    /// <summary>Whether something was said in another way before, or taken back. What was only added to was said once.</summary>
    public bool Any(Moment moment) =>
        moment.Placings.Count > 1
        || moment.Versions.GroupBy(version => version.Answer.Step).Where(step => step.Skip(1).Any()).Any(step => step.SkipLast(1).SelectMany(version => Parts(version.Answer)).Except(Parts(step.Last().Answer)).Any());

    /// <summary>Each time what was new in it, and nothing that only stayed; the oldest first.</summary>
    public IEnumerable<Wording> Of(Moment moment)
    {
        var before = new Dictionary<GapStep, List<MomentPart>>();
        foreach (var (at, answer) in moment.Versions)
        {
            var (earlier, now) = (before.GetValueOrDefault(answer.Step, []), Parts(answer));
            before[answer.Step] = now;
            List<(string Title, string? Words)> changes =
                [
                  .. now.Where(part => !earlier.Contains(part)).Select(part => (part.Title, (string?)part.Words)),
                  .. earlier.Where(part => now.All(one => one.Title != part.Title)).Select(part => (part.Title, (string?)null)),
                ];
            if (changes.Count > 0)
                yield return new(at, Step(answer.Step).Title, changes);
        }
    }

    private List<MomentPart> Parts(StepAnswer answer) =>
        [.. answer is AcheAnswer ache && SizeOf(ache) is { } size ? [new MomentPart("ache/size", SizeTitle, size)] : Array.Empty<MomentPart>(), .. words.Of(answer)];

    private string? SizeOf(AcheAnswer ache) => ache.CannotTell ? shelf.Quick.Ache.CantTell.Label : ache.Size?.ToString();

    private string SizeTitle => Step(GapStep.Ache).Parts.First(part => part.Id == "size").Title;

    private Node Step(GapStep step) => shelf.Gap.Steps.First(one => one.Id == step.Slug());
}

/// <param name="Title">The step's.</param>
/// <param name="Changes">Part by part, under its title; no words where they were taken back.</param>
public sealed record Wording(Instant At, string Title, IReadOnlyList<(string Title, string? Words)> Changes);
