using System.Text.RegularExpressions;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Beginning, locking, unlocking, leaving.</summary>
public sealed partial class DoorTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task A_wrong_passphrase_opens_nothing_and_says_so(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.LockAsync();

        await ines.UnlockAsync(Name, "cedar harbour nine lanterns fast");

        await ines.SeesAsync("That did not open anything here.");
        await ines.GoToAsync("/today");
        await Assertions.Expect(ines.Page).ToHaveURLAsync(UnlockPage());
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("X4")]
    public async Task Leaving_quickly_ends_the_session_and_shows_a_plain_page(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/today");

        await ines.LeaveQuicklyAsync();

        await Assertions.Expect(ines.Page).Not.ToHaveURLAsync(TodayPage());
        Assert.DoesNotContain("Leeway", await ines.Page.TitleAsync() + await ines.Page.InnerTextAsync("body"), StringComparison.OrdinalIgnoreCase);
        await ines.GoToAsync("/today");
        await Assertions.Expect(ines.Page).ToHaveURLAsync(UnlockPage());
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task A_kit_is_saved_as_a_file_and_printed_alone_with_its_code_and_its_warning(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.PressAsync("Make the kit");
        var code = await ines.Page.Locator("output").InnerTextAsync();

        var saved = await ines.Page.RunAndWaitForDownloadAsync(() => ines.PressAsync("Save as a file"));
        await ines.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var sheet = await ines.Page.InnerTextAsync("body");

        Assert.Contains(code, await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain(code, saved.Url + ines.Page.Url, StringComparison.Ordinal);
        foreach (var words in (string[])[code, "Whoever finds this can open all that was written", "choose “I have a recovery kit”"])
            Assert.Contains(words, sheet, StringComparison.Ordinal);
        foreach (var words in (string[])["Save as a file", "Leave quickly", "Print", "shown once", "I have it"])
            Assert.DoesNotContain(words, sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_opens_the_browsers_own_and_without_a_script_a_line_says_to_use_it()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.Page.AddInitScriptAsync("window.print = () => { document.title = 'printed'; }");
        await ines.BeginAsync(Name, Passphrase);
        await ines.PressAsync("Make the kit");
        await ines.PressAsync("Print");
        await Assertions.Expect(ines.Page).ToHaveTitleAsync("printed");

        await using var sam = await Person.AtAsync(leeway, chromium, Surroundings.Phone.WithoutScript());
        await sam.BeginAsync("Sam", Passphrase);
        await sam.PressAsync("Make the kit");

        await sam.SeesAsync("use the browser's own Print");
        await Assertions.Expect(sam.Page.GetByRole(AriaRole.Button, new() { Name = "Print", Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    [Promise("X6")]
    public async Task A_vault_that_was_begun_is_there_after_kill_9()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);

        await leeway.KillAsync();
        await leeway.StartAgainAsync();
        await ines.UnlockAsync(Name, Passphrase);

        await Assertions.Expect(ines.Page).ToHaveURLAsync(TodayPage());
    }

    [Fact]
    [Promise("X10")]
    public async Task The_door_is_used_with_a_keyboard_alone()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Desk);
        await ines.GoToAsync("/begin");

        foreach (var (label, words) in new[] { ("Name", Name), ("Passphrase", Passphrase), ("Passphrase again", Passphrase) })
        {
            await ines.TabToAsync(ines.Page.GetByLabel(label, new() { Exact = true }));
            await ines.Page.Keyboard.TypeAsync(words);
        }
        await ines.Page.Keyboard.PressAsync("Enter");
        await ines.LeavesAsync("**/begin");
        await ines.TabToAsync(ines.Page.GetByRole(AriaRole.Button, new() { Name = "Lock", Exact = true }));
        await ines.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(ines.Page).ToHaveURLAsync(UnlockPage());
    }

    [GeneratedRegex("/unlock([?#].*)?$")]
    private static partial Regex UnlockPage();

    [GeneratedRegex("/today([?#].*)?$")]
    private static partial Regex TodayPage();
}
