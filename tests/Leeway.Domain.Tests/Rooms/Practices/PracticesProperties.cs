using FsCheck;
using FsCheck.Fluent;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Words;

namespace Leeway.Domain.Tests.Rooms.Practices;

/// <summary>Anything that somebody may do in the practices room, in any order, about a few practices, so that deeds often meet.</summary>
public sealed class PracticesProperties
{
    private static readonly Gen<string> AnyText = Gen.Elements("", " ", "rain", " rain \n", "שָׁלוֹם", "🌿", "<b>&\"'\0\u2028\r\n", "\ud83c");
    private static readonly Gen<Amount?> AnyAmount = Gen.Choose(-1, 10).Select(size => size < 0 ? (Amount?)null : new Amount(size));
    private static readonly Gen<ThingId> AnyDoing = Gen.Choose(1, 4).Select(House.Id);
    private static readonly Gen<ThingId> AnyOwn = Gen.Choose(30, 31).Select(House.Id);

    private static readonly Gen<Touches> AnyTouches =
        from tension in AnyAmount from ease in AnyAmount from stay in AnyAmount select new Touches(tension, ease, stay);

    private static readonly Gen<PracticeName> AnyPractice = Gen.OneOf(Gen.Constant(House.Floor), AnyOwn.Select(PracticeName.Of));

    private static readonly Gen<Func<PracticesState, Decision>> AnyKeeping = Gen.OneOf<Func<PracticesState, Decision>>(
        from doing in AnyDoing
        from practice in AnyPractice
        from moment in Gen.Elements<ThingId?>(null, House.Id(9))
        from before in AnyTouches
        from coin in Gen.Elements<CoinSide?>(null, CoinSide.Now, CoinSide.Wait)
        select (Func<PracticesState, Decision>)(state => PracticeDecisions.Begin(state, doing, practice, moment, before, coin)),
        from doing in AnyDoing
        from after in AnyTouches
        from words in AnyText
        select (Func<PracticesState, Decision>)(state => PracticeDecisions.End(state, doing, after, words)),
        from own in AnyOwn
        from minutes in Gen.Choose(0, 61)
        from title in AnyText
        from steps in AnyText
        from caution in AnyText
        select (Func<PracticesState, Decision>)(state => PracticeDecisions.Write(state, own, new(minutes) { Title = title, Steps = steps, Caution = caution })),
        from asked in Gen.Elements(true, false)
        select (Func<PracticesState, Decision>)(state => PracticeDecisions.ChooseCoin(state, House.Id(50), asked)));

    private static readonly Gen<Func<PracticesState, Decision>> AnyForgetting =
        from thing in Gen.OneOf(AnyDoing, AnyOwn)
        from hide in Gen.Elements(true, false)
        select (Func<PracticesState, Decision>)(_ => Decision.Keep(hide ? new ThingHidden(thing) : new ThingShown(thing)));

    private static readonly Arbitrary<IList<Func<PracticesState, Decision>>> AnyLife = LivesOf(Gen.Frequency((4, AnyKeeping), (1, AnyForgetting)));

    [Fact]
    public void Any_order_of_arrival_gives_the_same_state()
    {
        var arrivals =
            from life in AnyLife.Generator
            let history = Live(life).Log.History
            from shuffled in Gen.Shuffle<Recorded>(history)
            from size in Gen.Choose(1, 5)
            select (history, shuffled.Chunk(size));

        Prop.ForAll(arrivals.ToArbitrary(), arrival =>
            Told.Of(Empty.With(arrival.history).Of<PracticesState>()) == Told.Of(arrival.Item2.Aggregate(Empty, (log, batch) => log.With(batch)).Of<PracticesState>())).Holds();
    }

    [Fact]
    public void What_is_decided_can_be_written_and_read_and_folds_to_the_same() =>
        Prop.ForAll(AnyLife, life =>
        {
            var log = Live(life).Log;
            return Told.Of(log.Of<PracticesState>()) == Told.Of(Empty.With([.. log.History.Select(entry => entry with { Event = WrittenAndRead(entry.Event) })]).Of<PracticesState>());
        }).Holds();

    [Fact]
    public void What_was_just_done_is_not_kept_a_second_time() =>
        Prop.ForAll(LivesOf(AnyKeeping), life =>
        {
            var house = new House();
            return life.All(deed => house.Do(deed).Refusal is not null || house.Do(deed) is { Refusal: null, Events: [] });
        }).Holds();

    [Fact]
    public void Nothing_is_kept_of_what_was_refused() =>
        Prop.ForAll(AnyLife, life =>
        {
            var house = new House();
            return life.All(deed => house.Do(deed) is { Refusal: null } or { Events: [] });
        }).Holds();

    private static Arbitrary<IList<Func<PracticesState, Decision>>> LivesOf(Gen<Func<PracticesState, Decision>> deeds) =>
        deeds.ListOf().Select(life => (IList<Func<PracticesState, Decision>>)[.. life]).ToArbitrary();

    private static LogState Empty => LogState.Empty(EveryRoom.Rooms);

    private static House Live(IEnumerable<Func<PracticesState, Decision>> life)
    {
        var house = new House();
        foreach (var deed in life)
            house.Do(deed);
        return house;
    }

    private static LogEvent WrittenAndRead(LogEvent change)
    {
        var (name, version, payload) = EveryRoom.Rooms.Catalog.Write(change);
        return EveryRoom.Rooms.Catalog.Read(name, version, payload.Span);
    }
}
