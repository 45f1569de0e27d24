using System.Text.RegularExpressions;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>The gap room, walked through as somebody would on the morning after.</summary>
public sealed class GapTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const int MostQuestions = 40;
    private const string Line = "The whole drive home and not one question";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G2", "G4", "G6", "G8")]
    public async Task A_moment_is_deepened_a_question_at_a_time_and_stands_after_a_restart(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await AnswerAsync(ines, moment, "longed-for", "to be asked how it went");
        await AnswerAsync(ines, moment, "ache/echoes", "the year I changed schools");
        await AnswerAsync(ines, moment, "lenses/measuring", "how long until a word");
        await AnswerAsync(ines, moment, "lenses/present", "a hand on the gear stick");
        await AnswerAsync(ines, moment, "barriers/theirs", "a night shift behind them");
        await AnswerAsync(ines, moment, "barriers/grace", "tired is not cold");
        await AnswerAsync(ines, moment, "need", "to be asked, once, first");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync(moment);

        foreach (var words in (string[])["to be asked how it went", "the year I changed schools", "how long until a word", "a hand on the gear stick", "a night shift behind them", "tired is not cold", "to be asked, once, first"])
            await ines.SeesAsync(words);
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G6", "G8")]
    public async Task Whoever_only_goes_on_is_asked_what_they_still_need_after_every_grace_and_before_the_invitation(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);
        var asked = new List<string>();

        await ines.GoToAsync($"{moment}/longed-for");
        while (new Uri(ines.Page.Url).AbsolutePath is var here && here.StartsWith(moment + "/", StringComparison.Ordinal) && asked.Count < MostQuestions)
        {
            asked.Add(here[(moment.Length + 1)..]);
            await ines.PressAsync("Go on");
            await ines.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath != here);
        }

        Assert.Equal(["need", "invitation"], asked.TakeLast(2));
        Assert.Equal(["longed-for", "happened"], asked.Take(2));
        Assert.Superset(new HashSet<string>(["story", "lenses/measuring", "lenses/present", "barriers/theirs", "barriers/mine", "barriers/curious", "barriers/grace"], StringComparer.Ordinal), asked.ToHashSet(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G5")]
    public async Task A_demand_is_marked_with_why_and_can_be_kept_as_it_is(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await ines.GoToAsync($"{moment}/invitation");
        await ines.WriteAsync("As it comes", "You never ask me anything.");
        await ines.PressAsync("Look at it");
        await ines.SeesAsync("Always, never");
        await ines.SeesAsync("You say it because it has been so often, and you want that to be believed.");
        await ines.Page.Locator("summary", new() { HasText = "What I ask" }).ClickAsync();
        await ines.WriteAsync("What I ask", "Would you ask me one thing on the way home?");
        await ines.PressAsync("Go on");
        await ines.GoToAsync(moment);

        await ines.SeesAsync("You never ask me anything.");
        await ines.SeesAsync("Would you ask me one thing on the way home?");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G9", "G10")]
    public async Task An_ache_is_looked_at_again_and_set_down_and_taken_up(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await ines.GoToAsync($"{moment}/revisit");
        await ines.WriteAsync("In words", "quieter since Sunday");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("quieter since Sunday");
        await ines.GoToAsync($"{moment}/set-down");
        await ines.WriteAsync("In words, or none", "I carried you from March to May");
        await ines.PressAsync("Set it down");
        await ines.SeesAsync("I carried you from March to May");
        await ines.GoToAsync($"{moment}/take-up");
        await ines.PressAsync("Take it up");

        await ines.GoToAsync(moment);
        await ines.DoesNotSeeAsync("I carried you from March to May");
        await ines.SeesAsync("quieter since Sunday");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("X3", "X13")]
    public async Task What_is_found_is_forgotten_brought_back_once_and_then_gone(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        var moment = await KeptAsync(ines);

        await ines.FindAsync("quest");
        await ines.SeesAsync("The whole drive home");
        await ForgetAsync(ines, moment);
        await ines.PressAsync("Bring it back");
        await ines.GoToAsync(moment);
        await ines.SeesAsync(Line);
        await ForgetAsync(ines, moment);
        await ines.GoToAsync("/today");

        Assert.Equal(404, (await ines.Page.GotoAsync(moment))?.Status);
        await ines.FindAsync("quest");
        await ines.DoesNotSeeAsync("The whole drive home");
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

    private static async Task AnswerAsync(Person ines, string moment, string step, string words)
    {
        await ines.GoToAsync($"{moment}/{step}");
        await ines.Page.Locator("textarea").First.FillAsync(words);
        await ines.PressAsync("Go on");
        await Assertions.Expect(ines.Page).Not.ToHaveURLAsync(new Regex($"{step}$"));
    }

    private static async Task ForgetAsync(Person ines, string moment)
    {
        await ines.GoToAsync(moment);
        await ines.Page.GetByText("Forget this").ClickAsync();
        await ines.PressAsync("Forget it");
        await ines.SeesAsync("Forgotten");
    }
}
