using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Practices;

/// <summary>A vault in memory: decides, keeps and folds, a minute between entries.</summary>
internal sealed class House
{
    private static readonly WriterId Here = new(7);

    public static readonly PracticeName Floor = PracticeName.Of(Slug.Parse("the-floor"));

    public Instant Now { get; private set; } = Instant.FromUtc(2031, 4, 9, 20, 0);

    public LogState Log { get; private set; } = LogState.Empty(EveryRoom.Rooms);

    public PracticesState Practices => Log.Of<PracticesState>();

    public static ThingId Id(int number) => new((UInt128)number);

    public static Touches Touched(int? tension, int? ease = null, int? stay = null) => new(Amount(tension), Amount(ease), Amount(stay));

    public Decision Do(Func<PracticesState, Decision> decide) => Keep(decide(Practices));

    public Decision Begin(ThingId doing, PracticeName? practice = null, Touches? before = null, CoinSide? coin = null, ThingId? moment = null) =>
        Do(state => PracticeDecisions.Begin(state, doing, practice ?? Floor, moment, before ?? Touches.None, coin));

    public Decision End(ThingId doing, Touches? after = null, string? words = null) => Do(state => PracticeDecisions.End(state, doing, after ?? Touches.None, words));

    public Decision Write(ThingId practice, OwnPractice written) => Do(state => PracticeDecisions.Write(state, practice, written));

    public void Forget(ThingId thing) => Keep(Decision.Keep(new ThingHidden(thing)));

    private Decision Keep(Decision decision)
    {
        Now += Duration.FromMinutes(1);
        Log = Log.With([.. decision.Events.Select((change, index) => new Recorded(Log.LastOrder + 1 + index, Here, Now, change))]);
        return decision;
    }

    private static Amount? Amount(int? size) => size is { } known ? new Amount(known) : null;
}
