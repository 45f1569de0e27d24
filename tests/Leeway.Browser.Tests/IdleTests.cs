using System.Diagnostics;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;
using Microsoft.Playwright;
using NodaTime;

namespace Leeway.Browser.Tests;

/// <summary>Nobody has touched anything for as long as the lock waits. On clocks of a test.</summary>
public sealed class IdleTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private readonly SetClock clock = new(Instant.FromUtc(2026, 3, 1, 12, 0));

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("X4")]
    public async Task A_form_that_met_the_lock_comes_back_with_the_passphrase(Surroundings surroundings)
    {
        await using var leeway = await HostedLeeway.StartAsync(clock: clock);
        await using var ines = await Person.AtAsync(leeway.Address, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);

        await ines.GoToAsync("/gap/ache");
        await ines.WriteAsync("What happened", "the whole evening,\nand not one word");
        clock.Now += Duration.FromMinutes(16);
        await ines.PressAsync("Keep");
        await ines.SeesAsync("It had locked. What you wrote is here, and opens with your passphrase.");
        await ines.DoesNotSeeAsync("the whole evening");
        await UnlockHereAsync(ines, "not this one at all");
        await ines.SeesAsync("That did not open anything here.");
        await UnlockHereAsync(ines, Passphrase);
        await Assertions.Expect(ines.Page.GetByLabel("What you wrote")).ToHaveValueAsync("the whole evening,\nand not one word");
        await ines.PressAsync("Keep");

        await ines.GoToAsync("/gap");
        await ines.SeesAsync("the whole evening");
        Assert.DoesNotContain(await ines.Page.Context.CookiesAsync(), cookie => cookie.Name == "leeway-carried");
    }

    [Fact]
    [Promise("X4")]
    public async Task A_page_that_nobody_touches_covers_itself_and_what_was_half_written_is_there_afterwards()
    {
        await using var leeway = await HostedLeeway.StartAsync(clock: clock);
        await using var ines = await Person.AtAsync(leeway.Address, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);
        await ines.Page.Clock.InstallAsync();
        await ines.GoToAsync("/gap/ache");
        await ines.WriteAsync("What happened", "half of a sentence");
        await ines.Page.Clock.RunForAsync(1_500);
        await ines.SeesAsync("Kept as you write.");

        clock.Now += Duration.FromMinutes(14);
        await ines.Page.Clock.FastForwardAsync("14:00");
        await Assertions.Expect(ines.Page.GetByLabel("What happened")).ToBeVisibleAsync();
        clock.Now += Duration.FromMinutes(2);
        await ines.Page.Clock.FastForwardAsync("02:00");
        await ines.ComesToAsync("**/unlock");
        await ines.DoesNotSeeAsync("half of a sentence");
        await ines.GoToAsync("/gap/ache");
        Assert.EndsWith("/unlock", ines.Page.Url, StringComparison.Ordinal);

        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/gap/ache");
        await Assertions.Expect(ines.Page.GetByLabel("What happened")).ToHaveValueAsync("half of a sentence");
    }

    [Fact]
    [Promise("G7")]
    public async Task Somebody_who_sits_longer_than_the_lock_waits_is_not_locked_out()
    {
        await using var leeway = await HostedLeeway.StartAsync(clock: clock);
        await using var ines = await Person.AtAsync(leeway.Address, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);
        await ines.JustTheAcheAsync("a long evening", 6);
        await ines.Page.Clock.InstallAsync();
        await ines.GoToAsync(new Uri(ines.Page.Url).AbsolutePath + "/sit?minutes=20&set=day&breath=none");

        var told = 0;
        ines.Page.Response += (_, answer) => told += answer.Url.EndsWith("/awake", StringComparison.Ordinal) ? 1 : 0;

        var over = ines.Page.Locator("main.ended");
        for (var steps = 0; steps < 45 && await over.CountAsync() == 0; steps++)
        {
            var before = told;
            clock.Now += Duration.FromSeconds(31);
            await ines.Page.Clock.RunForAsync(31_000);
            for (var real = Stopwatch.StartNew(); told == before && real.Elapsed < TimeSpan.FromSeconds(5) && await over.CountAsync() == 0;)
                await ines.Page.WaitForFunctionAsync("true");
        }

        await ines.SeesAsync("The time is over. You may sit on.");
        await ines.PressAsync("Leave the sit");

        await ines.ComesToAsync("**?said=stayed");
    }

    private static async Task UnlockHereAsync(Person ines, string passphrase)
    {
        await ines.WriteAsync("Name", Name);
        await ines.WriteAsync("Passphrase", passphrase);
        await ines.PressAsync("Unlock");
    }
}
