using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;
using Microsoft.Playwright;
using NodaTime;

namespace Leeway.Browser.Tests;

/// <summary>A day on which somebody wants to be asked again. On a clock of the test.</summary>
public sealed class ChosenDayTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const string Asked = "You asked to look at this again today. You can also let it pass.";
    private readonly SetClock clock = new(Instant.FromUtc(2026, 3, 2, 12, 0));

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G10", "I10")]
    public async Task A_moment_lies_on_Today_on_the_day_that_was_chosen_for_it_and_on_no_other(Surroundings surroundings)
    {
        await using var leeway = await HostedLeeway.StartAsync(clock: clock);
        await using var ines = await Person.AtAsync(leeway.Address, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.JustTheAcheAsync("the phone stayed dark", 7);
        await ines.FollowAsync("How is it now");
        await ines.TouchAsync("How it is now", "Still there");
        await ines.WriteAsync("Ask me again on a day I choose", "2026-03-05");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("You will be asked again on 5 March 2026.");

        await OpenTodayAsync(ines, 4);
        await ines.DoesNotSeeAsync(Asked);
        await OpenTodayAsync(ines, 5);
        await ines.SeesAsync("the phone stayed dark");
        await ines.FollowAsync("You asked to look at this again today");
        await ines.SeesAsync("How is it now?");
        await OpenTodayAsync(ines, 6);
        await ines.DoesNotSeeAsync(Asked);
        await ines.DoesNotSeeAsync("the phone stayed dark");
    }

    private async Task OpenTodayAsync(Person ines, int day)
    {
        clock.Now = Instant.FromUtc(2026, 3, day, 12, 0);
        await ines.UnlockAsync(Name, Passphrase);
        await ines.ComesToAsync("**/today");
    }
}
