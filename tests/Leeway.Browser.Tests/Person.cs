using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Somebody at a browser. They know Leeway by what is written on it: labels, buttons, links.</summary>
public sealed class Person : IAsyncDisposable
{
    /// <summary>In milliseconds; long, since a machine that builds and tests at once is slow.</summary>
    private const int Patience = 30_000;

    private readonly IBrowserContext context;
    private readonly Surroundings surroundings;

    static Person() => Assertions.SetDefaultExpectTimeout(Patience);

    private Person(IBrowserContext context, Surroundings surroundings, IPage page)
    {
        this.context = context;
        this.surroundings = surroundings;
        Page = page;
    }

    public IPage Page { get; }

    public static Task<Person> AtAsync(RunningLeeway leeway, Chromium chromium, Surroundings surroundings) => AtAsync(leeway.Address, chromium, surroundings);

    public static async Task<Person> AtAsync(Uri address, Chromium chromium, Surroundings surroundings)
    {
        var opened = await chromium.OpenAsync(address, surroundings);
        opened.SetDefaultTimeout(Patience);
        return new(opened, surroundings, await opened.NewPageAsync());
    }

    public async Task BeginAsync(string name, string passphrase)
    {
        await GoToAsync("/begin");
        await WriteAsync("Name", name);
        await WriteAsync("Passphrase", passphrase);
        await WriteAsync("Passphrase again", passphrase);
        await PressAsync("Begin");
        await LeavesAsync("**/begin");
    }

    public async Task UnlockAsync(string name, string passphrase)
    {
        await GoToAsync("/unlock");
        await WriteAsync("Name", name);
        await WriteAsync("Passphrase", passphrase);
        await PressAsync("Unlock");
    }

    public async Task LockAsync()
    {
        await PressAsync("Lock");
        await ComesToAsync("**/unlock");
    }

    public async Task LeaveQuicklyAsync() => await FollowAsync("Leave quickly");

    public async Task JustTheAcheAsync(string whatHappened, int ache)
    {
        await GoToAsync("/gap/ache");
        await Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Ache", Exact = true })
            .GetByRole(AriaRole.Radio, new() { NameRegex = new($@"^{ache}\b") }).CheckAsync();
        await WriteAsync("What happened", whatHappened);
        await PressAsync("Keep");
    }

    public async Task FindAsync(string words)
    {
        await GoToAsync("/search");
        await WriteAsync("Find", words);
        await PressAsync("Find");
    }

    public async Task GoToAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer is { Status: < 500 }, $"{address} answered {answer?.Status}.");
    }

    /// <summary>Until a page has come whole, with its scripts. Playwright's own wait for a load now and then misses that of a page that comes fast.</summary>
    /// <param name="addresses">Where <c>*</c> is any part between strokes, and <c>**</c> anything.</param>
    public async Task ComesToAsync(string addresses)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(Matching(addresses));
        await LoadedAsync();
    }

    /// <summary>Until a page elsewhere than at these addresses has come whole.</summary>
    public async Task LeavesAsync(string addresses)
    {
        await Assertions.Expect(Page).Not.ToHaveURLAsync(Matching(addresses));
        await LoadedAsync();
    }

    public async Task LoadedAsync() =>
        await Assertions.Expect(Page.Locator(":root")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");

    public async Task WriteAsync(string label, string text) =>
        await Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>One of a group, as a touch on its chip or its step does.</summary>
    public async Task ChooseAsync(string group, string choice) =>
        await Page.GetByRole(AriaRole.Group, new() { Name = group, Exact = true })
            .GetByRole(AriaRole.Radio, new() { NameRegex = new($@"^{Regex.Escape(choice)}\b") }).CheckAsync(new() { Force = true });

    /// <summary>A chip of a group, whether it is chosen already or not.</summary>
    public async Task TouchAsync(string group, string chip) =>
        await Page.GetByRole(AriaRole.Group, new() { Name = group, Exact = true })
            .Locator("label").Filter(new() { HasTextRegex = new($@"^\s*{Regex.Escape(chip)}(?!\w)") }).First.ClickAsync();

    /// <summary>A place in the body and what it is like there: on the drawing, or in the list where no script draws it.</summary>
    public async Task TouchPlaceAsync(string place, string quality)
    {
        if (surroundings.Script)
            await Page.Locator($"svg [role=checkbox][aria-label='{place}']").First.ClickAsync();
        else
            await Page.GetByRole(AriaRole.Checkbox, new() { Name = place, Exact = true }).CheckAsync();
        await Page.GetByRole(AriaRole.Group, new() { Name = $"What it is like: {place}", Exact = true })
            .GetByRole(AriaRole.Checkbox, new() { Name = quality }).CheckAsync(new() { Force = true });
    }

    public async Task PressAsync(string button) =>
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A link may say more after its first words. Without a script it is a button beside a form that may be half-written.</summary>
    public async Task FollowAsync(string link)
    {
        var name = new Regex($@"^\s*{Regex.Escape(link)}\b");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = name })
            .Or(Page.Locator("[name=__way]").Filter(new() { HasTextRegex = name, Visible = true })).First.ClickAsync();
    }

    /// <summary>Presses Tab until something has the focus, as somebody without a mouse does.</summary>
    public async Task TabToAsync(ILocator wanted)
    {
        const int most = 60;
        for (var pressed = 0; pressed < most; pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }
        Assert.Fail($"{wanted} was not reached by pressing Tab {most} times on {Page.Url}.");
    }

    public async Task SeesAsync(string text) =>
        await Assertions.Expect(Page.GetByText(text).Filter(new() { Visible = true }).First).ToBeVisibleAsync();

    public async Task DoesNotSeeAsync(string text) =>
        await Assertions.Expect(Page.GetByText(text)).ToHaveCountAsync(0);

    /// <summary>By how many of its pixels the page can be moved sideways; none, where it fits.</summary>
    public async Task<int> WiderThanTheScreenAsync() =>
        await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>With a picture at hand where a test writes one: artifacts/screenshots/NAME.png.</summary>
    public async Task PictureAsync(string name) =>
        await Page.ScreenshotAsync(new() { Path = Testing.Repository.PathTo($"artifacts/screenshots/{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private static Regex Matching(string addresses) =>
        new($"^{Regex.Escape(addresses).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");
}
