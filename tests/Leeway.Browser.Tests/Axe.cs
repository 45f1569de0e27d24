using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>
/// What a machine can check of WCAG 2.2 AA, and of good practice beyond it. Axe is itself a script, and never ends in
/// surroundings without one.
/// </summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Fails with every rule that the page breaks, and where.</summary>
    public static async Task FindsNothingOnAsync(IPage page, string where = "")
    {
        var found = await FindingsAsync(page);
        Assert.True(found.Count == 0, $"{page.Url} {where}\n{string.Join("\n", found)}");
    }

    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        var result = await page.RunAxe(Options).WaitAsync(TimeSpan.FromSeconds(60));
        return [.. result.Violations.Select(Describe)];
    }

    private static string Describe(AxeResultItem rule) =>
        $"{rule.Id} ({rule.Impact}): {rule.Help}\n  {string.Join("\n  ", rule.Nodes.Take(5).Select(Describe))}\n  {rule.HelpUrl}";

    private static string Describe(AxeResultNode node)
    {
        var html = node.Html.ReplaceLineEndings(" ");
        var reasons = node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message);
        return $"{(html.Length > 200 ? html[..200] + "…" : html)}\n    {string.Join("\n    ", reasons)}";
    }
}
