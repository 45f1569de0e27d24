using System.Text.Json;
using System.Text.RegularExpressions;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Where in the body: the drawing by thumb and by keyboard, and the list that says the same.</summary>
public sealed partial class BodyDrawingTests(Chromium chromium)
{
    private const string CheckIn = "/body/check-in";

    /// <summary>Of every place in the drawing the side of the largest square, in pixels, in which each pixel touches it.</summary>
    private const string LargestSquares =
        """
        figure => {
          const places = {};
          for (const part of figure.querySelectorAll('[data-region]')) {
            const box = part.querySelector('.touch').getBoundingClientRect();
            let above = [];
            let most = 0;
            for (let y = Math.ceil(box.top); y < box.bottom; y++) {
              const row = [];
              for (let x = Math.ceil(box.left), i = 0; x < box.right; x++, i++) {
                const touched = document.elementFromPoint(x, y)?.closest('[data-region]') === part;
                row.push(touched ? 1 + Math.min(row[i - 1] ?? 0, above[i] ?? 0, above[i - 1] ?? 0) : 0);
                most = Math.max(most, row[i]);
              }
              above = row;
            }
            places[part.dataset.region] = most;
          }
          return JSON.stringify(places);
        }
        """;

    [Theory, InlineData("front", 22), InlineData("back", 14)]
    [Promise("X10")]
    public async Task Every_place_of_the_drawing_has_room_for_a_thumb_on_a_phone(string side, int places)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var noor = await InsideAsync(leeway, Surroundings.Phone);
        await noor.GoToAsync(CheckIn);
        if (side == "back")
            await noor.PressAsync("See the back");
        // Only what is on the screen can be touched; the drawing's size depends on the width alone.
        await noor.Page.SetViewportSizeAsync(360, 1600);
        var figure = Figure(noor, side);
        await figure.ScrollIntoViewIfNeededAsync();

        var measured = JsonSerializer.Deserialize<Dictionary<string, int>>(await figure.EvaluateAsync<string>(LargestSquares))!;

