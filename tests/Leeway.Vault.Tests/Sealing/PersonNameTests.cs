using Leeway.Vault.Sealing;

namespace Leeway.Vault.Tests.Sealing;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Noor", "noor")]
    [InlineData("  Noor   van  Dijk ", "noor van dijk")]
    [InlineData("ZOË", "zoe\u0308")]
    [InlineData("Ａｎｎａ", "anna")]
    [InlineData("Straße", "STRAßE")]
    [InlineData("ΓΙΩΡΓΟΣ", "Γιωργος")]
    [InlineData("Anna\u00A0Maria", "anna maria")]
    [InlineData("ﬁona", "FIONA")]
    [InlineData("نور", "نور ")]
    public void Names_that_a_person_takes_for_the_same_are_the_same(string one, string other) =>
        Assert.Equal(PersonName.Parse(one)!.Folded, PersonName.Parse(other)!.Folded);

    [Theory]
    [InlineData("Noor", "Nora")]
    [InlineData("Noor", "N oor")]
    [InlineData("Zoe", "Zoë")]
    public void Names_that_differ_stay_apart(string one, string other) =>
        Assert.NotEqual(PersonName.Parse(one)!.Folded, PersonName.Parse(other)!.Folded);

    [Fact]
    public void A_name_is_shown_as_it_was_typed() => Assert.Equal("Zoë  Van", PersonName.Parse(" Zoë  Van ")?.Shown);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00A0")]
    public void What_is_no_name_is_none(string? typed) => Assert.Null(PersonName.Parse(typed));

    [Fact]
    public void Half_a_letter_is_no_name() => Assert.Null(PersonName.Parse("Noor" + (char)0xD800));

    [Fact]
    public void A_name_has_at_most_a_hundred_letters()
    {
        Assert.NotNull(PersonName.Parse(new string('n', 100)));
        Assert.Null(PersonName.Parse(new string('n', 101)));
    }
}
