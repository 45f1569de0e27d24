using Leeway.Domain.Rooms.Search;
using Leeway.Domain.Tests.Rooms.Gap;
using Leeway.Domain.Words.Finding;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Search;

public sealed class SearchIndexTests
{
    private static readonly LocalDateTime April = new(2031, 4, 9, 22, 40);

    [Fact]
    public void The_closest_comes_first_and_among_equals_the_latest()
    {
        var index = Index("a headache", "an old ache", "the ache", "it ached");

        Assert.Equal([3, 2, 4, 1], Find(index, "ache"));
    }

    [Fact]
    public void Words_of_one_thing_are_looked_for_in_all_its_texts()
    {
        var index = Index(Thing(1, Text(1, "happened", "In the kitchen."), Text(1, "feelings", "lonely")), Thing(2, Text(2, "happened", "In the kitchen.")));

        var found = Assert.Single(index.Find("lonely kitchen").Things);

        Assert.Equal(House.Id(1), found.Thing);
        Assert.Equal(["happened", "feelings"], found.Passages.Select(passage => passage.Field));
    }

    [Fact]
    public void No_more_are_shown_than_asked_for_and_the_rest_are_told_of()
    {
        var result = Index([.. Enumerable.Range(0, 30).Select(number => $"rain {number}")]).Find("rain", most: 10);

        Assert.Equal((10, 30), (result.Things.Count, result.Count));
    }

    [Fact]
    public void Nothing_typed_finds_nothing() => Assert.Empty(Index("rain").Find(" ").Things);

    [Fact]
    public void An_index_made_from_one_before_finds_what_is_new_and_not_what_is_gone()
    {
        FindableThing[] things = [Thing(1, Text(1, "words", "rain")), Thing(2, Text(2, "words", "snow")), Thing(4, Text(4, "words", "sleet"))];
        var before = Index(things);

        var after = SearchIndex.Of([Room(things[1], Thing(3, Text(3, "words", "hail")), Thing(4, Text(4, "words", "fog")))], before);

        Assert.Empty(Find(after, "rain"));
        Assert.Equal([2], Find(after, "snow"));
        Assert.Equal([3], Find(after, "hail"));
        Assert.Empty(Find(after, "sleet"));
        Assert.Equal([4], Find(after, "fog"));
    }

    [Fact]
    public void A_thing_that_belongs_to_no_day_comes_after_what_is_as_close() =>
        Assert.Equal([2, 1], Find(Index(Thing(1, Text(1, "truths", "rain") with { When = null }), Thing(2, Text(2, "words", "rain"))), "rain"));

    [Fact]
    public void An_excerpt_is_cut_between_words_and_marks_the_same_letters()
    {
        var text = $"{string.Join(' ', Enumerable.Repeat("before", 40))} the KITCHEN {string.Join(' ', Enumerable.Repeat("after", 80))}";
        var passage = Index(text).Find("kitchen").Things[0].Passages[0];

        var excerpt = passage.Around();

        Assert.StartsWith("before ", excerpt.Text, StringComparison.Ordinal);
        Assert.EndsWith(" after", excerpt.Text, StringComparison.Ordinal);
        Assert.Equal((true, true), (excerpt.IsCutBefore, excerpt.IsCutAfter));
        Assert.Equal("KITCHEN", excerpt.Text.Substring(excerpt.Marks[0].Start, excerpt.Marks[0].Length));
    }

    [Fact]
    public void A_short_text_is_its_own_excerpt()
    {
        var excerpt = Index("In the kitchen.").Find("kitchen").Things[0].Passages[0].Around();

        Assert.Equal(("In the kitchen.", false, false), (excerpt.Text, excerpt.IsCutBefore, excerpt.IsCutAfter));
    }

    [Fact]
    public void An_excerpt_from_a_long_run_without_spaces_does_not_cut_a_character_in_half()
    {
        var text = string.Concat(Enumerable.Repeat("🌿", 301));
        var excerpt = new Passage("words", text, [new Marked(300, 2)]).Around(before: 61, after: 141);

        Assert.DoesNotContain(excerpt.Text.Where((letter, place) => char.IsSurrogate(letter) && !IsWhole(excerpt.Text, place)), _ => true);
    }

    private static bool IsWhole(string text, int place) =>
        char.IsHighSurrogate(text[place]) ? place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]) : place > 0 && char.IsHighSurrogate(text[place - 1]);

    private static SearchIndex Index(params string[] texts) => Index([.. texts.Select((text, place) => Thing(place + 1, Text(place + 1, "words", text)))]);

    private static SearchIndex Index(params FindableThing[] things) => SearchIndex.Of([Room(things)]);

    private static FindableRoom Room(params FindableThing[] things) => new(things, () => things);

    private static FindableThing Thing(int id, params Findable[] texts) => new(House.Id(id), texts, () => texts);

    private static Findable Text(int id, string field, string text) => new(House.Id(id), "moment", field, April.PlusDays(id), text);

    private static int[] Find(SearchIndex index, string typed) => [.. index.Find(typed).Things.Select(found => (int)found.Thing.Value)];
}
