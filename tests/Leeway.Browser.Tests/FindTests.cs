using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>What is found while somebody types.</summary>
public sealed class FindTests(Chromium chromium)
{
    [Fact]
    [Promise("X13")]
    public async Task What_is_looked_for_stands_there_while_it_is_typed_and_no_address_holds_it()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway);
        await ines.JustTheAcheAsync("The whole drive home", 6);
        await ines.SeesAsync("The whole drive home");
        await ines.JustTheAcheAsync("A chair that nobody saved", 4);
        await ines.SeesAsync("A chair that nobody saved");
        await ines.GoToAsync("/search");
        var find = ines.Page.GetByLabel("Find", new() { Exact = true });
        var found = ines.Page.Locator("#results").GetByRole(AriaRole.Link);
        var pages = await ines.Page.EvaluateAsync<int>("history.length");

        await find.PressSequentiallyAsync("ole dri");
        await Assertions.Expect(found).ToContainTextAsync(["The whole drive home"]);
        await ines.SeesAsync("One place holds that.");
        await find.FillAsync("");
        await find.PressSequentiallyAsync("savedd");
        await ines.SeesAsync("None of your words match that.");
        await find.PressAsync("Backspace");
        await Assertions.Expect(found).ToContainTextAsync(["A chair that nobody saved"]);
        await find.FillAsync("");
        await ines.SeesAsync("Look for any word you have written.");

        await Assertions.Expect(found).ToHaveCountAsync(0);
        await Assertions.Expect(find).ToBeFocusedAsync();
        Assert.EndsWith("/search", ines.Page.Url, StringComparison.Ordinal);
        Assert.Equal(pages, await ines.Page.EvaluateAsync<int>("history.length"));
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("X13")]
    public async Task The_way_back_from_what_was_found_leads_to_what_was_found(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.JustTheAcheAsync("The whole drive home", 6);
        await ines.SeesAsync("The whole drive home");
        await ines.GoToAsync("/search");
        var find = ines.Page.GetByLabel("Find", new() { Exact = true });
        var found = ines.Page.Locator("#results").GetByRole(AriaRole.Link);

        await find.PressSequentiallyAsync("ole dri");
        if (!surroundings.Script)
            await ines.PressAsync("Find");
        await found.ClickAsync();
        await ines.ComesToAsync("**/gap/*");
        await ines.Page.GoBackAsync();

        await Assertions.Expect(found).ToContainTextAsync(["The whole drive home"]);
        await Assertions.Expect(find).ToHaveValueAsync("ole dri");
        Assert.Matches("/search[?]asked=[0-9a-f]{32}$", ines.Page.Url);
    }

    [Fact]
    [Promise("G2")]
    public async Task A_feeling_is_found_by_a_few_letters_and_taken_with_Enter()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway);
        await ines.JustTheAcheAsync("The whole drive home", 6);
        await ines.SeesAsync("The whole drive home");
        var moment = new Uri(ines.Page.Url).AbsolutePath;
        await ines.GoToAsync($"{moment}/ache/feelings");
        var letters = ines.Page.GetByLabel("Type a few letters");
        var feelings = ines.Page.GetByRole(AriaRole.Group, new() { Name = "Feelings", Exact = true });
        var seen = feelings.Locator(".chip:visible");

        await Assertions.Expect(seen).ToHaveCountAsync(0);
        await letters.PressSequentiallyAsync("LONEL");
        await Assertions.Expect(seen).ToHaveTextAsync(["lonely nobody near in the way you need"]);
        await letters.PressAsync("Enter");
        await Assertions.Expect(feelings.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^lonely") })).ToBeCheckedAsync();
        await letters.FillAsync("qqq");
        await ines.SeesAsync("No word here is like that. It can be one of your own.");
        await letters.FillAsync("");
        await Assertions.Expect(seen).ToHaveCountAsync(0);
        await ines.WriteAsync("Words of your own", "under water");
        await ines.PressAsync("Go on");
        await ines.ComesToAsync("**/ache/body");

        await ines.GoToAsync(moment);
        await ines.SeesAsync("lonely, under water");
        await ines.DoesNotSeeAsync("qqq");
    }

    private async Task<Person> InsideAsync(RunningLeeway leeway)
    {
        var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        return ines;
    }
}
