using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Survival stories and truths: what one has told oneself, and what one would rather hear.</summary>
public sealed class StoriesTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const string Theirs = "If they wanted to, they would.";
    private const string Own = "Who needs something is a burden";
    private const string Truth = "I was loved before I was useful.";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G3")]
    public async Task A_story_is_recognised_or_written_and_shows_where_else_it_has_spoken(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);

        await ToldAsync(ines, "the phone stayed dark");
        await ines.Page.GetByText("About them", new() { Exact = true }).First.ClickAsync();
        await ines.TouchAsync("One that you know from the library", Theirs);
        await ines.Page.GetByText("Add it to your own stories").ClickAsync();
        await ines.WriteAsync("The story in one line", Own);
        await ines.PressAsync("Go on");
        await ToldAsync(ines, "nobody saved me a chair");
        await ines.Page.GetByText("About them", new() { Exact = true }).First.ClickAsync();
        await ines.TouchAsync("One that you know from the library", Theirs);
        await ines.TouchAsync("One of your own", Own);
        await ines.PressAsync("Go on");
        await ToldAsync(ines, "another evening");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);

        foreach (var story in (string[])[Theirs, Own])
        {
            await ines.GoToAsync("/gap/stories");
            await ines.Page.GetByRole(AriaRole.Link, new() { Name = story, Exact = true }).First.ClickAsync();
            var spoke = ines.Page.GetByRole(AriaRole.Region, new() { Name = "Where it has spoken" });
            await Assertions.Expect(spoke.GetByText("the phone stayed dark")).ToBeVisibleAsync();
            await Assertions.Expect(spoke.GetByText("nobody saved me a chair")).ToBeVisibleAsync();
            await Assertions.Expect(spoke.GetByText("another evening")).ToHaveCountAsync(0);
        }
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G11")]
    public async Task A_truth_of_ones_own_comes_back_where_it_is_needed_also_after_a_restart(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/gap/truths");
        await ines.Page.GetByLabel("A line of your own").First.FillAsync(Truth);
        await ines.PressAsync("Keep");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);

        await ines.JustTheAcheAsync("the worst of evenings", 9);
        await ComesBackAsync(ines);
        var moment = new Uri(ines.Page.Url).AbsolutePath;
        foreach (var page in (string[])[$"{moment}/sit?minutes=3", $"{moment}/invitation", $"{moment}/set-down", "/gap/other-bank/new"])
        {
            await ines.GoToAsync(page);
            await ComesBackAsync(ines);
        }
        await ines.GoToAsync($"{moment}/happened");
        await ines.DoesNotSeeAsync(Truth);
    }

    private static async Task ComesBackAsync(Person ines) =>
        await Assertions.Expect(ines.Page.Locator(".truth")).ToHaveTextAsync(Truth);

    /// <summary>Keeps an ache and goes to the page about its story.</summary>
    private static async Task ToldAsync(Person ines, string line)
    {
        await ines.JustTheAcheAsync(line, 5);
        await ines.SeesAsync(line);
        await ines.GoToAsync(new Uri(ines.Page.Url).AbsolutePath + "/story");
    }
}
