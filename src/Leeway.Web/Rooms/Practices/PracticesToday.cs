using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Rooms.Practices;

/// <summary>What of the practices room is gently alive: a practice that was begun a little while ago and is still open.</summary>
public sealed class PracticesToday(PracticeBook book, WordShelf shelf)
{
    private static readonly Duration Lately = Duration.FromDays(2);

    public IEnumerable<AliveThing> On(Visit visit) =>
        OpenDoing.At(visit.Of<PracticesState>(), visit.Now) is { } doing && book.Find(visit, doing.Practice) is { } practice
            ? [new($"/practices/doing/{doing.Id}", doing.Coin == CoinSide.Wait ? shelf.Alive.WaitingCoin : shelf.Alive.RunningPractice, practice.ShortTitle)]
            : [];

    public static IEnumerable<string> Keys(Visit visit) =>
        visit.Of<PracticesState>().Doings.Values.Any(doing => visit.Now - doing.BegunAt < Lately) ? ["practice"] : [];
}
