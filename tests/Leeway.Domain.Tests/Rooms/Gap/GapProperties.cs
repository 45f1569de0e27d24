using FsCheck;
using FsCheck.Fluent;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;

namespace Leeway.Domain.Tests.Rooms.Gap;

public sealed class GapProperties
{
    private static readonly Arbitrary<IList<Deed>> AnyLife = Life.AnyDeed.ListOf().Select(deeds => (IList<Deed>)[.. deeds]).ToArbitrary();

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
        {
            var straight = LogState.Empty(EveryRoom.Rooms).With(arrival.history);
            var scattered = arrival.Item2.Aggregate(LogState.Empty(EveryRoom.Rooms), (log, batch) => log.With(batch));
            return Same(straight, scattered);
        }).Holds();
    }

    [Fact]
    public void What_is_decided_can_be_written_and_read_and_folds_to_the_same() =>
        Prop.ForAll(AnyLife, life =>
        {
            var log = Live(life).Log;
            return Same(log, LogState.Empty(EveryRoom.Rooms).With([.. log.History.Select(entry => entry with { Event = WrittenAndRead(entry.Event) })]));
        }).Holds();

    [Fact]
    public void What_was_just_done_is_not_kept_a_second_time() =>
        Prop.ForAll(AnyLife, life =>
        {
            var house = new House();
            foreach (var deed in life.Where(deed => !deed.Name.StartsWith("forget", StringComparison.Ordinal)))
            {
                if (house.Do(deed.Decide).Refusal is null && house.Do(deed.Decide) is not { Refusal: null, Events: [] })
                    return false;
            }
            return true;
        }).Holds();

    [Fact]
    public void What_is_kept_changes_what_is_shown() =>
        Prop.ForAll(AnyLife, life =>
        {
            var house = new House();
            foreach (var deed in life.Where(deed => !deed.Name.StartsWith("forget", StringComparison.Ordinal)))
            {
                var before = Told.Of(house.Gap) + Told.Of(house.Relations);
                if (house.Do(deed.Decide).Events.Count > 0 && before == Told.Of(house.Gap) + Told.Of(house.Relations))
                    return false;
            }
            return true;
        }).Holds();

    [Fact]
    public void Nothing_is_kept_of_what_was_refused() =>
        Prop.ForAll(AnyLife, life =>
        {
            var house = new House();
            return life.All(deed => house.Do(deed.Decide) is { Refusal: null } or { Events: [] });
        }).Holds();

    [Fact]
    public void Every_text_is_kept_exactly_as_typed_or_refused() =>
        Prop.ForAll(Life.AnyText.ToArbitrary(), text =>
        {
            var house = new House();
            house.Note(House.Id(1), null, ache: 5);
            var refusal = house.Answer(House.Id(1), new LensesAnswer { Measuring = text, Present = "." }).Refusal;
            var kept = LogState.Empty(EveryRoom.Rooms).With([.. house.Log.History.Select(entry => entry with { Event = WrittenAndRead(entry.Event) })]).Of<GapState>().Moments[House.Id(1)].Lenses?.Measuring;
            return refusal is not null ? refusal == new Refusal("not-text", "measuring") && kept is null : kept == (string.IsNullOrWhiteSpace(text) ? null : text);
        }).Holds();

    private static House Live(IEnumerable<Deed> life)
    {
        var house = new House();
        foreach (var deed in life)
            house.Do(deed.Decide);
        return house;
    }

    private static LogEvent WrittenAndRead(LogEvent change)
    {
        var (name, version, payload) = EveryRoom.Rooms.Catalog.Write(change);
        return EveryRoom.Rooms.Catalog.Read(name, version, payload.Span);
    }

    private static bool Same(LogState one, LogState other) =>
        Told.Of(one.Of<GapState>()) == Told.Of(other.Of<GapState>())
        && Told.Of(one.Of<RelationsState>()) == Told.Of(other.Of<RelationsState>())
        && one.Hidden.Keys.ToHashSet().SetEquals(other.Hidden.Keys);
}
