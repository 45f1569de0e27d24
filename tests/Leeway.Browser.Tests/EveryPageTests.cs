using AngleSharp.Dom;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>What holds on every page there is: see <see cref="Everywhere"/>.</summary>
public sealed class EveryPageTests(Chromium chromium, Everywhere everywhere) : IClassFixture<Everywhere>
{
    private const string Unfold = "document.querySelectorAll('details').forEach(fold => fold.open = true)";

    /// <summary>Whether the way out stands beneath the name of the house rather than beside it.</summary>
    private const string TopIsWrapped = "[...document.querySelectorAll('.top > *')].some((part, at, all) => part.getBoundingClientRect().top >= all[0].getBoundingClientRect().bottom)";

    [Fact]
    public void Every_address_of_the_program_is_among_the_pages_that_are_looked_at() => Assert.Equal("", string.Join(", ", everywhere.NotMet));

    [Fact]
    [Promise("X10")]
    public async Task Axe_finds_nothing_in_light_or_dark_and_no_page_is_wider_than_the_screen()
    {
        await using var person = await Person.AtAsync(everywhere.Address, chromium, Surroundings.Phone);
        var found = new List<string>();
        foreach (var page in OneOfEach(everywhere.Pages))
            found.AddRange((await LookAsync(person, page)).Select(finding => $"{page.Address}, {(int)page.Status}, {finding}"));

        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    /// <summary>As it opens, in light; with all that is folded open, in the dark, and at a desk; and measured on every screen.</summary>
    private static async Task<IEnumerable<string>> LookAsync(Person person, Answer answer)
    {
        await ShowAsync(person, answer);
        var found = new List<string>();
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        found.AddRange((await Axe.FindingsAsync(person.Page)).Select(finding => $"light: {finding}"));
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await person.Page.EvaluateAsync(Unfold);
        found.AddRange((await Axe.FindingsAsync(person.Page)).Select(finding => $"dark, unfolded: {finding}"));
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await person.Page.SetViewportSizeAsync(Surroundings.Desk.Width, Surroundings.Desk.Height);
        found.AddRange((await Axe.FindingsAsync(person.Page)).Select(finding => $"at a desk, unfolded: {finding}"));
        foreach (var screen in new[] { Surroundings.Desk, Surroundings.Narrow, Surroundings.Phone })
        {
            await person.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            if (await person.WiderThanTheScreenAsync() is > 0 and var wider)
                found.Add($"{wider} pixels wider than a screen of {screen.Width}");
            if (await person.Page.EvaluateAsync<bool>(TopIsWrapped))
                found.Add($"the bar at the top takes two rows of a screen of {screen.Width}");
        }
        return found;
    }

    /// <summary>The page itself as it was answered, also where a form was sent for it; its style and scripts are asked for as ever.</summary>
    private static async Task ShowAsync(Person person, Answer answer)
    {
        const string everything = "**/*";
        await person.Page.UnrouteAllAsync();
        await person.Page.RouteAsync(everything, route => route.Request.IsNavigationRequest
            ? route.FulfillAsync(new() { Status = 200, ContentType = "text/html; charset=utf-8", Body = answer.Text })
            : route.ContinueAsync());
        await person.Page.GotoAsync(answer.Address);
    }

    /// <summary>The first of each kind, the first refusal of each form, and whatever has an element in it of a kind that none had before.</summary>
    private IEnumerable<Answer> OneOfEach(IEnumerable<Answer> pages)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var elements = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var isNew = kinds.Add(everywhere.KindOf(page));
            foreach (var element in page.Page.All)
                isNew |= elements.Add($"{element.LocalName}.{element.ClassName}[{element.GetAttribute("type")}]");
            if (isNew)
                yield return page;
        }
    }
}
