using System.Text.RegularExpressions;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>The gap room, walked through as somebody would on the morning after.</summary>
public sealed class GapTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const string Line = "The whole drive home and not one question";
    private const string Aloud = "On the way home it was quiet. I feel small beside you. I need to matter on such a day. Would you ask me one thing on the way home?";

    private static readonly (string Part, string Words)[] Invitation =
    [
        ("What I see", "On the way home it was quiet"), ("What I feel", "I feel small beside you"),
        ("What I need", "I need to matter on such a day"), ("What I ask", "Would you ask me one thing on the way home?"),
    ];

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G5")]
    public async Task A_demand_is_marked_with_why_and_is_kept_beside_the_invitation_it_became(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await LookAtADemandAsync(ines, moment);
        await ines.SeesAsync("Always, never");
        await ines.SeesAsync("You say it because it has been so often, and you want that to be believed.");
        foreach (var (part, words) in Invitation)
        {
            if (!await ines.Page.GetByLabel(part, new() { Exact = true }).IsVisibleAsync())
                await ines.Page.Locator("summary", new() { HasText = part }).ClickAsync();
            await ines.WriteAsync(part, words);
        }
        await ines.PressAsync("Go on");
        await ines.SeesAsync(Aloud);
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync(moment);

        await ines.SeesAsync("You never ask me anything.");
        await ines.SeesAsync(Aloud);
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task What_is_looked_at_stands_with_its_reasons_above_the_bar_and_is_said_once(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await LookAtADemandAsync(ines, moment);

        await Assertions.Expect(ines.Page.GetByLabel("As it comes", new() { Exact = true })).ToBeInViewportAsync(new() { Ratio = 1 });
        var reason = ines.Page.Locator("#marks-demand li").First;
        await Assertions.Expect(reason).ToBeVisibleAsync();
        Assert.True(await reason.EvaluateAsync<bool>("reason => reason.getBoundingClientRect().bottom <= document.querySelector('.foot-bar').getBoundingClientRect().top"));
        // Without a script the words can be marked only in a quote of them.
        await Assertions.Expect(ines.Page.Locator(".marked").Filter(new() { Visible = true })).ToHaveCountAsync(surroundings.Script ? 0 : 1);
    }

    [Fact]
    public async Task What_was_kept_as_it_was_typed_and_then_taken_out_does_not_come_back_when_it_is_looked_at()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/gap/invitation");
        await ines.WriteAsync("As it comes", "You never listen, ever.");
        await ines.SeesAsync("Kept as you write.");

        await ines.WriteAsync("As it comes", "");
        await ines.PressAsync("Look at it");
        await ines.ComesToAsync("**#f-demand");

        await Assertions.Expect(ines.Page.GetByLabel("As it comes", new() { Exact = true })).ToHaveValueAsync("");
        await ines.DoesNotSeeAsync("This is as you left it, half-written.");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G9")]
    public async Task An_ache_is_set_down_and_lies_there_after_a_restart_and_is_taken_up_again(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await ines.FollowAsync("Set it down");
        await ines.WriteAsync("In words, or none", "I carried you from March to May");
        await ines.PressAsync("Set it down");
        await ines.SeesAsync("I carried you from March to May");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/gap");
        await ines.SeesAsync("· set down");
        await ines.GoToAsync(moment);
        await ines.SeesAsync("I carried you from March to May");
        await ines.FollowAsync("Take it up again");
        await ines.PressAsync("Take it up");

        await ines.SeesAsync("You have taken it up again.");
        await ines.DoesNotSeeAsync("I carried you from March to May");
        await ines.GoToAsync("/gap");
        await ines.SeesAsync(Line);
        await ines.DoesNotSeeAsync("· set down");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G9")]
    public async Task A_letter_to_the_longing_is_kept_with_its_earlier_wording_and_goes_nowhere(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await ines.FollowAsync("A letter to the longing");
        await ines.SeesAsync("This letter is not sent to anyone.");
        await ines.TouchAsync("To", "To what did not come");
        await ines.WriteAsync("The letter", "I kept a place for you.");
        await ines.PressAsync("Keep the letter");
        await ines.SeesAsync("The letter is kept, and goes nowhere.");
        await ines.Page.GetByText("I kept a place for you.").ClickAsync();
        await ines.WriteAsync("The letter", "I kept a place for you,\nand I am tired.");
        await ines.PressAsync("Keep the letter");
        await ines.SeesAsync("The letter is kept, and goes nowhere.");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/gap");
        await ines.FollowAsync("Letters");
        await ines.SeesAsync("To what did not come");
        await ines.GoToAsync(moment);
        await ines.Page.GetByRole(AriaRole.Region, new() { Name = "Letters" }).GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(ines.Page.GetByLabel("The letter", new() { Exact = true })).ToHaveValueAsync("I kept a place for you,\nand I am tired.");
        await ines.Page.GetByText("Earlier wordings", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(ines.Page.Locator("#earlier .written")).ToHaveTextAsync("I kept a place for you.");
    }

    [Fact]
    public async Task Words_of_fear_bring_help_nearer_and_let_grace_step_back()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        var moment = await KeptAsync(ines);

        await AnswerAsync(ines, moment, "happened", "I am afraid of my husband when the door goes");
        await ines.GoToAsync($"{moment}/barriers/theirs");

        await ines.SeesAsync("Something here worries you?");
        await ines.DoesNotSeeAsync("What may have been in their way?");
    }

    private static async Task<string> KeptAsync(Person ines)
    {
        await ines.BeginAsync(Name, Passphrase);
        await ines.JustTheAcheAsync(Line, 6);
        await ines.SeesAsync(Line);
        return new Uri(ines.Page.Url).AbsolutePath;
    }

    private static async Task LookAtADemandAsync(Person ines, string moment)
    {
        await ines.GoToAsync($"{moment}/invitation");
        await ines.WriteAsync("As it comes", "You never ask me anything.");
        await ines.PressAsync("Look at it");
    }

    private static async Task AnswerAsync(Person ines, string moment, string step, string words)
    {
        await ines.GoToAsync($"{moment}/{step}");
        await ines.Page.Locator("textarea").First.FillAsync(words);
        await ines.PressAsync("Go on");
        await Assertions.Expect(ines.Page).Not.ToHaveURLAsync(new Regex($"{step}$"));
    }
}
