using Leeway.Browser.Tests.Visitors;
using Microsoft.Playwright;
using NodaTime;

namespace Leeway.Browser.Tests;

/// <summary>The river of three weeks, in its words and its table.</summary>
public sealed class RiverTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private readonly SetClock clock = new(Instant.FromUtc(2026, 3, 4, 12, 0));

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task Its_words_and_its_table_say_what_was_written_and_leave_a_week_without_words_open(Surroundings surroundings)
    {
        await using var leeway = await HostedLeeway.StartAsync(clock: clock);
        await WriteAsync(leeway);
        await using var ines = await Person.AtAsync(leeway.Address, chromium, surroundings);
        await ines.UnlockAsync(Name, Passphrase);

        await ines.GoToAsync("/gap");
        await ines.FollowAsync("The river");
        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^The river of your aches") })).ToBeVisibleAsync();
        await ines.SeesAsync("In what you wrote between 2 March 2026 and 18 March 2026: 3 moments, in 2 of 3 weeks. You stayed with one of them, and set one down.");
        await ines.SeesAsync("Where it is open, no ache was written. That says nothing about those days.");
        await ines.Page.GetByText("The same in numbers").ClickAsync();

        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["2 Mar", "16 Mar"]);
        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["7", "0", "1", "4, 6", "1", "0"]);
    }

    /// <summary>One ache, set down; a week with nothing; and two more, with one of which somebody stayed.</summary>
    private async Task WriteAsync(HostedLeeway leeway)
    {
        using var ines = new Visitor(leeway.Address);
        await ines.BeginAsync(Name, Passphrase);
        var laid = await ines.JustTheAcheAsync("the phone stayed dark", 7);
        await ines.SendAsync((await ines.GetAsync($"{laid}/set-down")).FormTo($"{laid}/set-down"));
        clock.Now += Duration.FromDays(14);
        await ines.UnlockAsync(Name, Passphrase);
        var stayed = await ines.JustTheAcheAsync("nobody saved me a chair", 4);
        await ines.SendAsync((await ines.GetAsync($"{stayed}/staying/how-i-met-it")).FormTo($"{stayed}/staying/how-i-met-it").With("ways", "stayed"));
        clock.Now += Duration.FromMinutes(5);
        await ines.JustTheAcheAsync("another evening", 6);
    }
}