        Assert.Equal(places, measured.Count);
        Assert.All(measured, place => Assert.True(place.Value >= 44, $"{place.Key} has a square of {place.Value}."));
    }

    [Fact]
    [Promise("I3", "X10")]
    public async Task The_drawing_is_used_by_keyboard_alone()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var noor = await InsideAsync(leeway, Surroundings.Desk);
        await noor.GoToAsync(CheckIn);
        var front = Figure(noor, "front");

        await noor.TabToAsync(Place(front, "Top of the head"));
        foreach (var place in (string[])["Forehead", "Eyes", "Mouth and jaw", "Throat"])
        {
            await noor.Page.Keyboard.PressAsync("ArrowDown");
            await Assertions.Expect(Place(front, place)).ToBeFocusedAsync();
        }
        await noor.Page.Keyboard.PressAsync("Space");
        await noor.TabToAsync(noor.Page.GetByRole(AriaRole.Group, new() { Name = "What it is like: Throat" }).GetByLabel("tight"));
        await noor.Page.Keyboard.PressAsync("Space");

        var tree = await front.AriaSnapshotAsync();
        Assert.Contains("- checkbox \"Throat\" [checked]", tree, StringComparison.Ordinal);
        Assert.Equal(await front.Locator("[role=checkbox]").CountAsync(), NamedPlace().Count(tree));
        await noor.TabToAsync(noor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }));
        await noor.Page.Keyboard.PressAsync("Enter");
        await noor.SeesAsync("Throat: tight");
    }

    [Fact]
    [Promise("X10")]
    public async Task The_arrows_reach_every_place_and_Tab_stops_once_in_each_figure()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var noor = await InsideAsync(leeway, Surroundings.Desk);
        await noor.GoToAsync(CheckIn);

        foreach (var side in (string[])["front", "back"])
        {
            var figure = Figure(noor, side);
            await Assertions.Expect(figure.Locator("[tabindex='0']")).ToHaveCountAsync(1);
            var missed = await figure.EvaluateAsync<string[]>(
                """
                figure => {
                  const reached = new Set();
                  const ahead = [figure.querySelector('[tabindex="0"]')];
                  for (let part; part = ahead.pop(); reached.add(part))
                    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
                      part.focus();
                      part.dispatchEvent(new KeyboardEvent('keydown', { key }));
                      if (!reached.has(document.activeElement))
                        ahead.push(document.activeElement);
                    }
                  return [...figure.querySelectorAll('[data-region]')].filter(part => !reached.has(part)).map(part => part.dataset.region);
                }
                """);
            Assert.Empty(missed);
        }
    }

    [Fact]
    [Promise("I3")]
    public async Task What_is_touched_by_thumb_is_named_and_told_and_can_be_taken_back()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var noor = await InsideAsync(leeway, Surroundings.Phone);
        await noor.GoToAsync(CheckIn);

        await Place(Figure(noor, "front"), "Pit of the stomach").TapAsync();
        await noor.SeesAsync("Pit of the stomach");
        await ChooseAsync(noor, "Pit of the stomach", "hollow");
        await noor.PressAsync("See the back");
        await Place(Figure(noor, "back"), "Lower back").TapAsync();
        await ChooseAsync(noor, "Lower back", "braced");
        await ChooseAsync(noor, "Lower back", "warm");
        await noor.PressAsync("See the front");
        await Place(Figure(noor, "front"), "Pit of the stomach").TapAsync();
        await Axe.FindsNothingOnAsync(noor.Page);
        await noor.PressAsync("Keep");

        await noor.SeesAsync("Lower back: braced, warm");
        await noor.DoesNotSeeAsync("Pit of the stomach");
    }

    [Theory, InlineData(CheckIn), InlineData("/gap/new/00112233445566778899aabbccddeeff/ache/body"), InlineData("/body/protectors/00112233445566778899aabbccddeeff/where")]
    [Promise("I3")]
    public async Task A_touch_lights_what_is_under_the_finger_and_moves_nothing(string address)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var noor = await InsideAsync(leeway, Surroundings.Phone);
        await noor.GoToAsync(address);
        var figure = Figure(noor, "front");
        await Assertions.Expect(figure).ToBeVisibleAsync();

        await figure.EvaluateAsync("figure => scrollTo(0, scrollY + figure.getBoundingClientRect().top - 70)");
        var stood = await StandsAtAsync(figure);
        foreach (var (place, lit) in (ValueTuple<string, int>[])[("Chest", 1), ("Pit of the stomach", 2), ("Chest", 1), ("Pit of the stomach", 0)])
        {
            await TouchUnderTheFingerAsync(noor, Place(figure, place));
            await Assertions.Expect(figure.Locator("[aria-checked=true]")).ToHaveCountAsync(lit);
            Assert.Equal(stood, await StandsAtAsync(figure));
        }
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I3")]
    public async Task The_list_says_what_the_drawing_says(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var noor = await InsideAsync(leeway, surroundings);
        await noor.GoToAsync(CheckIn);
        if (surroundings.Script)
            await noor.PressAsync("As a list");

        await noor.Page.Locator(".regions").GetByLabel("Throat", new() { Exact = true }).CheckAsync();
        await ChooseAsync(noor, "Throat", "tight");
        await noor.Page.Locator(".regions").GetByLabel("All over", new() { Exact = true }).CheckAsync();
        await noor.PressAsync("Keep");

        await noor.SeesAsync("Throat: tight");
        await noor.SeesAsync("All over");
        await Assertions.Expect(noor.Page.GetByRole(AriaRole.Img, new() { Name = "Body, front: Throat", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_drawing_that_is_laid_twice_is_laid_once()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var noor = await InsideAsync(leeway, Surroundings.Phone);
        await noor.GoToAsync(CheckIn);
        var throat = Place(Figure(noor, "front"), "Throat");
        await Assertions.Expect(throat).ToBeVisibleAsync();

        await noor.Page.EvaluateAsync("import(document.querySelector('script[type=module]').src.replace('leeway.js', 'body.js') + '?again')");
        await throat.TapAsync();

        await Assertions.Expect(throat).ToBeCheckedAsync();
    }

    private async Task<Person> InsideAsync(RunningLeeway leeway, Surroundings surroundings)
    {
        var noor = await Person.AtAsync(leeway, chromium, surroundings);
        await noor.BeginAsync("Noor", "cedar harbour nine lanterns slow");
        return noor;
    }

    private static ILocator Figure(Person person, string side) => person.Page.GetByRole(AriaRole.Group, new() { Name = $"Body, {side}" });

    private static ILocator Place(ILocator figure, string name) => figure.GetByRole(AriaRole.Checkbox, new() { Name = name, Exact = true });

    /// <summary>By its spot on the screen; a locator's own tap would move the page first.</summary>
    private static async Task TouchUnderTheFingerAsync(Person person, ILocator place)
    {
        var box = (await place.Locator(".touch").BoundingBoxAsync())!;
        await person.Page.Touchscreen.TapAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    /// <summary>How far the page is moved, and where the drawing stands on the screen.</summary>
    private static async Task<string> StandsAtAsync(ILocator figure) =>
        await figure.EvaluateAsync<string>("figure => `${Math.round(scrollY)}, ${Math.round(figure.getBoundingClientRect().top)}`");

    private static async Task ChooseAsync(Person person, string place, string quality) =>
        await person.Page.GetByRole(AriaRole.Group, new() { Name = $"What it is like: {place}" }).GetByLabel(quality, new() { Exact = true }).CheckAsync();

    [GeneratedRegex("- checkbox \"[^\"]+\"")]
    private static partial Regex NamedPlace();
}
