using FsCheck;
using FsCheck.Fluent;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Body;

public sealed class BodyProperties
{
    private static readonly Gen<string> AnyText = Gen.Elements("", " ", "rain", "שָׁלוֹם", "<b>&\"'", "🌿", "\r\n\u200b");
    private static readonly Gen<Slug> AnySlug = Gen.Elements("jaw", "tight", "alone").Select(Slug.Parse);
    private static readonly Gen<Amount?> AnyAmount = Gen.Choose(-1, 10).Select(size => size < 0 ? (Amount?)null : new Amount(size));
    private static readonly Gen<ThingId> AnyId = Gen.Choose(1, 3).Select(number => new ThingId((UInt128)number));
    private static readonly Gen<Several<BodyPlace>> AnyPlaces = Gen.ListOf(from region in AnySlug from quality in AnySlug select new BodyPlace(region, null, [quality]), 2).Select(Several.From);

    private static readonly Gen<Func<BodyState, Decision>> AnyDeed = Gen.OneOf<Func<BodyState, Decision>>(
        from id in AnyId
        from body in AnyPlaces
        from open in AnyAmount
        from met in AnyAmount
        from words in AnyText
        select (Func<BodyState, Decision>)(state => BodyDecisions.CheckIn(state, id, new() { Body = body, Open = open, Met = met, Words = words, FeelsNothing = open is null })),
        from id in AnyId
        from body in AnyPlaces
        from words in AnyText
        select (Func<BodyState, Decision>)(state => BodyDecisions.MeetProtector(state, id, new() { Body = body, Guarded = words, Kinds = [Slug.Parse("joking")] })),
        from id in AnyId
        from words in AnyText
        select (Func<BodyState, Decision>)(state => BodyDecisions.WriteUnlearned(state, id, Slug.Parse("hope"), words)));

    private static readonly Arbitrary<Recorded[]> AnyLife = Gen.ListOf(AnyDeed).Select(Live).ToArbitrary();

    [Fact]
    public void Any_order_of_arrival_gives_the_same_state() =>
        Prop.ForAll((from life in AnyLife.Generator from shuffled in Gen.Shuffle(life) select (life, shuffled)).ToArbitrary(), arrival =>
            Told.Of(Fold(arrival.life)) == Told.Of(arrival.shuffled.Aggregate(LogState.Empty(EveryRoom.Rooms), (log, entry) => log.With([entry])).Of<BodyState>())).Holds();

    [Fact]
    public void What_is_decided_can_be_written_and_read_and_folds_to_the_same() =>
        Prop.ForAll(AnyLife, life => Told.Of(Fold(life)) == Told.Of(Fold([.. life.Select(entry => entry with { Event = WrittenAndRead(entry.Event) })]))).Holds();

    private static Recorded[] Live(IList<Func<BodyState, Decision>> deeds)
    {
        var history = new List<Recorded>();
        foreach (var deed in deeds)
            history.AddRange(deed(Fold([.. history])).Events.Select((change, index) => new Recorded(history.Count + 1 + index, new(7), Instant.FromUtc(2031, 4, 9, 20, 0) + Duration.FromMinutes(history.Count), change)));
        return [.. history];
    }

    private static LogEvent WrittenAndRead(LogEvent change)
    {
        var (name, version, payload) = EveryRoom.Rooms.Catalog.Write(change);
        return EveryRoom.Rooms.Catalog.Read(name, version, payload.Span);
    }

    private static BodyState Fold(Recorded[] history) => LogState.Empty(EveryRoom.Rooms).With(history).Of<BodyState>();
}
