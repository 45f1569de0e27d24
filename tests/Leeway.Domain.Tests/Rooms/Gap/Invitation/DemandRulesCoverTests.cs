using Leeway.Domain.Rooms.Gap.Invitation;

namespace Leeway.Domain.Tests.Rooms.Gap.Invitation;

/// <summary>Words that are written over by one, or hidden, keep their places in the sentence.</summary>
public sealed class DemandRulesCoverTests
{
    [Theory]
    [InlineData("You are such a piece of shit today.", "piece of shit")]
    [InlineData("You are a stone wall.", "stone wall")]
    public void A_mark_that_ends_with_words_of_a_list_ends_where_they_end(string text, string last) =>
        Assert.EndsWith(last, Marked(text), StringComparison.Ordinal);

    [Fact]
    public void What_stands_after_something_hidden_is_marked_in_its_own_place() =>
        Assert.Equal("you never", Marked("My mother told me that I should be grateful, but you never ask, Sam."));

    [Theory]
    [InlineData("Tom always forgets what matters to me.", "always-never")]
    [InlineData("tom always forgets what matters to me.", "-")]
    [InlineData("You always forget what matters to me.", "always-never")]
    public void A_capital_makes_a_name_of_a_word_that_no_rule_spells(string text, string kinds) => Assert.Equal(kinds, Shipped.KindsIn(text));

    [Fact]
    public void Letters_that_stand_for_a_list_inside_are_nobodys_words() => Assert.Equal("-", Shipped.KindsIn("You are ᚠᚡᚢ, ᚠstupid and ᚡ."));

    private static string Marked(string text)
    {
        var mark = Shipped.Rules.Read(text)[0];
        return text.Substring(mark.Start, mark.Length);
    }
}
