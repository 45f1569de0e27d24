using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Today;
using Leeway.Domain.Words.Finding;
using Leeway.Web.Shell;
using NodaTime;

namespace Leeway.Web.Rooms.Today;

/// <summary>Answers to Today's questions, as search finds them and as they are taken up again.</summary>
public static class TodayFinding
{
    public static FindableRoom Of(LogState state, DateTimeZone zone) => new(state.Of<TodayState>(), () => state.Of<TodayState>().Answers.Values.Select(
        kept => new FindableThing(kept.Id, kept, () => [new(kept.Id, "answer", "words", kept.At.InZone(zone).LocalDateTime, kept.Words)])));

    /// <summary>The address of a found answer; null for another room's.</summary>
    public static FoundPlace? Place(string kind, string thing) => kind == "answer" ? new($"/today/{thing}", "An answer") : null;

    /// <summary>The address of a half-written answer; null for another room's page.</summary>
    public static FoundPlace? PlaceLeft(Visit visit, LeftPage left) => left is { Begins: TodayRoutes.New, Page: TodayRoutes.Page } ? Place("answer", left.Thing.ToString()) : null;

    /// <summary>"answer" for the id of one; null for another room's thing.</summary>
    public static string? Kind(Visit visit, ThingId thing) => visit.Of<TodayState>().Answers.ContainsKey(thing) ? "answer" : null;
}
