using System.Text.RegularExpressions;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>A keyboard alone: the way through the gap from the first page to the last and out, a practice, Today's question, search.</summary>
public sealed partial class KeyboardTests(Chromium chromium)
{
    private const string Writing = "main form textarea:visible, main form input[type=text]:not([data-filters]):visible";

    [Fact]
    [Promise("X10")]
    public async Task The_way_through_the_gap_is_walked_with_a_keyboard_alone()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Desk);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/today");

        await PressOnAsync(ines, ines.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Just the ache") }));
        await TabToSeenAsync(ines, ines.Page.Locator("[name=ache]").First);
        for (var size = 0; size < 6; size++)
            await ines.Page.Keyboard.PressAsync("ArrowRight");
        await TabToSeenAsync(ines, ines.Page.GetByLabel("What happened"));
        await ines.Page.Keyboard.TypeAsync("The whole drive home");
        await PressOnAsync(ines, Button(ines, "Keep"));
        await ines.SeesAsync("The whole drive home");
        await PressOnAsync(ines, ines.Page.GetByRole(AriaRole.Link, new() { Name = "Say more about it" }));
        await ines.ComesToAsync("**/gap/*/*");
        var pages = await WalkThePathAsync(ines);

        await ines.SeesAsync("words on page 1");
        await ines.SeesAsync($"words on page {pages}");
        await PressOnAsync(ines, Button(ines, "Lock"));
        await ines.ComesToAsync("**/unlock");
    }

    [Fact]
    [Promise("X10")]
    public async Task A_practice_is_begun_paused_shortened_and_stopped_with_a_keyboard_alone()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Desk);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/practices");

        await PressOnAsync(ines, ines.Page.Locator("summary", new() { HasText = "Settling" }));
        await PressOnAsync(ines, ines.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^The long way out") }));
        await PressOnAsync(ines, Button(ines, "Begin"));
        await ines.ComesToAsync("**/practices/doing/*");
        await PressOnAsync(ines, Button(ines, "Pause"));
        await ines.SeesAsync("Paused.");
        await Assertions.Expect(Button(ines, "Go on")).ToBeFocusedAsync();
        await ines.Page.Keyboard.PressAsync("Enter");
        await ines.DoesNotSeeAsync("Paused.");
        await PressOnAsync(ines, ines.Page.GetByRole(AriaRole.Link, new() { Name = "Shorten" }));
        await ines.SeesAsync("It goes on without the longer parts.");
        await Assertions.Expect(Button(ines, "Pause")).ToBeFocusedAsync();
        await PressOnAsync(ines, ines.Page.GetByRole(AriaRole.Link, new() { Name = "Stop here" }));
        await Assertions.Expect(ines.Page.Locator("#after")).ToBeFocusedAsync();
        await TabToSeenAsync(ines, ines.Page.GetByLabel("A line, if there is one"));
        await ines.Page.Keyboard.TypeAsync("the fridge hums");
        await PressOnAsync(ines, Button(ines, "Keep"));

        await ines.SeesAsync("You can put this down now.");
    }

    [Fact]
    [Promise("X10", "X13")]
    public async Task Todays_question_is_answered_and_the_answer_found_with_a_keyboard_alone()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Desk);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/today");
        var late = ines.Page.Locator(".late > summary");

        if (await late.CountAsync() > 0)
            await PressOnAsync(ines, late);
        var question = await ines.Page.Locator(".question").InnerTextAsync();
        await PressOnAsync(ines, ines.Page.Locator(".asked summary"));
        await TabToSeenAsync(ines, ines.Page.Locator(".asked textarea"));
        await ines.Page.Keyboard.TypeAsync("In the soles, where the floor is.");
        await PressOnAsync(ines, Button(ines, "Keep"));
        await ines.LeavesAsync("**/today");
        await PressOnAsync(ines, ines.Page.GetByRole(AriaRole.Link, new() { Name = "Find", Exact = true }).First);
        await Assertions.Expect(ines.Page.GetByLabel("Find", new() { Exact = true })).ToBeFocusedAsync();
        await ines.Page.Keyboard.TypeAsync("soles");
        await ines.Page.Keyboard.PressAsync("Enter");
        await PressOnAsync(ines, ines.Page.Locator("#results").GetByRole(AriaRole.Link));

        await ines.SeesAsync(question);
        await ines.SeesAsync("In the soles, where the floor is.");
    }

    /// <summary>Writes into every page and goes on, until the path is over.</summary>
    /// <returns>How many pages it had.</returns>
    private static async Task<int> WalkThePathAsync(Person ines)
    {
        const int most = 40;
        for (var page = 1; page < most; page++)
        {
            if (!Question().IsMatch(ines.Page.Url))
                return page - 1;
            var here = ines.Page.Url;
            // The page of the body is drawn; its keys have a test of their own.
            if (await ines.Page.Locator(Writing).CountAsync() > 0)
            {
                await TabToSeenAsync(ines, ines.Page.Locator(Writing).First);
                await ines.Page.Keyboard.TypeAsync($"words on page {page}");
            }
            await PressOnAsync(ines, Button(ines, "Go on"));
            await ines.LeavesAsync(here);
        }
        throw new InvalidOperationException($"The path is not over after {most} pages.");
    }

    private static async Task PressOnAsync(Person ines, ILocator wanted)
    {
        await TabToSeenAsync(ines, wanted);
        await ines.Page.Keyboard.PressAsync("Enter");
        await ines.LoadedAsync();
    }

    /// <summary>Where the keyboard is has to be seen.</summary>
    private static async Task TabToSeenAsync(Person ines, ILocator wanted)
    {
        await ines.TabToAsync(wanted);
        Assert.True(await wanted.EvaluateAsync<bool>("element => { const seen = element.closest('label') ?? element; return [element, seen, ...seen.querySelectorAll('*')].some(part => { const look = getComputedStyle(part); return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0 || look.boxShadow !== 'none'; }); }"), $"Nothing shows that {wanted} has the focus.");
    }

    private static ILocator Button(Person ines, string name) => ines.Page.Locator("button:not([tabindex='-1'])").Filter(new() { HasTextRegex = new($"^{name}$") });

    [GeneratedRegex("/gap/[0-9a-f]{32}/")]
    private static partial Regex Question();
}
