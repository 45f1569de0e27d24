using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;

namespace Leeway.Browser.Tests;

/// <summary>What no page may say, on every kind of page that links lead to, with two years of a made-up life behind them.</summary>
public sealed partial class TwoYearsTests
{
    private const int OfAKind = 2;
    private const string Somebody = "/relations/*";

    [Fact]
    [Promise("I10", "G12")]
    public async Task No_page_sets_a_goal_counts_days_or_gives_a_number_to_somebody()
    {
        await using var leeway = await RunningLeeway.StartAsync(options: ["--sample"]);
        using var aurel = new Visitor(leeway.Address);
        await aurel.UnlockAsync("Aurel", "lantern gravel orchard mitten tide");

        var pages = await LookAround.FromAsync(aurel, "/today", OfAKind, Walk.Kind);

        Assert.InRange(pages.Count, 60, int.MaxValue);
        Assert.Contains(Somebody, pages.Select(page => Walk.Kind(page.Address)));
        Assert.Empty(pages.SelectMany(page => Prize().Matches(OurWords(page)).Select(found => $"{page.Address}: {found.Value}")));
        Assert.Empty(pages.Where(page => !IsAPicture(page.Address)).SelectMany(page => Count().Matches(OurWords(page)).Select(found => $"{page.Address}: {found.Value}")));
        Assert.Empty(pages.Where(page => Walk.Kind(page.Address) is "/relations" or Somebody).SelectMany(page => Number().Matches(OurWords(page)).Select(found => $"{page.Address}: {found.Value}")));
    }

    [Fact]
    [Promise("G12")]
    public async Task No_page_sets_two_people_beside_each_other_with_anything_but_their_names()
    {
        await using var leeway = await RunningLeeway.StartAsync(options: ["--sample"]);
        using var aurel = new Visitor(leeway.Address);
        await aurel.UnlockAsync("Aurel", "lantern gravel orchard mitten tide");
        var people = (await aurel.GetAsync("/relations")).Page.QuerySelectorAll(".people bdi").Select(person => person.TextContent).ToList();

        var pages = await LookAround.FromAsync(aurel, "/today", OfAKind, Walk.Kind);

        Assert.InRange(people.Count, 2, int.MaxValue);
        Assert.Empty(pages.Where(page => IsAPicture(page.Address)).Where(page => people.Count(person => Names(OurWords(page, "select, fieldset"), person)) > 1).Select(page => page.Address));
        Assert.Contains(pages, page => Choices(page).Any(people.Contains));
        Assert.Empty(pages.SelectMany(page => Choices(page).Where(said => !people.Contains(said) && people.Exists(person => Names(said, person))).Select(said => $"{page.Address}: {said}")));
        Assert.Empty(pages.SelectMany(page => page.Page.QuerySelectorAll("main tr, main dl, main figure, main svg, main p:not([dir=auto])").Select(piece => piece.TextContent).Where(said => people.Count(person => Names(said, person)) > 1).Select(said => $"{page.Address}: {said}")));
    }

    /// <summary>What one chooses from, each as it is said.</summary>
    private static IEnumerable<string> Choices(Answer page) => page.Page.QuerySelectorAll("main option, main label:has(> [type=radio])").Select(choice => choice.TextContent.Trim());

    private static bool Names(string said, string person) => Regex.IsMatch(said, $@"\b{Regex.Escape(person)}\b");

    /// <summary>Without what a person wrote, which says what it likes.</summary>
    private static string OurWords(Answer page, string? without = null)
    {
        if (page.Page.QuerySelector("main")?.Clone() is not IElement main)
            return "";
        foreach (var written in main.QuerySelectorAll("[dir=auto], textarea" + (without is null ? "" : $", {without}")).ToList())
            written.Remove();
        return main.TextContent;
    }

    /// <summary>These are asked for, and say how many entries stand behind what they draw.</summary>
    private static bool IsAPicture(string address) => address.StartsWith("/looking-back", StringComparison.Ordinal) || address.StartsWith("/gap/river", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(streaks?|badges?|goals?|targets?|overdue|deadlines?|in a row|missed days?|days? missed|well done|keep it up|completed|achieve\w*|\d+ days? (ago|since)|\d+ of \d+ (done|finished))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Prize();

    [GeneratedRegex(@"\b\d+ (days?|check-ins?|moments?|entries|practices|times)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
