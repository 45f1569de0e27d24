using Leeway.Domain.Rooms.Gap;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>One page of the guided path: a step, or one part of a step that has several.</summary>
public sealed record PathPage(GapStep Step, string? Part, Node Node)
{
    /// <summary>What comes after the moment's own address.</summary>
    public string Address => Part is null ? Step.Slug() : $"{Step.Slug()}/{Part}";
}

/// <summary>The pages of the path in their order. Where words suggest fear or harm, a step that steps back is one page.</summary>
public sealed class GuidedPath(WordShelf shelf)
{
    public IReadOnlyList<PathPage> Pages(bool steppedBack) =>
        [.. shelf.Gap.Steps.SelectMany(node => GapSteps.TryParse(node.Id, out var step) ? PagesOf(step, node, steppedBack) : [])];

    public PathPage? Find(GapStep step, string? part, bool steppedBack)
    {
        var pages = Pages(steppedBack).Where(page => page.Step == step).ToList();
        return part is null ? pages.FirstOrDefault() : pages.Find(page => page.Part == part) ?? (steppedBack ? pages.FirstOrDefault() : null);
    }

    /// <summary>The page that comes next; from a part that is not asked any more, the next step that asks something else.</summary>
    public static PathPage? After(IReadOnlyList<PathPage> pages, PathPage page) =>
        IndexOf(pages, page) is >= 0 and var at ? pages.ElementAtOrDefault(at + 1) : pages.FirstOrDefault(one => one.Step >= page.Step && one.Node.Question != page.Node.Question);

    public static PathPage? Before(IReadOnlyList<PathPage> pages, PathPage page) =>
        IndexOf(pages, page) is >= 0 and var at ? pages.ElementAtOrDefault(at - 1) : pages.LastOrDefault(one => one.Step < page.Step);

    private static int IndexOf(IReadOnlyList<PathPage> pages, PathPage page) => pages.Index().Where(one => one.Item.Address == page.Address).Select(one => one.Index).FirstOrDefault(-1);

    private static IEnumerable<PathPage> PagesOf(GapStep step, Node node, bool steppedBack) =>
        node.Parts.Count == 0 || step == GapStep.Invitation || (steppedBack && node.SteppedBack is not null)
            ? [new(step, null, node.As(steppedBack))]
            : node.Parts.Select(part => new PathPage(step, part.Id, part.As(steppedBack)));
}
