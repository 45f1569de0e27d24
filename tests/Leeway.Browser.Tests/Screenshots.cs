using System.Text.RegularExpressions;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;
using Microsoft.Playwright;
using NodaTime;

namespace Leeway.Browser.Tests;

/// <summary>
/// No test, and run only by dev/screenshots: the sample couple's pages as a person sees them, in artifacts/screenshots, and
/// the picture of the README.
/// </summary>
public sealed partial class Screenshots(Chromium chromium)
{
    private static readonly string[] Outside = ["/begin", "/unlock", "/kit", "/help-now"];

    private static readonly string[] Inside =
    [
        "/today", "/gap", "/gap/ache", "/gap/river", "/gap/river?span=24", "/gap/stories", "/gap/truths", "/gap/letters", "/gap/letters/new",
        "/gap/other-bank", "/gap/invitation", "/body", "/body/check-in", "/body/protectors", "/body/drawer", "/body/unlearned", "/body/unlearned/1",
        "/practices", "/practices/the-long-way-out", "/practices/new", "/practices/coin", "/practices/earlier",
        "/looking-back", "/looking-back/body", "/looking-back/full-and-met", "/looking-back/capacity", "/looking-back/practices",
        "/relations", "/search", "/keys", "/keys/kit",
    ];

    private static readonly string[] InBed = ["/today", "/gap", "/gap/ache", "/body", "/body/check-in", "/body/protectors/new", "/body/drawer", "/practices", "/practices/the-long-way-out", "/looking-back", "/help-now"];

    private static readonly string[] OfAMoment =
    [
        "", "/longed-for", "/happened", "/ache/size", "/ache/feelings", "/ache/body", "/ache/echoes", "/story", "/barriers/theirs", "/need", "/invitation",
        "/sit", "/sit?minutes=3&set=day&breath=yes", "/revisit", "/set-down", "/versions",
    ];

    [Fact(Explicit = true)]
    public async Task Every_page_is_pictured_on_a_phone_and_at_a_desk_in_light_and_dark()
    {
        await using var leeway = await RunningLeeway.StartAsync(options: ["--sample"]);
        foreach (var surroundings in new[] { Surroundings.Phone, Surroundings.Phone.InTheDark(), Surroundings.Desk, Surroundings.Desk.InTheDark() })
        {
            await using var person = await Person.AtAsync(leeway, chromium, surroundings);
            await PictureEachAsync(person, Outside, surroundings);
            await UnlockAsync(person, leeway);
            await PictureEachAsync(person, Inside, surroundings);
            var moment = await FullMomentAsync(person);
            await PictureEachAsync(person, OfAMoment.Select(page => moment + page), surroundings);
        }
    }

    [Fact(Explicit = true)]
    public async Task A_phone_in_bed_at_twenty_to_midnight_is_pictured_in_the_dark()
    {
        await using var leeway = await HostedLeeway.StartAsync(clock: new SetClock(Instant.FromUtc(2026, 3, 1, 23, 40)));
        await using var person = await Person.AtAsync(leeway.Address, chromium, Surroundings.Phone.InTheDark());
        await person.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await person.GoToAsync("/keys");
        await person.WriteAsync("Time zone", "UTC");
        await person.Page.Locator("form[action='/keys/preferences'] button").ClickAsync();
        await person.JustTheAcheAsync("They said “fine” and turned to the wall", 8);
        var moment = new Uri(person.Page.Url).AbsolutePath;

        await PictureEachAsync(person, [.. InBed, moment, .. OfAMoment.Where(page => page.Length > 0).Select(page => moment + page)], "at-twenty-to-midnight");
    }

    [Fact(Explicit = true)]
    public async Task The_readme_has_a_picture_of_three_phones()
    {
        await using var leeway = await RunningLeeway.StartAsync(options: ["--sample"]);
        await using var person = await Person.AtAsync(leeway, chromium, Surroundings.Phone with { Sharpness = 1.5f });
        await using var dark = await Person.AtAsync(leeway, chromium, (Surroundings.Phone with { Sharpness = 1.5f }).InTheDark());
        await UnlockAsync(person, leeway);
        await UnlockAsync(dark, leeway);

        await person.GoToAsync("/gap/ache");
        await person.Page.Locator("[name=ache][value='6']").CheckAsync(new() { Force = true });
        await person.WriteAsync("What happened", "He said “in a minute”, and it was an hour.");
        await person.Page.EvaluateAsync("document.activeElement.blur()");
        var ache = await person.Page.ScreenshotAsync();
        await person.GoToAsync("/gap/river?span=24");
        var river = await person.Page.ScreenshotAsync();
        await dark.GoToAsync(await FullMomentAsync(dark) + "/longed-for");
        var path = await dark.Page.ScreenshotAsync();

        await using var desk = await Person.AtAsync(leeway, chromium, Surroundings.Desk);
        await desk.Page.SetContentAsync(Beside(ache, path, river));
        await desk.Page.Locator("main").ScreenshotAsync(new() { Path = Repository.PathTo("docs/leeway.png") });
    }

    private static async Task PictureEachAsync(Person person, IEnumerable<string> addresses, object where)
    {
        foreach (var address in addresses)
        {
            await person.GoToAsync(address);
            await person.PictureAsync($"{where}/{Id().Replace(address, "/one").Trim('/').Replace('/', '-').Replace('?', '-')}");
        }
    }

    private static async Task UnlockAsync(Person person, RunningLeeway leeway)
    {
        var vault = Vault().Matches(leeway.Output)[^1];
        await person.UnlockAsync(vault.Groups["name"].Value, vault.Groups["passphrase"].Value.Trim());
        await person.ComesToAsync("**/today");
    }

    /// <summary>The one of the newest moments about which most was said.</summary>
    private static async Task<string> FullMomentAsync(Person person)
    {
        await person.GoToAsync("/gap");
        var (fullest, most) = ("", -1);
        foreach (var address in await person.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.moments a')].slice(0, 25).map(link => link.pathname)"))
        {
            await person.GoToAsync(address);
            var length = (await person.Page.Locator("main").InnerTextAsync()).Length;
            if (length > most)
                (fullest, most) = (address, length);
        }
        return fullest;
    }

    private static string Beside(params byte[][] phones) =>
        $$"""
        <style>
          body { margin: 0 } main { inline-size: 1240px; padding: 48px; box-sizing: border-box; display: flex; justify-content: space-between; background: #ece5d8 }
          img { inline-size: 352px; border-radius: 26px; box-shadow: 0 0 0 1px #0002, 0 10px 34px #4a3b2a33 }
        </style>
        <main>{{string.Concat(phones.Select(phone => $"<img src='data:image/png;base64,{Convert.ToBase64String(phone)}'>"))}}</main>
        """;

    [GeneratedRegex(@"^  (?<name>\w+), passphrase: (?<passphrase>.+)$", RegexOptions.Multiline)]
    private static partial Regex Vault();

    [GeneratedRegex(@"/[\w-]{16,}(?=/|$)")]
    private static partial Regex Id();
}
