using Leeway.Domain.Words;
using Leeway.Testing;
using Leeway.Web.Shell;
using Leeway.Web.Words;

namespace Leeway.Web.Tests.Words;

public sealed class HelpWordsTests
{
    private static readonly SafetyWords Words = new(new Shelf());

    [Theory]
    [InlineData("de-DE,de;q=0.9,en-US;q=0.7", "DE")]
    [InlineData("en-GB", "GB")]
    [InlineData("de,en-US;q=0.7,en;q=0.3", null)]
    [InlineData("en", null)]
    [InlineData("", null)]
    [Promise("X4")]
    public void No_numbers_are_shown_for_a_country_that_only_a_later_language_names(string languages, string? country) =>
        Assert.Equal(country, Words.Guess(null, languages)?.Code);

    [Fact]
    public void A_telephone_dials_digits_alone() =>
        Assert.All(Words.Countries, country => Assert.Matches("^[0-9]+$", country.Dialled));

    [Fact]
    [Promise("X4")]
    public void A_number_says_when_it_was_checked_or_that_nobody_has()
    {
        var country = Words.Countries[0];

        Assert.Equal("Last checked on 3 December 2026.", Words.Lines.Numbers.SureOf(new() { Checked = "2026-12-03" }, country));
        Assert.Equal("Written down on 20 November 2026. Nobody here has confirmed it yet.", Words.Lines.Numbers.SureOf(new(), country));
        Assert.All(Words.Countries, one => Assert.All(one.Lines, line => Assert.NotEmpty(Words.Lines.Numbers.SureOf(line, one))));
    }

    [Theory]
    [InlineData("I want to kill myself", Signals.Life)]
    [InlineData("He hit me again", Signals.Harm)]
    [Promise("X4")]
    public void No_name_that_somebody_gives_keeps_help_away(string line, Signals expected)
    {
        var signals = new SafetySignals(new Shelf().Of<SignalFile>("safety/signals.yaml").ToLists());

        Assert.Equal(expected, signals.Read([line], ["Me", "Myself", "He", "Noor"]));
    }
}
