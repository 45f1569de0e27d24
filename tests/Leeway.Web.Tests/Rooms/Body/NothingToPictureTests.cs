namespace Leeway.Web.Tests.Rooms.Body;

/// <summary>A picture without anything in it says whether there ever was something.</summary>
public sealed class NothingToPictureTests : NoorInside
{
    [Theory, InlineData("full-and-met"), InlineData("capacity")]
    public async Task Of_an_amount_that_was_never_said_it_is_not_claimed_that_it_was_said_before(string picture)
    {
        await Noor.SendAsync("/body/check-in", "/body/check-in", ("words", "rain"));

        var shown = await Noor.GoAsync($"/looking-back/{picture}");

        Assert.Contains("Nothing is here yet.", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("What was said before is still there.", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_body_that_was_never_told_neither()
    {
        await Noor.SendAsync("/body/check-in", "/body/check-in", ("full", "8"));

        Assert.Contains("Nothing is here yet.", (await Noor.GoAsync("/looking-back/body")).Text, StringComparison.Ordinal);
        Assert.Contains("you said how full the day was on 1 of", (await Noor.GoAsync("/looking-back/full-and-met")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_that_are_alike_are_told_in_one_line_under_their_own_heading()
    {
        var held = (await Noor.GoAsync("/body/unlearned")).Page.QuerySelectorAll(".doors-of a").First(door => door.TextContent.Contains("Being held", StringComparison.Ordinal)).GetAttribute("href")!;

        var felt = (await Noor.GoAsync(held)).Page.QuerySelector("[aria-labelledby=h-felt]")!;

        Assert.Equal("Where it may be felt", felt.QuerySelector("h2")!.TextContent);
        Assert.Matches("^[A-Z][a-z ]+(, [a-z ]+)+: [a-z, ]+$", Assert.Single(felt.QuerySelectorAll("figcaption li")).TextContent);
    }
}
