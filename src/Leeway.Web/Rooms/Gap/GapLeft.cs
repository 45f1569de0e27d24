using Leeway.Domain.Rooms.Gap;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>Where what was left half-written in the gap is taken up again.</summary>
public sealed class GapLeft(WordShelf shelf, GuidedPath path)
{
    public (string Address, string What)? Place(Visit visit, LeftPage left)
    {
        var state = visit.Of<GapState>();
        return left switch
        {
            { Kind: GapRoutes.JustTheAche } => ("/gap/ache", shelf.Pages.Today.AcheDoor),
            { Kind: KeepingRoutes.NewLetter } => ($"/gap/letters/{left.Thing}", "A letter"),
            { Kind: BankRoutes.New } when BankSteps.TryParse(left.Page, out _) => ($"/gap/other-bank/{left.Thing}/{left.Page}", "The other bank"),
            _ when WhatOf(left.Page) is { } what => state.Moments.ContainsKey(left.Thing)
                ? ($"/gap/{left.Thing}/{left.Page}", what)
                : StepRoutes.IsBeginning(left.Kind) ? ($"/gap/new/{left.Thing}/{left.Page}", what) : null,
            _ => null,
        };
    }

    private string? WhatOf(string page) => page switch
    {
        "revisit" => "How is it now?",
        "set-down" => shelf.Grief.SetDown.Title,
        "take-up" => shelf.Grief.TakeUp.Title,
        _ => path.Pages(steppedBack: false).Concat(path.Pages(steppedBack: true)).FirstOrDefault(one => one.Address == page)?.Node.Title,
    };
}
