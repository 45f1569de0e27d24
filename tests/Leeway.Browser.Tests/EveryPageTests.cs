using System.Text.RegularExpressions;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>What holds on every page that a link leads to, from the door and from Today.</summary>
public sealed partial class EveryPageTests(Chromium chromium)
{
    public static TheoryData<Surroundings> Screens => [Surroundings.Phone, Surroundings.Desk];

    [Theory, MemberData(nameof(Screens))]
    [Promise("X10")]
    public async Task Axe_finds_nothing_in_light_or_dark_and_no_page_is_wider_than_the_screen(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var person = await Person.AtAsync(leeway, chromium, surroundings);
        var found = new List<string>();

        var met = await WalkAsync(person, surroundings, "/begin", found);
        await person.BeginAsync("Noor", "cedar harbour nine lanterns slow");
        await person.JustTheAcheAsync("They looked at their phone while I told it.", 6);
        met.UnionWith(await WalkAsync(person, surroundings, "/today", found));

        Assert.Subset(met, new HashSet<string>(StringComparer.Ordinal) { "/begin", "/unlock", "/today", "/keys", "/gap/*" });
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    private static async Task<HashSet<string>> WalkAsync(Person person, Surroundings surroundings, string start, List<string> found)
    {
        var ahead = new Queue<string>([start]);
        var known = new HashSet<string>(StringComparer.Ordinal) { start, "/leave" };
        while (ahead.TryDequeue(out var address))
        {
            await person.GoToAsync(address);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await person.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange((await Axe.FindingsAsync(person.Page)).Select(finding => $"{address}, {scheme}: {finding}"));
            }
            foreach (var screen in new[] { Surroundings.Narrow, surroundings })
            {
                await person.Page.SetViewportSizeAsync(screen.Width, screen.Height);
                if (await person.WiderThanTheScreenAsync() is > 0 and var wider)
                    found.Add($"{address} is {wider} pixels wider than a screen of {screen.Width}.");
            }
            foreach (var link in await LinksAsync(person.Page))
            {
                if (known.Add(Kind(link)))
                    ahead.Enqueue(link);
            }
        }
        return known;
    }

    private static async Task<IEnumerable<string>> LinksAsync(IPage page)
    {
        var links = await page.EvaluateAsync<string[]>(
            "[...document.links].filter(link => link.origin === location.origin && !link.download).map(link => link.pathname)");
        return links.Distinct(StringComparer.Ordinal);
    }

    /// <summary>One entry stands for all of its kind, and one story or practice of the content for all of them.</summary>
    private static string Kind(string address) =>
        address.Split('/') is [_, .., var folder, var name] && File.Exists(Repository.PathTo($"src/Leeway.Web/Content/en/{folder}/{name}.md"))
            ? $"{address[..^name.Length]}*"
            : Id().Replace(address, "/*");

    [GeneratedRegex("/(?:[0-9a-f]{32}|[0-9]+)(?=/|$)")]
    private static partial Regex Id();
}
