using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Practices;

/// <summary>What of the practices room is gently alive: a practice that was begun a little while ago and is still open.</summary>
public sealed class PracticesToday(PracticeBook book)
{
    public Task<IReadOnlyList<AliveThing>> On(Visit visit) => Task.FromResult<IReadOnlyList<AliveThing>>(
        OpenDoing.At(visit.Of<PracticesState>(), visit.Now) is { } doing && book.Find(visit, doing.Practice) is { } practice
            ? [new($"/practices/doing/{doing.Id}", doing.Coin == CoinSide.Wait ? "The coin said to wait. You can come back to it, or not." : "A practice is open where you left it. You can go on with it, or let it be over.", practice.Title)]
            : []);
}
