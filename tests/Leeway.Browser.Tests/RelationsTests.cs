using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>The people somebody writes about.</summary>
public sealed class RelationsTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task Somebody_out_of_sight_is_offered_nowhere_until_they_are_brought_back_and_what_was_written_stays(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/relations");
        await ines.WriteAsync("Name or sign", "Lior");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("Kept.");
        await ines.GoToAsync("/gap/ache");
        await Offered(ines).ClickAsync();
        await ines.WriteAsync("What happened", "the phone stayed dark");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("the phone stayed dark");

        await ines.GoToAsync("/relations");
        await ines.FollowAsync("Lior");
        await ines.PressAsync("Put out of sight");
        await ines.SeesAsync("Out of sight for a while. Nothing that you wrote is gone.");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/gap/ache");
        await Assertions.Expect(Offered(ines)).ToHaveCountAsync(0);
        await ines.GoToAsync("/gap");
        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "the phone stayed dark" })).ToContainTextAsync("Lior");

        await ines.GoToAsync("/relations");
        await ines.Page.GetByText("Out of sight for a while", new() { Exact = true }).ClickAsync();
        await ines.FollowAsync("Lior");
        await ines.SeesAsync("Out of sight until you bring them back.");
        await ines.PressAsync("Bring back");
        await ines.SeesAsync("Back among the others.");
        await ines.GoToAsync("/gap/ache");
        await Assertions.Expect(Offered(ines)).ToBeVisibleAsync();
    }

    private static ILocator Offered(Person ines) => ines.Page.Locator("label.chip").Filter(new() { HasText = "Lior" });
}
