using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Gap;

/// <summary>What of the gap room is gently alive: a moment on the day that was chosen for it.</summary>
public sealed class GapToday(WordShelf shelf)
{
    public IEnumerable<AliveThing> On(Visit visit) =>
        MomentsInTime.Of(visit.Of<GapState>(), visit.Zone).ToRevisitOn(visit.Here.Date)
            .Select(placed => new AliveThing($"/gap/{placed.Moment.Id}/revisit", shelf.Pages.Today.OnItsDay, MomentText.First(placed.Moment, "")));

    /// <summary>What of the gap a question may be about.</summary>
    public static IEnumerable<string> Keys(Visit visit)
    {
        var state = visit.Of<GapState>();
        var (now, week) = (visit.Now, Duration.FromDays(7));
        if (state.Moments.Values.Any(moment => now - moment.NotedAt < Duration.FromDays(2)))
            yield return "fresh-ache";
        if (state.Moments.Values.Any(moment => moment.SetDown is null && moment.Ache?.Size?.Size >= 7 && now - moment.NotedAt > Duration.FromDays(14) && now - moment.NotedAt < Duration.FromDays(90)))
            yield return "old-ache";
        if (state.Moments.Values.Any(moment => moment.SetDown is { } down && now - down.At < week))
            yield return "set-down";
        if (state.Letters.Values.Any(letter => now - letter.WrittenAt < week))
            yield return "letter";
        if (state.Banks.Values.Any(bank => now - bank.ToldAt < week))
            yield return "other-bank";
        if (Lately(GapStep.Staying))
            yield return "stayed";
        if (Lately(GapStep.Invitation))
            yield return "invitation";

        bool Lately(GapStep step) => state.Moments.Values.Any(moment => moment[step] is not null && now - moment.VersionsOf(step).Last().At < week);
    }
}
