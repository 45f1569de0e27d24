using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Body;

/// <summary>What of the body is gently alive: a kindness of yesterday; and what a question may be about.</summary>
public sealed class BodyToday(WordShelf shelf)
{
    private static readonly Duration Lately = Duration.FromDays(2);

    public IEnumerable<AliveThing> On(Visit visit) =>
        LastKept(visit.Of<BodyState>()) is [var kindness] && visit.Now - kindness.KeptAt < Lately
            ? [new($"/body/drawer/{kindness.Id}", shelf.Alive.FreshKindness, FirstLine.Of(kindness.Telling.Words ?? ""))]
            : [];

    public static IEnumerable<string> Keys(Visit visit)
    {
        var state = visit.Of<BodyState>();
        var last = CheckInsInTime.Of(state, visit.Zone).NewestFirst.FirstOrDefault(placed => visit.Now - placed.CheckIn.At < Lately)?.CheckIn.Answer;
        if (last is not null)
            foreach (var key in KeysOf(last))
                yield return key;
        if (state.Drawer.Values.Any(kept => visit.Now - kept.KeptAt < Lately))
            yield return "kindness";
        if (state.Protectors.Values.Any(met => visit.Now - met.MetAt < Duration.FromDays(7)))
            yield return "protector";
        if (state.Unlearned.Values.Any(written => visit.Now - written.WrittenAt < Duration.FromDays(7)))
            yield return "unlearned";
    }

    // Today asks at each view. In an empty drawer there is no last one.
    private static Kindness[] LastKept(BodyState state) =>
        Reckoned.Of(state, nameof(LastKept), () => state.Drawer.Values.OrderByDescending(kept => kept.KeptAt).Take(1).ToArray());

    private static IEnumerable<string> KeysOf(CheckInAnswer last)
    {
        var qualities = (last.Body ?? []).SelectMany(place => place.Qualities ?? []).Select(quality => quality.Value).ToHashSet();
        if (last.FeelsNothing || last.Alive?.Size <= 3 || qualities.Contains("numb"))
            yield return "numb";
        if (last.Open?.Size <= 3 || qualities.Contains("braced"))
            yield return "braced";
        if (last.Open?.Size >= 7 || qualities.Overlaps(["open", "alive", "soft", "warm"]))
            yield return "open";
        if (last is { Full.Size: >= 6, Met.Size: <= 4 })
            yield return "full-unmet";
        if (last.Met?.Size >= 6)
            yield return "met";
        if (last.Love?.Value == "managing")
            yield return "managing";
    }
}
