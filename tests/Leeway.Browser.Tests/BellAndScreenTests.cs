using Microsoft.Playwright;
using static Leeway.Browser.Tests.Playing;

namespace Leeway.Browser.Tests;

/// <summary>What a practice asks of the machine: a bell for whoever wants one, and a screen that stays lit. The browser's own part is played by the test.</summary>
public sealed class BellAndScreenTests(Chromium chromium)
{
    private const string Hearing =
        """
        window.tones = [];
        const start = AudioScheduledSourceNode.prototype.start;
        AudioScheduledSourceNode.prototype.start = function () {
          tones.push(this.frequency.value);
          start.call(this);
        };
        """;

    private const string Lamp =
        """
        window.lamps = 0;
        const shine = by => document.documentElement.dataset.lamps = lamps += by;
        Object.defineProperty(navigator, 'wakeLock', { value: {
          async request(what) {
            shine(what === 'screen' ? 1 : 0);
            let held = true;
            return { async release() { if (held) shine(-1); held = false; } };
          },
        } });
        Object.defineProperty(document, 'hidden', { get: () => window.away === true });
        """;

    [Fact]
    public async Task The_bell_is_silent_until_it_is_wanted_and_rings_then_at_each_line_and_at_the_end()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway, chromium, Surroundings.Phone);
        await ines.Page.AddInitScriptAsync(Hearing);
        await WriteAsync(ines, "4", "Stand.\nLook.\nWalk.\nTurn.");
        await BeginAsync(ines);
        var bell = ines.Page.GetByLabel("A soft bell");

        await SaysAsync(ines, "Stand.");
        await Assertions.Expect(bell).Not.ToBeCheckedAsync();
        await GoOnToAsync(ines, "Look.");
        Assert.Empty(await TonesAsync(ines));
        await bell.CheckAsync();
        Assert.Equal([528, 1056], await TonesAsync(ines));
        await GoOnToAsync(ines, "Walk.");
        Assert.Equal([528, 1056], (await TonesAsync(ines)).Skip(2));
        await bell.UncheckAsync();
        await GoOnToAsync(ines, "Turn.");
        Assert.Equal(4, (await TonesAsync(ines)).Count);
        await bell.CheckAsync();
        await ines.Page.Clock.RunForAsync(60 * Second);

        await ines.SeesAsync("How it is now");
        Assert.Equal([528, 1056], (await TonesAsync(ines)).Skip(6));
    }

    [Fact]
    public async Task The_screen_stays_lit_while_a_practice_runs_and_not_while_it_waits_or_is_over()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway, chromium, Surroundings.Phone);
        await ines.Page.AddInitScriptAsync(Lamp);
        await ines.GoToAsync("/practices/the-long-way-out");
        await BeginAsync(ines);

        await AreLitAsync(ines, 1);
        await ines.PressAsync("Pause");
        await AreLitAsync(ines, 0);
        await ines.PressAsync("Go on");
        await AreLitAsync(ines, 1);
        await BeAwayAsync(ines, true);
        await AreLitAsync(ines, 0);
        await BeAwayAsync(ines, false);
        await AreLitAsync(ines, 1);
        await ines.FollowAsync("Stop here");
        await AreLitAsync(ines, 0);
        await BeAwayAsync(ines, false);
        await AreLitAsync(ines, 0);
        await ines.GoToAsync(new Uri(ines.Page.Url).AbsolutePath + "?go=start#after");
        await ines.SeesAsync("Nothing to say");
        await AreLitAsync(ines, 0);
    }

    [Fact]
    public async Task The_screen_stays_lit_while_somebody_sits()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway, chromium, Surroundings.Phone);
        await ines.Page.AddInitScriptAsync(Lamp);
        await ines.JustTheAcheAsync("a long evening", 6);
        await ines.GoToAsync(new Uri(ines.Page.Url).AbsolutePath + "/sit?minutes=1&set=day&breath=none");

        await AreLitAsync(ines, 1);
        await ines.Page.Clock.RunForAsync(61 * Second);

        await ines.SeesAsync("The time is over. You may sit on.");
        await AreLitAsync(ines, 0);
    }

    private static async Task SaysAsync(Person ines, string line) => await Assertions.Expect(ines.Page.Locator(".sit-line")).ToHaveTextAsync(line);

    private static async Task GoOnToAsync(Person ines, string line)
    {
        await ines.Page.Clock.RunForAsync(60 * Second);
        await SaysAsync(ines, line);
    }

    /// <summary>In hertz, since the practice was begun.</summary>
    private static async Task<IReadOnlyList<int>> TonesAsync(Person ines) => await ines.Page.EvaluateAsync<int[]>("tones");

    private static Task AreLitAsync(Person ines, int screens) => Assertions.Expect(ines.Page.Locator("html")).ToHaveAttributeAsync("data-lamps", $"{screens}");

    /// <summary>Somebody turns to another page, where a browser itself lets the screen go, and comes back.</summary>
    private static Task BeAwayAsync(Person ines, bool away) =>
        ines.Page.EvaluateAsync("away => { window.away = away; if (away) document.documentElement.dataset.lamps = lamps = 0; document.dispatchEvent(new Event('visibilitychange')); }", away);
}
