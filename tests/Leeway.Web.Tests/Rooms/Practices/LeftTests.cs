using Leeway.Testing;
using Leeway.Web.Tests.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Practices;

/// <summary>Where a practice goes on that was left, by what its script has said of it.</summary>
public sealed class LeftTests : NoorInside
{
    private const string Practice = "/practices/the-long-way-out";

    private readonly HeldClock clock = new(Instant.FromUtc(2031, 4, 9, 12, 0));
    private string player = "";

    protected override IClock Clock => clock;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        player = (await Noor.SendAsync(Practice, $"{Practice}/begin")).GoesTo!;
    }

    [Fact]
    [Promise("I6")]
    public async Task It_goes_on_at_the_line_that_was_said_last()
    {
        await PlayToAsync(("step", "4"));

        Assert.Equal(("4", 8), Plays(await Noor.GoAsync(player)));
        Assert.Equal(("0", 8), Plays(await Noor.GoAsync($"{player}?go=start")));
    }

    [Fact]
    public async Task Shortened_it_stays_shortened()
    {
        await PlayToAsync(("step", "4"), ("shorter", "yes"));

        Assert.Equal(("4", 5), Plays(await Noor.GoAsync(player)));
        Assert.Equal(("0", 8), Plays(await Noor.GoAsync($"{player}?go=start")));
    }

    [Theory, InlineData("8"), InlineData("-1"), InlineData("four")]
    public async Task What_is_no_line_of_it_begins_it_again(string step)
    {
        await PlayToAsync(("step", step));

        Assert.Equal(("0", 8), Plays(await Noor.GoAsync(player)));
    }

    [Theory, InlineData("stopped", true), InlineData("whole", false)]
    public async Task Whoever_stopped_or_came_to_the_end_is_asked_how_it_is_and_may_go_on_or_begin_again(string rest, bool mayGoOn)
    {
        await PlayToAsync(("step", "4"), ("rest", rest));

        var after = await Noor.GoAsync(player);

        Assert.Contains("How it is now", after.Text, StringComparison.Ordinal);
        Assert.Equal(mayGoOn, after.Page.QuerySelector($"a[href='{player}?go=on']") is not null);
        Assert.NotNull(after.Page.QuerySelector($"a[href='{player}?go=start']"));
        Assert.Equal(("4", 8), Plays(await Noor.GoAsync($"{player}?go=on")));
    }

    [Fact]
    public async Task Once_it_is_over_nothing_of_it_goes_on()
    {
        await PlayToAsync(("step", "4"), ("rest", "stopped"));

        await Noor.SendAsync(player, player, ("words", "The gate."));

        Assert.Equal(player.Replace("/doing/", "/", StringComparison.Ordinal), (await Noor.GoAsync(player)).GoesTo);
    }

    [Fact]
    public async Task What_was_written_at_the_end_of_one_that_was_never_ended_is_found_when_it_no_longer_stands_open()
    {
        var page = await Noor.GoAsync(player);
        await Noor.SendToAsync(page, player, "/draft", ("words", "The gate."));
        Assert.DoesNotContain("The gate.", (await Noor.GoAsync("/half-written")).Text, StringComparison.Ordinal);

        clock.Now += Duration.FromMinutes(61);
        await Noor.SendAsync("/unlock", "/unlock", ("name", "Noor"), ("passphrase", Visitor.Phrase));

        var line = (await Noor.GoAsync("/half-written")).Page.QuerySelector(".half-written a")!;
        Assert.Contains("The gate.", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("The gate.", (await Noor.GoAsync(line.GetAttribute("href")!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_had_nothing_to_say_leaves_nothing_half_written()
    {
        await Noor.SendAsync(player, player, ("go", "skip"));

        Assert.Null((await Noor.GoAsync("/half-written")).Page.QuerySelector(".half-written"));
    }

    private async Task PlayToAsync(params (string, string)[] played)
    {
        var page = await Noor.GoAsync(player);
        await Noor.SendToAsync(page, player, "/draft", [("__draft", page.Page.QuerySelector("[data-played]")!.GetAttribute("data-played")!), .. played]);
    }

    /// <summary>The line it begins with, and how many there are.</summary>
    private static (string? From, int Lines) Plays(Answer page)
    {
        var list = page.Page.QuerySelector("[data-play]")!;
        return (list.GetAttribute("data-from"), list.ChildElementCount);
    }
}
