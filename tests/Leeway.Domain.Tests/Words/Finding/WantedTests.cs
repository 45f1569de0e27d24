using Leeway.Domain.Words.Finding;

namespace Leeway.Domain.Tests.Words.Finding;

public sealed class WantedTests
{
    [Theory]
    [InlineData("door", "The door closed.", "door")]
    [InlineData("DOO", "The door closed.", "doo")]
    [InlineData("itch", "In the kitchen.", "itch")]
    [InlineData("it", "In the kitchen, it rained.", "it")]
    [InlineData("closed door", "The door closed.", "door|closed")]
    [InlineData("\"door closed\"", "The door, closed.", "door, closed")]
    [InlineData("“door closed”", "The door closed.", "door closed")]
    [InlineData("\"door clo", "The door closed.", "door clo")]
    [InlineData("creme", "Une crème. Une cre\u0300me.", "crème|cre\u0300me")]
    [InlineData("שלום", "אמרתי שָׁלוֹם ויצאתי", "שָׁלוֹם")]
    [InlineData("🌿", "home🌿now", "🌿")]
    [InlineData("❤", "a ❤️ b", "❤️")]
    [InlineData("里", "房間裡,心里", "里")]
    [InlineData("zerowidth", "a zero\u200bwidth b", "zero\u200bwidth")]
    [InlineData("dont", "I don't, I don’t.", "don't|don’t")]
    [InlineData("strasse", "Die Straße", "Straße")]
    [InlineData("the the", "The door", "The")]
    public void What_is_found_is_marked_in_the_text_as_typed(string typed, string text, string marked) =>
        Assert.Equal(marked, string.Join('|', Marks(typed, text)));

    [Theory]
    [InlineData("it", "In the kitchen.")]
    [InlineData("door window", "The door closed.")]
    [InlineData("\"closed door\"", "The door closed.")]
    [InlineData("", "The door closed.")]
    [InlineData("?! …", "The door closed?!")]
    [InlineData("\u200b", "The door closed.")]
    public void What_does_not_match_is_not_found(string typed, string text) =>
        Assert.Equal(0, Wanted.Parse(typed).Closeness(LooseText.Of(text)));

    [Fact]
    public void A_whole_word_is_closer_than_a_beginning_and_that_is_closer_than_the_inside()
    {
        var wanted = Wanted.Parse("ache");

        Assert.True(wanted.Closeness(LooseText.Of("an ache")) > wanted.Closeness(LooseText.Of("it ached")));
        Assert.True(wanted.Closeness(LooseText.Of("it ached")) > wanted.Closeness(LooseText.Of("a headache")));
    }

    [Fact]
    public void Words_that_stand_together_are_closer_than_words_apart()
    {
        var wanted = Wanted.Parse("kitchen table");

        Assert.True(wanted.Closeness(LooseText.Of("at the kitchen table")) > wanted.Closeness(LooseText.Of("a table in the kitchen")));
    }

    [Fact]
    public void Words_may_stand_in_different_texts_of_one_thing() =>
        Assert.True(Wanted.Parse("lonely kitchen").Closeness(LooseText.OfAll(["Lonely.", "In the kitchen."])) > 0);

    [Fact]
    public void A_phrase_does_not_reach_from_one_text_into_the_next() =>
        Assert.Equal(0, Wanted.Parse("\"lonely in\"").Closeness(LooseText.OfAll(["Lonely.", "In the kitchen."])));

    [Fact]
    public void In_a_very_long_text_no_more_is_marked_than_asked_for() =>
        Assert.Equal(100, Wanted.Parse("rain").MarksIn(string.Concat(Enumerable.Repeat("rain ", 200_000))).Count);

    private static IEnumerable<string> Marks(string typed, string text) =>
        Wanted.Parse(typed).MarksIn(text).Select(mark => text.Substring(mark.Start, mark.Length));
}
