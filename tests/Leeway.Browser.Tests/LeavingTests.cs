using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Somebody comes into the room.</summary>
public sealed class LeavingTests(Chromium chromium)
{
    private const string Line = "They said “fine” and turned to the wall";

    [Fact]
    [Promise("X4")]
    public async Task Shift_three_times_covers_at_once_ends_the_session_and_takes_the_page_from_the_history()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await WritingAsync(leeway);
        var readable = await ReadableAfterEachTapAsync(ines);

        await PressShiftAsync(ines, 3);

        await ines.SeesAsync("Kitchen measures");
        Assert.Collection(readable, still => Assert.Contains("Just the ache", still), still => Assert.Contains("Just the ache", still), left => Assert.Equal("\u200b", left));
        Assert.DoesNotContain(await ines.Page.Context.CookiesAsync(), cookie => cookie.Name == "leeway");
        await ines.Page.GoBackAsync();
        Assert.EndsWith("/unlock", ines.Page.Url, StringComparison.Ordinal);
        await ines.Page.GoForwardAsync();
        Assert.EndsWith("/leave", ines.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    [Promise("X4")]
    public async Task Leaving_goes_to_the_address_that_was_chosen_and_does_not_say_from_where()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await WritingAsync(leeway);
        await ines.GoToAsync("/keys");
        await ines.WriteAsync("Where Leave quickly goes", "https://news.example/today");
        await ines.Page.Locator("form[action='/keys/preferences'] button").ClickAsync();
        var came = new TaskCompletionSource<IRequest>();
        await ines.Page.Context.RouteAsync("https://news.example/**", async route =>
        {
            came.TrySetResult(route.Request);
            await route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>News</title><h1>News of the day</h1>" });
        });
        await ines.GoToAsync("/gap/ache");

        await PressShiftAsync(ines, 3);
        await ines.SeesAsync("News of the day");

        var headers = await (await came.Task).AllHeadersAsync();
        Assert.DoesNotContain("referer", headers.Keys);
        await ines.Page.GoBackAsync();
        Assert.EndsWith("/unlock", ines.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shift_that_goes_with_a_letter_another_key_or_a_click_does_not_leave()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await WritingAsync(leeway);

        await PressShiftAsync(ines, 2);
        await ines.Page.Keyboard.TypeAsync("a");
        await PressShiftAsync(ines, 2);
        foreach (var letter in (string[])["Shift+N", "Shift+O", "Shift+W", "Shift+Y"])
            await ines.Page.Keyboard.PressAsync(letter);

        await ines.Page.Keyboard.DownAsync("Alt");
        await PressShiftAsync(ines, 3);
        await ines.Page.Keyboard.UpAsync("Alt");
        for (var click = 0; click < 3; click++)
            await ines.Page.GetByLabel("What happened").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });

        await Assertions.Expect(ines.Page.GetByLabel("What happened")).ToHaveValueAsync(Line + "aNOWY");
        Assert.EndsWith("/gap/ache", ines.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Leave quickly")]
    [InlineData("Lock")]
    [Promise("X4")]
    public async Task No_other_tab_stays_readable(string way)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await WritingAsync(leeway);
        var other = await ines.Page.Context.NewPageAsync();
        await other.GotoAsync(ines.Page.Url);
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Just the ache" })).ToBeVisibleAsync();

        await ines.Page.GetByText(way, new() { Exact = true }).First.ClickAsync();

        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Kitchen measures" })).ToBeVisibleAsync();
        await other.GoBackAsync();
        await Assertions.Expect(other.GetByText(Line)).ToHaveCountAsync(0);
        await Assertions.Expect(other.GetByText("Just the ache")).ToHaveCountAsync(0);
    }

    private async Task<Person> WritingAsync(RunningLeeway leeway)
    {
        var ines = await Person.AtAsync(leeway, chromium, Surroundings.Desk);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/today");
        await ines.GoToAsync("/gap/ache");
        await ines.WriteAsync("What happened", Line);
        return ines;
    }

    /// <summary>The title and all that can be seen, as it is when the tap has been heard.</summary>
    private static async Task<List<string>> ReadableAfterEachTapAsync(Person ines)
    {
        var readable = new List<string>();
        ines.Page.Console += (_, said) => readable.Add(said.Text);
        await ines.Page.EvaluateAsync("""
            addEventListener('keyup', () => console.log(
              [document.title, ...[...document.querySelectorAll('body *')].filter(part => part.checkVisibility()).map(part => part.textContent)].join('\n')), true)
            """);
        return readable;
    }

    private static async Task PressShiftAsync(Person ines, int times)
    {
        for (var pressed = 0; pressed < times; pressed++)
            await ines.Page.Keyboard.PressAsync("Shift");
    }
}
