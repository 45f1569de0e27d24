using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>From an ache to a practice that fits it, and back.</summary>
public sealed class FittingTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G7")]
    public async Task An_ache_is_offered_two_or_three_practices_that_fit_it_and_one_that_was_done_leads_back_to_it(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.JustTheAcheAsync("The whole drive home", 5);
        await ines.SeesAsync("The whole drive home");
        var moment = new Uri(ines.Page.Url).AbsolutePath;
        await ines.GoToAsync($"{moment}/ache/body");
        await ines.TouchPlaceAsync("Throat", "tight");
        await ines.PressAsync("Go on");
        await ines.ComesToAsync("**/ache/echoes");
        await ines.GoToAsync(moment);

        var offered = ines.Page.GetByRole(AriaRole.Region, new() { Name = "If you would like to be with it for a few minutes" });
        Assert.InRange(await offered.GetByRole(AriaRole.Link).CountAsync(), 2, 3);
        await Assertions.Expect(offered).ToContainTextAsync("because it sits in the throat");
        var practice = await offered.Locator(".title").First.InnerTextAsync();
        await offered.GetByRole(AriaRole.Link).First.ClickAsync();
        await ines.PressAsync("Begin");
        await ines.FollowAsync("Stop here");
        await ines.WriteAsync("A line, if there is one", "three breaths, then the dishes");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("You can put this down now.");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/practices/earlier");
        await ines.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = practice }).ClickAsync();
        await ines.SeesAsync("three breaths, then the dishes");
        await ines.FollowAsync("The moment it came from");

        await ines.ComesToAsync("**" + moment);
    }
}
