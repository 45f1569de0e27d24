using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Rooms.Gap;

/// <summary>What of the gap room is gently alive: an ache left half-written, a moment on the day that was chosen for it.</summary>
public sealed class GapToday(WordShelf shelf)
{
    public async Task<IReadOnlyList<AliveThing>> On(Visit visit)
    {
        var moments = MomentsInTime.Of(visit.Of<GapState>(), visit.Zone);
        var alive = new List<AliveThing>();
        if (await visit.DraftAsync("gap/ache") is { Any: true } draft && (draft["happened"].Length > 0 || draft["ache"].Length > 0))
            alive.Add(new("/gap/ache", shelf.Pages.Today.HalfWritten, MomentText.Cut(draft["happened"])));
        alive.AddRange(moments.ToRevisitOn(visit.Here.Date).Select(placed => new AliveThing($"/gap/{placed.Moment.Id}/revisit", shelf.Pages.Today.OnItsDay, MomentText.First(placed.Moment, ""))));
        return alive;
    }
}
