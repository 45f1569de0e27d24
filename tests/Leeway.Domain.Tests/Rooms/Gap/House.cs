using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Gap;

/// <summary>A vault in memory: decides, keeps and folds, a minute between entries.</summary>
internal sealed class House
{
    private static readonly WriterId Here = new(7);

    public Instant Now { get; private set; } = Instant.FromUtc(2031, 4, 9, 20, 0);

    public LogState Log { get; private set; } = LogState.Empty(EveryRoom.Rooms);

    public GapState Gap => Log.Of<GapState>();

    public RelationsState Relations => Log.Of<RelationsState>();

    public static ThingId Id(int number) => new((UInt128)number);

    public Moment Moment(ThingId id) => Gap.Moments[id];

    public House At(Instant now)
    {
        Now = now;
        return this;
    }

    public Decision Do(Func<GapState, Decision> decide) => Keep(decide(Gap));

    public Decision Do(Func<GapState, RelationsState, Decision> decide) => Keep(decide(Gap, Relations));

    public Decision Do(Func<RelationsState, Decision> decide) => Keep(decide(Relations));

    public Decision Note(ThingId moment, string? happened, int? ache = null, ThingId? relation = null) =>
        Do((gap, relations) => MomentDecisions.Note(gap, relations, moment, new() { Happened = happened, Size = ache is { } size ? new Ache(size) : null, Relation = relation }));

    public Decision Answer(ThingId moment, StepAnswer answer) => Do(gap => MomentDecisions.Answer(gap, moment, answer));

    public void Forget(ThingId thing) => Keep(Decision.Keep(new ThingHidden(thing)));

    public void BringBack(ThingId thing) => Keep(Decision.Keep(new ThingShown(thing)));

    private Decision Keep(Decision decision)
    {
        Now += Duration.FromMinutes(1);
        Log = Log.With([.. decision.Events.Select((change, index) => new Recorded(Log.LastOrder + 1 + index, Here, Now, change))]);
        return decision;
    }
}
