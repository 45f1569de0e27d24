using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Tests.Log;

public sealed class LogStateTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    private static readonly ThingId First = new(1);
    private static readonly ThingId Second = new(2);
    private static readonly Leeway.Domain.Log.Rooms House = new(Said.Room);

    [Fact]
    public void A_room_sees_its_events_in_the_order_of_their_counters()
    {
        var state = LogState.Empty(House).With([At(3, new WordSaid(First, "three"))]).With([At(1, new WordSaid(First, "one")), At(2, new WordSaid(Second, "two"))]);

        Assert.Equal(["one", "two", "three"], state.Of<Said>().Words);
        Assert.Equal(3, state.LastOrder);
    }

    [Fact]
    public void A_hidden_thing_is_out_of_every_room_and_comes_back_as_it_was()
    {
        var state = LogState.Empty(House).With([At(1, new WordSaid(First, "one")), At(2, new WordSaid(Second, "two"))]);

        var hidden = state.With([At(3, new ThingHidden(First))]);
        var late = hidden.With([At(4, new WordSaid(First, "late"))]);
        var shown = late.With([At(5, new ThingShown(First))]);

        Assert.Equal(["two"], hidden.Of<Said>().Words);
        Assert.Equal(Noon, hidden.Hidden[First]);
        Assert.Equal(["two"], late.Of<Said>().Words);
        Assert.Equal(["one", "two", "late"], shown.Of<Said>().Words);
        Assert.Empty(shown.Hidden);
    }

    [Fact]
    public void A_forgotten_thing_stays_out_of_sight_and_waits_no_more()
    {
        var state = LogState.Empty(House).With([At(1, new WordSaid(First, "one")), At(2, new ThingHidden(First))]);

        var forgotten = state.Without(new HashSet<ThingId> { First });
        var readAgain = LogState.Empty(House).With([At(2, new ThingHidden(First))]);
        var late = forgotten.With([At(3, new WordSaid(First, "late"))]);

        Assert.Empty(forgotten.Hidden);
        Assert.Equal(forgotten.History, readAgain.History);
        Assert.Empty(readAgain.Hidden);
        Assert.Empty(late.Of<Said>().Words);
        Assert.Equal([First], late.Hidden.Keys);
    }

    [Fact]
    public void The_same_entries_give_the_same_state_in_whatever_order_and_parts_they_arrive()
    {
        Prop.ForAll(Arrivals().ToArbitrary(), arrival =>
        {
            var straight = LogState.Empty(House).With(arrival.Entries);
            var scattered = arrival.Parts.Aggregate(LogState.Empty(House), (state, part) => state.With(part));
            return straight.Of<Said>().Words.SequenceEqual(scattered.Of<Said>().Words)
                && straight.History.SequenceEqual(scattered.History)
                && straight.Hidden.Count == scattered.Hidden.Count
                && straight.Hidden.All(hidden => scattered.Hidden[hidden.Key] == hidden.Value);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_event_of_a_newer_version_survives_byte_for_byte_and_can_be_forgotten()
    {
        var payload = Encoding.UTF8.GetBytes("""{ "id":"1",  "new":[1, 2] }""");

        var read = House.Catalog.Read("said.sung", 7, payload, First);
        var (name, version, written) = House.Catalog.Write(read);
        var state = LogState.Empty(House).With([At(1, read), At(2, new WordSaid(Second, "two"))]);

        Assert.Equal("said.sung", name);
        Assert.Equal(7, version);
        Assert.Equal(payload, written.ToArray());
        Assert.Equal(First, read.Subject);
        Assert.Equal(["two"], state.Of<Said>().Words);
        Assert.Equal([First], state.With([At(3, new ThingHidden(First))]).Hidden.Keys);
    }

    [Fact]
    public void A_later_version_of_a_known_event_is_not_read_as_the_earlier() =>
        Assert.IsType<UnreadEvent>(House.Catalog.Read("said.word", 2, "{}"u8, First));

    [Fact]
    public void An_event_about_something_else_than_its_entry_is_not_believed()
    {
        var (name, version, payload) = House.Catalog.Write(new WordSaid(First, "one"));

        Assert.Equal(new WordSaid(First, "one"), House.Catalog.Read(name, version, payload.Span, First));
        Assert.Throws<System.Text.Json.JsonException>(() => House.Catalog.Read(name, version, payload.Span, Second));
    }

    [Fact]
    public void What_was_set_aside_is_written_and_read_back()
    {
        var aside = new EntriesSetAside(First, [new(3, "ab"), new(7, "cd")]);

        var (name, version, payload) = House.Catalog.Write(aside);
        var read = Assert.IsType<EntriesSetAside>(House.Catalog.Read(name, version, payload.Span, First));

        Assert.Equal("log.entries-set-aside", name);
        Assert.Equal("""{"id":"00000000000000000000000000000001","entries":[{"position":3,"hash":"ab"},{"position":7,"hash":"cd"}]}""", Encoding.UTF8.GetString(payload.Span));
        Assert.Equal(aside.Entries, read.Entries);
    }

    /// <summary>Entries of three writers who say, hide and show four things, some at the same place; and the same shuffled in parts.</summary>
    private static Gen<(List<Recorded> Entries, List<List<Recorded>> Parts)> Arrivals()
    {
        var entry =
            from order in Gen.Choose(1, 12)
            from writer in Gen.Choose(1, 3)
            from thing in Gen.Choose(1, 4)
            from kind in Gen.Choose(0, 5)
            from minute in Gen.Choose(0, 3)
            select (Order: order, Writer: writer, Minute: minute, Event: kind switch
            {
                0 => (LogEvent)new ThingHidden(new((UInt128)thing)),
                1 => new ThingShown(new((UInt128)thing)),
                2 => new UnreadEvent("said.sung", 1, new((UInt128)thing), default),
                _ => new WordSaid(new((UInt128)thing), $"{order}/{writer}/{kind}"),
            });
        return
            from drawn in entry.ListOf()
            let entries = drawn.Select((one, index) => new Recorded(one.Order, new((UInt128)one.Writer), Noon.Plus(Duration.FromMinutes(one.Minute)), one.Event) { Entry = (UInt128)index }).ToList()
            from shuffled in Gen.Shuffle(entries.ToArray())
            from cuts in Gen.Choose(1, 5)
            select (entries, shuffled.Chunk(cuts).Select(chunk => chunk.ToList()).ToList());
    }

    private static Recorded At(long order, LogEvent change) => new(order, new(9), Noon, change);
}

public sealed record WordSaid(ThingId Id, string Word) : LogEvent
{
    public override ThingId Subject => Id;
}

public sealed record Said(ImmutableList<string> Words)
{
    public static Room Room { get; } = Room.Of(
        new Said([]), (said, entry) => new(said.Words.Add(((WordSaid)entry.Event).Word)), EventKind.Of("said.word", SaidJson.Default.WordSaid));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(WordSaid))]
internal sealed partial class SaidJson : JsonSerializerContext;
