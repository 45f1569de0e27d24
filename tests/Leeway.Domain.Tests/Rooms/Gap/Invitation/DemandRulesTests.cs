using FsCheck;
using FsCheck.Fluent;
using Leeway.Domain.Rooms.Gap.Invitation;

namespace Leeway.Domain.Tests.Rooms.Gap.Invitation;

public sealed class DemandRulesTests
{
    [Theory]
    [InlineData("You don't ever listen.")]
    [InlineData("You don’t ever listen.")]
    [InlineData("you dont ever listen")]
    [InlineData("YOU DON'T EVER LISTEN!")]
    [InlineData("You\u00A0 don't\n ever   listen.")]
    [InlineData("You don't *ever* listen.")]
    [InlineData("You don't eeever listen.")]
    public void Apostrophes_spaces_capitals_and_emphasis_change_nothing(string text) =>
        Assert.Equal("always-never", Shipped.KindsIn(text));

    [Fact]
    public void A_mark_stands_where_the_words_were_typed()
    {
        const string text = "🌊 Love, it’s late.  You’re   so *selfish*, and I am tired.";

        var mark = Assert.Single(Shipped.Rules.Read(text));

        Assert.Equal("You’re   so *selfish*", text.Substring(mark.Start, mark.Length));
        Assert.Equal(DemandKind.Label, mark.Kind);
    }

    [Theory]
    [InlineData("\"You never listen,\" he said.")]
    [InlineData("I wrote: “You are so selfish.”")]
    [InlineData("‘You should be grateful’, my father used to say.")]
    [InlineData("My mother told me that I should be grateful.")]
    [InlineData("She called me a coward.")]
    public void What_others_said_is_left_alone(string text) => Assert.Equal("-", Shipped.KindsIn(text));

    [Theory]
    [InlineData("I should have called.")]
    [InlineData("I am so selfish sometimes.")]
    [InlineData("I always cry at weddings.")]
    public void What_one_says_of_oneself_is_left_alone(string text) => Assert.Equal("-", Shipped.KindsIn(text));

    [Fact]
    public void A_quotation_ends_where_it_ends() =>
        Assert.Equal("always-never", Shipped.KindsIn("\"I'm tired,\" you say, and you always say it."));

    [Fact]
    public void One_sentence_may_hold_several_kinds() =>
        Assert.Equal("always-never,label", Shipped.KindsIn("You're so selfish, you never think about me."));

    [Fact]
    public void Marks_of_one_kind_do_not_overlap_and_stand_in_order()
    {
        var marks = Shipped.Rules.Read(string.Join(' ', Corpus.Development.Select(sentence => sentence.Text)));

        Assert.Equal(marks.OrderBy(mark => mark.Start), marks);
        foreach (var kind in marks.GroupBy(mark => mark.Kind))
            Assert.All(kind.Zip(kind.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void A_sentence_without_an_end_is_read_to_its_end()
    {
        var text = string.Concat(Enumerable.Repeat("and then you and I and ", 10_000)) + "you never listen";

        Assert.EndsWith("you never", text[..Shipped.Rules.Read(text)[^1].End], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mark_lies_inside_of_the_text_whatever_is_written() =>
        Prop.ForAll<string?>(typed =>
        {
            var text = typed ?? "";
            return Shipped.Rules.Read(text).All(mark => mark.Start >= 0 && mark.Length > 0 && mark.End <= text.Length)
                && Shipped.Parts.Found(text).All(found => found.Start >= 0 && found.Length > 0 && found.End <= text.Length)
                && Shipped.Invites.Refusable(text) is var _;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_mark_lies_inside_of_a_text_of_broken_and_mended_demands() =>
        Prop.ForAll(Shreds.ToArbitrary(), text =>
            Shipped.Rules.Read(text).All(mark => mark.Start >= 0 && mark.Length > 0 && mark.End <= text.Length)
            && Shipped.Parts.Found(text).All(found => found.Length > 0 && found.End <= text.Length)).QuickCheckThrowOnFailure();

    [Fact]
    public void Quoting_a_demand_removes_its_marks() =>
        Prop.ForAll(Demands.ToArbitrary(), demand =>
            Shipped.KindsIn($"“{demand}”") == "-" && Shipped.KindsIn($"Today you said: \"{demand}\"") == "-").QuickCheckThrowOnFailure();

    private static Gen<string> Demands => Gen.Elements(Corpus.Development
        .Select(sentence => sentence.Text)
        .Where(text => text.IndexOfAny(['"', '“', '”', '„', '«', '»', '\n']) < 0));

    /// <summary>Pieces of demands between signs that quote, break and hide.</summary>
    private static Gen<string> Shreds =>
        from pieces in Gen.ListOf(
            from demand in Demands
            from length in Gen.Choose(0, demand.Length)
            from sign in Gen.Elements("\"", "“", "”", "‘", "’", "'", "\n\n", "\r\n", "…", "..", "\u200B", "\u2028", "🌊", "\uD800", "ᚠ", "\t", "!?", "—", " ")
            select demand[..length] + sign)
        select string.Concat(pieces);
}
