namespace Leeway.Web.Tests.Rooms.Practices;

/// <summary>A practice before it is begun, and while it is played.</summary>
public sealed class PracticePageTests : NoorInside
{
    private const string Practice = "/practices/the-long-way-out";

    [Fact]
    public async Task The_whole_text_is_folded_and_open_only_where_it_is_played_without_words()
    {
        var whole = (await Noor.GoAsync(Practice)).Page.QuerySelector("details:has(.practice-steps)")!;
        var open = new List<string>();
        foreach (var practice in (await Noor.GoAsync("/practices")).Page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith("/practices/", StringComparison.Ordinal)))
        {
            var page = await Noor.GoAsync(practice);
            if (page.Page.QuerySelector("details[open]:has(.practice-steps)") is not null != page.Text.Contains("It is played without words.", StringComparison.Ordinal))
                open.Add(practice);
            var fact = page.Page.QuerySelector("main > .hint")!.TextContent;
            Assert.DoesNotMatch("^(.+), or \\1 when it is shortened", fact);
        }

        Assert.False(whole.HasAttribute("open"));
        Assert.Empty(open);
    }

    [Fact]
    public async Task Stop_here_is_the_first_of_the_players_buttons_and_pause_the_main_one()
    {
        var begun = (await Noor.SendAsync(Practice, $"{Practice}/begin")).GoesTo!;
        var controls = (await Noor.GoAsync(begun)).Page.QuerySelector(".controls")!;

        Assert.Equal("Stop here", controls.Children[0].TextContent);
        Assert.Equal(["Pause"], controls.QuerySelectorAll(".main").Select(button => button.TextContent));
    }

    [Fact]
    public async Task Afterwards_it_is_not_asked_for_as_if_it_were_before()
    {
        var begun = (await Noor.SendAsync(Practice, $"{Practice}/begin")).GoesTo!;

        Assert.Contains("It need not be better afterwards.", (await Noor.GoAsync(Practice)).Text, StringComparison.Ordinal);
        Assert.Contains("It need not be better than before.", (await Noor.GoAsync(begun)).Text, StringComparison.Ordinal);
    }
}
