using Leeway.Testing;

namespace Leeway.Browser.Tests;

/// <summary>The bars that lie over a page on a phone: nothing shows through them, and nothing in them lies over something else.</summary>
public sealed class BarTests(Chromium chromium)
{
    private const string Overlapping =
        """
        [...document.querySelectorAll('.foot-bar, .top, .rooms ul')].flatMap(bar => {
          const parts = [...bar.querySelectorAll('button, a')].map(part => [part.innerText, part.getBoundingClientRect()]);
          return parts.flatMap(([one, a], index) => parts.slice(index + 1)
            .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
            .map(([other]) => `${one} lies over ${other}`));
        })
        """;

    private const string SeenThrough =
        """
        [...document.querySelectorAll('.foot-bar, .top, .rooms')]
          .filter(bar => ['sticky', 'fixed'].includes(getComputedStyle(bar).position))
          .filter(bar => {
            const pixel = document.createElement('canvas').getContext('2d');
            pixel.fillStyle = getComputedStyle(bar).backgroundColor;
            pixel.fillRect(0, 0, 1, 1);
            return pixel.getImageData(0, 0, 1, 1).data[3] < 255 || getComputedStyle(bar).opacity !== '1' || getComputedStyle(bar).viewTransitionName === 'none';
          })
          .map(bar => bar.className)
        """;

    [Theory]
    [InlineData(360)]
    [InlineData(320)]
    public async Task On_a_phone_five_rooms_stand_whole_under_the_thumb_and_the_others_at_the_foot(int width)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.Page.SetViewportSizeAsync(width, 740);
        await ines.GoToAsync("/today");

        Assert.Equal(["Today", "The gap", "The body", "Practices", "Find"], await ines.Page.Locator(".rooms a:visible").AllInnerTextsAsync());
        Assert.True(await ines.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.rooms a')].every(room => room.getBoundingClientRect().right <= innerWidth && room.getBoundingClientRect().left >= 0)"));
        await ines.FollowAsync("Looking back");
        await ines.FollowAsync("People");
        Assert.EndsWith("/relations", ines.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_nothing_lies_over_anything_else_in_a_bar_and_nothing_shows_through_it()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.JustTheAcheAsync("The whole drive home, and not one question.", 6);
        var moment = new Uri(ines.Page.Url).AbsolutePath;

        foreach (var page in new[] { "/gap", "/gap/ache", "/gap/letters/new", moment + "/need", moment + "/set-down", moment + "/revisit", "/today", "/search" })
        {
            await ines.GoToAsync(page);

            Assert.Empty(await ines.Page.EvaluateAsync<string[]>(Overlapping));
            Assert.Empty(await ines.Page.EvaluateAsync<string[]>(SeenThrough));
        }
    }

    [Fact]
    [Promise("X10")]
    public async Task At_four_times_its_size_only_the_way_out_lies_over_a_page_and_what_ends_a_sit_over_that()
    {
        const string staying = "[...document.querySelectorAll('.top, .rooms, .foot-bar')].filter(bar => ['sticky', 'fixed'].includes(getComputedStyle(bar).position)).map(bar => bar.className)";
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.JustTheAcheAsync("The whole drive home, and not one question.", 6);
        var moment = new Uri(ines.Page.Url).AbsolutePath;
        await ines.Page.SetViewportSizeAsync(1280 / 4, 1024 / 4);

        foreach (var page in new[] { "/today", "/gap", moment + "/ache/feelings", moment + "/revisit" })
        {
            await ines.GoToAsync(page);
            Assert.Equal(["top"], await ines.Page.EvaluateAsync<string[]>(staying));
        }
        await ines.GoToAsync(moment + "/sit?minutes=3&set=day&breath=yes");
        Assert.Equal(["top", "foot-bar"], await ines.Page.EvaluateAsync<string[]>(staying));
    }
}
