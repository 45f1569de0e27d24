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
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await ines.Page.RouteAsync("**/leave", async route =>
        {
            asked.SetResult();
            await answer.Task;
            await route.ContinueAsync();
        });

        var pressing = PressShiftAsync(ines, 3);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("\u200b", await ines.Page.EvaluateAsync<string>("document.title"));
        Assert.Equal("", await ines.Page.EvaluateAsync<string>("document.body.innerText.trim()"));
        Assert.Empty(await ines.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('body *')].filter(part => part.checkVisibility()).map(part => part.outerHTML)"));
        answer.SetResult();
        await pressing;

        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Heading, new() { Name = "Kitchen measures" })).ToBeVisibleAsync();
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
    public async Task Shift_as_one_writes_leaves_nothing()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await WritingAsync(leeway);

        await PressShiftAsync(ines, 2);
        await ines.Page.Keyboard.TypeAsync("a");
        await PressShiftAsync(ines, 2);
        foreach (var letter in (string[])["Shift+N", "Shift+O", "Shift+W", "Shift+Y"])
            await ines.Page.Keyboard.PressAsync(letter);

        await Assertions.Expect(ines.Page.GetByLabel("What happened")).ToHaveValueAsync(Line + "aNOWY");
        Assert.EndsWith("/gap/ache", ines.Page.Url, StringComparison.Ordinal);
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

    private static async Task PressShiftAsync(Person ines, int times)
    {
        for (var pressed = 0; pressed < times; pressed++)
            await ines.Page.Keyboard.PressAsync("Shift");
    }
}
