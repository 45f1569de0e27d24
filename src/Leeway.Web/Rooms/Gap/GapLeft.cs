using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>Where what was left half-written in the gap is taken up again. A page that is not asked where words suggest harm is not named there either.</summary>
public sealed class GapLeft(WordShelf shelf, GuidedPath path, Safety safety)
{
    public FoundPlace? Place(Visit visit, LeftPage left)
    {
        var moment = visit.Of<GapState>().Moments.GetValueOrDefault(left.Thing);
        return left switch
        {
            { Begins: GapRoutes.JustTheAche, Page: Drafts.JustTheAche } => new("/gap/ache", shelf.Pages.Today.AcheDoor),
            { Begins: KeepingRoutes.NewLetter, Page: KeepingRoutes.LetterPage } => GapFinding.Place("letter", left.Thing.ToString()),
            { Begins: BankRoutes.New } when BankSteps.TryParse(left.Page, out _) => new($"/gap/other-bank/{left.Thing}/{left.Page}", "The other bank"),
            _ when WhatOf(left.Page, MomentText.Near(safety, visit, moment).HasFlag(Signals.Harm)) is { } what => moment is not null
                ? new($"/gap/{left.Thing}/{left.Page}", what)
                : StepRoutes.IsBeginning(left.Begins) ? new($"/gap/new/{left.Thing}/{left.Page}", what) : null,
            _ => null,
        };
    }

    private string? WhatOf(string page, bool steppedBack) => page switch
    {
        "revisit" => "How is it now?",
        "set-down" => shelf.Grief.SetDown.Title,
        "take-up" => shelf.Grief.TakeUp.Title,
        _ => path.Pages(steppedBack).FirstOrDefault(one => one.Address == page)?.Node.Title,
    };
}
