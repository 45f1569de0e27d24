using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Staying with an ache for a while, and how it was met.</summary>
public sealed class SittingTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G7")]
    public async Task A_sit_is_left_when_it_is_enough_and_how_the_ache_was_met_stands_after_a_restart(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await ines.FollowAsync("Stay with it for a while");
        await ines.TouchAsync("Minutes", "1 minute");
        await ines.TouchAsync("Where to look", "With the ache");
        await ines.PressAsync("Sit");
        await ines.SeesAsync(surroundings.Script ? "Sit as you are, or lie down." : "Let something hold your weight");
        await SitForAsync(ines, 20);
        await ines.PressAsync("Leave the sit");
        await ines.FollowAsync("How I met it");
        await ines.TouchAsync("Several can be true", "Stayed");
        await ines.TouchAsync("Several can be true", "Left myself");
        await ines.WriteAsync("In your own words", "three breaths, then the dishes");
        await ines.PressAsync("Go on");
        await FillAllAsync(ines, "of today: the tone", "older: the stairs at night");
        await FillAllAsync(ines, "mine: the knot", "theirs: what was said");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync(moment);

        foreach (var words in (string[])["Stayed", "Left myself", "three breaths, then the dishes", "of today: the tone", "older: the stairs at night", "mine: the knot", "theirs: what was said"])
            await ines.SeesAsync(words);
    }

    [Fact]
    [Promise("G7")]
    public async Task A_sit_says_its_lines_at_their_times_and_its_exit_is_there_at_any_second()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        var moment = await KeptAsync(ines);
        await ines.Page.Clock.InstallAsync();
        await ines.GoToAsync($"{moment}/sit?minutes=1&set=day&breath=yes");
        var line = ines.Page.Locator(".sit-line");
        var exit = ines.Page.GetByRole(AriaRole.Button, new() { Name = "Leave the sit", Exact = true });

        foreach (var (second, words) in new[] { (0, "Sit as you are, or lie down."), (2, "Let something hold your weight"), (31, "You are still here."), (47, "Let your shoulders come down"), (61, "The time is over. You may sit on.") })
        {
            await ines.Page.Clock.FastForwardAsync(1_000 * (second - await SecondsAsync(ines)));
            await Assertions.Expect(line).ToContainTextAsync(words);
            await Assertions.Expect(exit).ToBeInViewportAsync(new() { Ratio = 1 });
            await Assertions.Expect(exit).ToBeEnabledAsync();
            await Assertions.Expect(ines.Page.GetByRole(AriaRole.Link, new() { Name = "Look outward instead", Exact = true })).ToBeInViewportAsync(new() { Ratio = 1 });
        }
        await ines.SeesAsync("That was it. You sat beside something that hurts.");
        await SitForAsync(ines, 61);
        await exit.ClickAsync();

        await ines.ComesToAsync("**/gap/*?said=stayed");
    }

    /// <summary>The sit says when it was begun; the house reads from that how long it was.</summary>
    private static async Task SitForAsync(Person ines, int seconds) =>
        await ines.Page.Locator("[name=begun]").EvaluateAsync("(begun, seconds) => { begun.value = new Date(Date.parse(begun.value) - 1000 * seconds).toISOString().replace(/[.]\\d+/, ''); }", seconds);

    private static async Task<long> SecondsAsync(Person ines) => (long)await ines.Page.EvaluateAsync<double>("Math.floor(performance.now() / 1000)");

    private static async Task FillAllAsync(Person ines, params string[] words)
    {
        await Assertions.Expect(ines.Page.Locator("main textarea")).ToHaveCountAsync(words.Length);
        foreach (var (at, text) in words.Index())
            await ines.Page.Locator("main textarea").Nth(at).FillAsync(text);
        await ines.PressAsync("Go on");
    }

    private static async Task<string> KeptAsync(Person ines)
    {
        await ines.BeginAsync(Name, Passphrase);
        await ines.JustTheAcheAsync("The whole drive home", 6);
        await ines.SeesAsync("The whole drive home");
        return new Uri(ines.Page.Url).AbsolutePath;
    }
}
