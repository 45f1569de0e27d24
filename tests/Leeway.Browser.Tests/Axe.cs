using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>
/// What a machine can check of WCAG 2.2 AA, and of good practice beyond it. Axe is itself a script, and never ends in
/// surroundings without one. It is asked in the page itself: no page has frames, for which its driver opens another page
/// each time.
/// </summary>
internal static class Axe
{
    private const string Ask =
        """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
          const reasons = node => [...node.any, ...node.all, ...node.none].map(check => `\n    ${check.message}`).join('');
          const place = node => `\n  ${node.html.replace(/\s+/g, ' ').slice(0, 200)}${reasons(node)}`;
          return violations.map(rule => `${rule.id} (${rule.impact}): ${rule.help}${rule.nodes.slice(0, 5).map(place).join('')}\n  ${rule.helpUrl}`);
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with every rule that the page breaks, and where.</summary>
    public static async Task FindsNothingOnAsync(IPage page, string where = "")
    {
        var found = await FindingsAsync(page);
        Assert.True(found.Count == 0, $"{page.Url} {where}\n{string.Join("\n", found)}");
    }

    /// <summary>
    /// On a screen as wide as the page's, and as high as all of it: a bar that stays at the edge of the screen always lies
    /// over a part of something there, which whoever wants it moves out from under it.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        var screen = page.ViewportSize!;
        await page.SetViewportSizeAsync(screen.Width, Math.Max(screen.Height, await page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
            await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<string[]>(Ask).WaitAsync(TimeSpan.FromSeconds(60));
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        return found;
    }
}
