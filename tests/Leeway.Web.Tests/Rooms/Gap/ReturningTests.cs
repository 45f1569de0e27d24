using AngleSharp.Dom;
using Leeway.Web.Tests.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Gap;

/// <summary>A moment that somebody comes back to: how big it is now, what is offered, where a sit leads back to.</summary>
public sealed class ReturningTests : NoorInside
{
    private readonly HeldClock clock = new(Instant.FromUtc(2026, 3, 1, 12, 40));
    private string moment = "";

    protected override IClock? Clock => clock;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        moment = (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain all evening"), ("ache", "9"))).GoesTo!.Split('?')[0];
    }

    [Fact]
    public async Task An_ache_that_grew_smaller_says_both_sizes_and_is_not_offered_what_a_strong_one_is()
    {
        Assert.Contains("because it is strong", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);

        await Noor.SendAsync($"{moment}/revisit", $"{moment}/revisit", ("ache", "3"), ("state", "softer"));

        var page = await Noor.GoAsync(moment);
        Assert.EndsWith("almost too much, later 3", page.Page.QuerySelector(".ache-line > span:last-of-type")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("because it is strong", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_looks_on_one_day_stand_apart_with_their_hours()
    {
        clock.Now += Duration.FromMinutes(10);
        await Noor.SendAsync($"{moment}/revisit", $"{moment}/revisit", ("ache", "3"));

        var picture = (await Noor.GoAsync(moment)).Page.QuerySelector(".recovery svg")!;
        Assert.Equal(["22", "322"], picture.QuerySelectorAll("circle").Select(look => look.GetAttribute("cx")));
        Assert.All(picture.QuerySelectorAll("text").TakeLast(2), end => Assert.Matches("^[0-9]{2}:[0-9]{2}$", end.TextContent));
    }

    [Fact]
    public async Task A_sit_that_began_at_the_moment_leads_back_to_it()
    {
        var sit = await Noor.GoAsync($"{moment}/sit?minutes=3&set=day");

        clock.Now += Duration.FromSeconds(30);
        Assert.Equal($"{moment}?said=s2", (await Noor.SendAsync(sit, $"{moment}/sit")).GoesTo);
        Assert.Contains("for less than a minute", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
        clock.Now += Duration.FromSeconds(80);
        Assert.Equal($"{moment}?said=stayed", (await Noor.SendAsync(sit, $"{moment}/sit")).GoesTo);
        Assert.Contains((await Noor.GoAsync(moment)).Page.Links, link => link.GetAttribute("href") == $"{moment}/staying/how-i-met-it");
    }

    [Fact]
    public async Task A_sit_that_began_on_the_path_goes_on_with_it()
    {
        var link = (await Noor.GoAsync($"{moment}/staying/how-i-met-it")).Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Single(address => address.Contains("/sit", StringComparison.Ordinal));
        var choice = await Noor.GoAsync(link);
        var from = choice.Page.QuerySelector("main form[method=get] [name=from]")!.GetAttribute("value");

        var left = await Noor.SendAsync(await Noor.GoAsync($"{moment}/sit?minutes=3&from={from}"), $"{moment}/sit");

        Assert.Equal($"{moment}/staying/how-i-met-it?said=s1", left.GoesTo);
    }

    [Fact]
    public async Task A_look_in_is_said_to_keep_nothing_and_a_sit_from_before_stands()
    {
        var sit = await Noor.GoAsync($"{moment}/sit?minutes=3&set=day");
        clock.Now += Duration.FromSeconds(2);

        var left = (await Noor.SendAsync(sit, $"{moment}/sit")).GoesTo!;

        var page = await Noor.GoAsync(left);
        Assert.StartsWith("You looked in, and left again. Nothing of it is kept.", page.Page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.Links, link => link.GetAttribute("href") == $"{moment}/staying/how-i-met-it");
        clock.Now += Duration.FromSeconds(60);
        await Noor.SendAsync(sit, $"{moment}/sit");
        await Noor.SendAsync(await Noor.GoAsync($"{moment}/sit?minutes=3&set=day"), $"{moment}/sit");
        Assert.Contains((await Noor.GoAsync(moment)).Page.Links, link => link.GetAttribute("href") == $"{moment}/staying/how-i-met-it");
    }

    [Fact]
    public async Task What_was_set_down_asks_for_nothing_more_in_a_filled_button()
    {
        Assert.Equal("Say more about it", MainOf(await Noor.GoAsync(moment)));

        await Noor.SendAsync($"{moment}/set-down", $"{moment}/set-down");

        Assert.Null(MainOf(await Noor.GoAsync(moment)));
    }

    [Fact]
    public async Task Earlier_wordings_show_what_was_new_each_time_with_its_label()
    {
        await Noor.SendAsync($"{moment}/lenses/measuring", $"{moment}/lenses/measuring", ("words", "the minutes"));
        clock.Now += Duration.FromMinutes(1);
        await Noor.SendAsync($"{moment}/lenses/present", $"{moment}/lenses/present", ("words", "the lamp was on"));
        clock.Now += Duration.FromMinutes(1);
        await Noor.SendAsync($"{moment}/lenses/measuring", $"{moment}/lenses/measuring", ("words", ""));

        var versions = (await Noor.GoAsync($"{moment}/versions")).Page.QuerySelectorAll(".versions > li").TakeLast(3);

        Assert.Equal(
            ["What was I measuring?|the minutes", "What was also there?|the lamp was on", "What was I measuring?|Taken back."],
            versions.Select(version => string.Join('|', version.Children.Skip(1).Select(line => line.TextContent))));
    }

    private static string? MainOf(Answer answer) => answer.Page.QuerySelector(".onward .main")?.TextContent;
}
