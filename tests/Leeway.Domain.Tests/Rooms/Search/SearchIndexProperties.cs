using System.Text.Json;
using FsCheck.Fluent;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Rooms.Search;
using Leeway.Domain.Tests.Rooms.Gap;
using Leeway.Domain.Words.Finding;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Search;

public sealed class SearchIndexProperties
{
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
    private static readonly string[] Words = ["", "rain", "more rain", "rain again"];
    private static readonly string[] Sought = ["rain", "a", "sad", "chest", "🌿", "b"];

    /// <summary>Things are added, edited, forgotten and brought back, people renamed, and one looks for something in between.</summary>
    [Fact]
    public void An_index_made_from_the_last_one_finds_what_one_made_from_nothing_finds() =>
        Prop.ForAll(Life.AnyDeed.ListOf().ToArbitrary(), life =>
        {
            var house = new House();
            foreach (var deed in life)
            {
                house.Do(deed.Decide);
                var made = SearchIndex.Of(house.Log, Lisbon, Everything(house));
                if (!Sought.All(words => Told(made, words) == Told(SearchIndex.Of(Everything(house)), words)))
                    return false;
            }
            return true;
        }).Holds();

    /// <summary>Things come, go, change, and have words or none; each time what is found is what one would find who saw only this.</summary>
    [Fact]
    public void Whatever_becomes_of_things_an_index_made_from_the_last_one_shows_the_same_in_the_same_order()
    {
        var anyThings = (from id in Gen.Choose(1, 5) from words in Gen.Elements(Words) select (Id: id, Words: words)).ListOf();
        Prop.ForAll(anyThings.ListOf().ToArbitrary(), turns =>
        {
            var index = SearchIndex.Empty;
            foreach (var turn in turns)
            {
                var things = turn.DistinctBy(one => one.Id).Select(one => new FindableThing(House.Id(one.Id), one.Words, () => Texts(one.Id, one.Words))).ToList();
                index = SearchIndex.Of([new(things, () => things)], index);
                if (Told(index, "rain") != Told(SearchIndex.Of([new(things, () => things)]), "rain"))
                    return false;
            }
            return true;
        }).Holds();

        static IEnumerable<Findable> Texts(int id, string words) =>
            words.Length == 0 ? [] : [new(House.Id(id), "line", "words", new LocalDateTime(2026, 3, words.Length, 12, 0), words)];
    }

    [Fact]
    public void Of_a_thing_that_did_not_change_nothing_is_worked_through_again()
    {
        var house = new House();
        house.Note(House.Id(1), "rain");
        SearchIndex.Of(house.Log, Lisbon, Everything(house));

        house.Note(House.Id(2), "more rain");
        var asked = new List<int>();
        SearchIndex.Of(house.Log, Lisbon, Everything(house).Select(room => room with { Things = () => room.Things().Select(thing => thing with { Texts = () => Asked(thing) }) }));

        Assert.Equal([2], asked);

        IEnumerable<Findable> Asked(FindableThing thing)
        {
            asked.Add((int)thing.Id.Value);
            return thing.Texts();
        }
    }

    [Fact]
    public void In_another_zone_a_thing_has_its_hour_there()
    {
        var house = new House();
        house.Note(House.Id(1), "rain");

        var here = SearchIndex.Of(house.Log, DateTimeZone.Utc, Everything(house, DateTimeZone.Utc)).Find("rain").Things[0].When;
        var there = SearchIndex.Of(house.Log, Lisbon, Everything(house)).Find("rain").Things[0].When;

        Assert.Equal(Period.FromHours(1), Period.Between(here!.Value, there!.Value));
    }

    private static IEnumerable<FindableRoom> Everything(House house, DateTimeZone? zone = null) =>
    [
        new(house.Gap, () => GapFindables.Of(house.Gap, house.Relations, zone ?? Lisbon, (_, slug) => slug.Value)),
        new(house.Relations, () => RelationFindables.Of(house.Relations, zone ?? Lisbon, slug => slug.Value)),
    ];

    private static string Told(SearchIndex index, string words) => JsonSerializer.Serialize(index.Find(words).Things.Select(found => $"{found.Thing} {found.Kind} {found.When} {string.Join('|', found.Passages.Select(passage => $"{passage.Field}:{passage.Text}"))}"));
}
