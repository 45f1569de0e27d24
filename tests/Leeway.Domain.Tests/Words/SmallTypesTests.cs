using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Tests.Words;

public sealed class SmallTypesTests
{
    [Theory]
    [InlineData("too-much")]
    [InlineData("0")]
    [InlineData("a1-b2-c3")]
    public void A_slug_is_words_of_small_letters_and_digits_joined_by_hyphens(string text)
    {
        Assert.True(Slug.TryParse(text, out var slug));
        Assert.Equal(text, slug.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("../a")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Anything_else_is_not_a_slug(string? text) => Assert.False(Slug.TryParse(text, out _));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10", 10)]
    [InlineData(" 7 ", 7)]
    public void An_ache_is_a_number_from_0_to_10(string text, int size) => Assert.Equal((new Ache(size), null), Ache.Read(text));

    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("6.5")]
    [InlineData("much")]
    [InlineData("99999999999")]
    public void Any_other_ache_is_refused_at_its_field(string text) =>
        Assert.Equal((null, new Refusal("ache-out-of-range", "ache")), Ache.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_blank_ache_is_none(string? text) => Assert.Equal((null, null), Ache.Read(text));

    [Fact]
    public void A_feeling_is_a_word_of_the_vocabulary_or_the_persons_own()
    {
        Assert.Equal(Feeling.Of(Slug.Parse("sad")), Feeling.Of(Slug.Parse("sad")));
        Assert.NotEqual(Feeling.Of(Slug.Parse("sad")), Feeling.InOwnWords("sad"));
    }

    [Theory]
    [InlineData("2031-04-09", 2031, 4, 9, null)]
    [InlineData("2031-04-09T22:40", 2031, 4, 9, "22:40")]
    public void A_day_may_have_a_time(string text, int year, int month, int day, string? time)
    {
        Assert.True(DayAndTime.TryParse(text, out var when));
        Assert.Equal((new LocalDate(year, month, day), time), (when.Day, when.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(text, when.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2031-02-29")]
    [InlineData("2031-04-09T25:00")]
    [InlineData("2031-04-09T22:40Z")]
    public void What_is_no_day_is_not_read_as_one(string text) => Assert.False(DayAndTime.TryParse(text, out _));

    [Fact]
    public void A_list_has_each_thing_once_in_the_order_given_and_equals_another_with_the_same()
    {
        Several<int> list = [3, 1, 3, 2];

        Assert.Equal([3, 1, 2], list);
        Assert.Equal(list, Several.From([3, 1, 2]));
        Assert.NotEqual(list, [1, 2, 3]);
    }

    [Fact]
    public void Half_a_character_is_refused_since_it_could_not_come_back_as_it_was()
    {
        Assert.Equal(new Refusal("not-text", "words"), Text.Refuse("words", "a\ud83c"));
        Assert.Equal(new Refusal("not-text", "words"), Text.Refuse("words", "\udf3fa"));
        Assert.Null(Text.Refuse("words", "\ud83c\udf3f\u200b\u202ea"));
    }
}
