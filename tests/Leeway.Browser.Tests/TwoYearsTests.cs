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

    /// <summary>Without what a person wrote, which says what it likes.</summary>
    private static string OurWords(Answer page)
    {
        if (page.Page.QuerySelector("main")?.Clone() is not IElement main)
            return "";
        foreach (var written in main.QuerySelectorAll("[dir=auto], textarea").ToList())
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
