using Leeway.Domain.Words.Finding;

namespace Leeway.Domain.Tests.Words.Finding;

public sealed class LooseTextTests
{
    [Theory]
    [InlineData("", " ")]
    [InlineData("The Door,  closed.", " the door closed ")]
    [InlineData("don't — don’t", " dont dont ")]
    [InlineData("Crème BRÛLÉE", " creme brulee ")]
    [InlineData("Cre\u0300me", " creme ")]
    [InlineData("Straße, Øre, Łódź", " strasse ore lodz ")]
    [InlineData("ΟΔΟΣ οδός", " οδοσ οδοσ ")]
    [InlineData("İstanbul ılık", " istanbul ilik ")]
    [InlineData("שָׁלוֹם", " שלום ")]
    [InlineData("أُحِبُّكَ", " احبک ")]
    [InlineData("zero\u200bwidth\u2060 \ufeff", " zerowidth ")]
    [InlineData("home🌿now", " home 🌿 now ")]
    [InlineData("👩\u200d❤️\u200d👨", " 👩❤👨 ")]
    [InlineData("ﬁne №5", " fine no 5 ")]
    [InlineData("ｆｕｌｌ", " full ")]
    [InlineData("хотел ёж", " хотел еж ")]
    [InlineData("कुछ", " कुछ ")]
    public void A_text_is_compared_without_case_accents_and_what_cannot_be_seen(string text, string loose) =>
        Assert.Equal(loose, LooseText.Of(text));

    [Fact]
    public void Half_a_character_breaks_nothing() => Assert.Equal(" ab ", LooseText.Of("a\ud83cb"));

    [Fact]
    public void Each_character_knows_where_it_came_from()
    {
        var (loose, origins) = LooseText.WithOrigins("É, ß");

        Assert.Equal(" e ss ", loose);
        Assert.Equal([0, 0, 1, 3, 3, 4], origins);
    }
}
