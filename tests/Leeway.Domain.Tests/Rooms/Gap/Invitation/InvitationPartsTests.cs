using Leeway.Domain.Rooms.Gap.Invitation;

namespace Leeway.Domain.Tests.Rooms.Gap.Invitation;

public sealed class InvitationPartsTests
{
    [Fact]
    public void An_invitation_shows_its_four_parts_each_with_its_words()
    {
        const string text = "When you came home at ten, I felt lonely, because I need closeness. Would you call me when you are late?";

        Assert.Equal(
            ["see: When you came home at ten", "feel: I felt lonely", "need: I need closeness", "ask: Would you call me when you are late"],
            Parts(text));
    }

    [Theory]
    [InlineData("I feel like you don't care.")]
    [InlineData("You never listen.")]
    [InlineData("Nothing of the sort")]
    [InlineData("")]
    public void A_verdict_is_none_of_the_parts(string text) => Assert.Empty(Parts(text));

    [Theory]
    [InlineData("I miss our slow mornings.", "need")]
    [InlineData("My chest is tight.", "feel")]
    [InlineData("On Tuesday you left the table.", "see")]
    [InlineData("Could we talk on Sunday?", "ask")]
    [InlineData("It matters to me that we eat together.", "need")]
    [InlineData("It hurts.", "feel")]
    [InlineData("i’d like you to hold me", "ask")]
    public void A_part_is_found_in_everyday_words(string text, string part) =>
        Assert.Contains(Shipped.Parts.Found(text), found => found.Part.WireName() == part);

    [Fact]
    public void What_somebody_else_said_is_no_part() => Assert.Empty(Parts("\"I feel lonely\" and \"I need you\""));

    private static IEnumerable<string> Parts(string text) =>
        Shipped.Parts.Found(text).Select(found => $"{found.Part.WireName()}: {text.Substring(found.Start, found.Length)}");
}
