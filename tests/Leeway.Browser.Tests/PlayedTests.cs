using System.Globalization;
using Leeway.Testing;
using Microsoft.Playwright;
using static Leeway.Browser.Tests.Playing;

namespace Leeway.Browser.Tests;

/// <summary>Practices played to their end by a clock that is held, and goes many minutes in one breath.</summary>
public sealed class PlayedTests(Chromium chromium)
{
    [Fact]
    [Promise("I6", "I8")]
    public async Task Every_practice_says_each_line_at_its_time_and_ends_with_enough_whole_and_shortened()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway, chromium, Surroundings.Phone);
        await ines.GoToAsync("/practices");
        var addresses = await ines.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('main li a')].map(link => link.pathname)");
        Assert.Superset(Repository.Files("src/Leeway.Web/Content/en/practices", ".md").Select(file => "/practices/" + Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal), addresses.ToHashSet(StringComparer.Ordinal));

        foreach (var address in addresses)
        {
            await ines.GoToAsync(address);
            var (steps, silent) = await ReadAsync(ines.Page);
            await BeginAsync(ines);
            var player = ines.Page.Url;
            await PlayAsync(ines, address, steps, silent);
            if (!steps.Any(step => step.Long))
                continue;
            await ines.GoToAsync($"{player}?go=start");
            await ines.FollowAsync("Shorten");
            await PlayAsync(ines, address, [.. steps.Where(step => !step.Long)], silent);
        }
    }

    [Fact]
    [Promise("I6")]
    public async Task A_pause_holds_the_line_and_going_on_takes_it_up()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway, chromium, Surroundings.Phone);
        await WriteAsync(ines, "2", "Stand.\nLook.");

        await BeginAsync(ines);
        await Assertions.Expect(ines.Page.Locator(".sit-line")).ToHaveTextAsync("Stand.");
        await ines.PressAsync("Pause");
        await ines.Page.Clock.RunForAsync(90 * Second);
        await ines.SeesAsync("Stand.");
        await ines.SeesAsync("Paused.");
        await Assertions.Expect(ines.Page.Locator(".rooms")).ToBeHiddenAsync();
        await ines.PressAsync("Go on");
        await ines.Page.Clock.RunForAsync(61 * Second);
        await ines.SeesAsync("Look.");
        await ines.Page.Clock.RunForAsync(60 * Second);

        await ines.SeesAsync("How it is now");
    }

    [Fact]
    [Promise("I6", "I10")]
    public async Task A_practice_that_was_left_goes_on_at_its_line_and_one_that_was_stopped_where_it_was_stopped()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway, chromium, Surroundings.Phone);
        await WriteAsync(ines, "3", "Stand.\nLook.\nListen.");
        await BeginAsync(ines);
        await Assertions.Expect(ines.Page.Locator(".sit-line")).ToHaveTextAsync("Stand.");

        await KeepsItsPlaceAsync(ines, "step=1", () => ines.Page.Clock.RunForAsync(61 * Second));
        await TakeUpAsync(ines);
        await Assertions.Expect(ines.Page.Locator(".sit-line")).ToHaveTextAsync("Look.");
        await ines.Page.ReloadAsync();
        await Assertions.Expect(ines.Page.Locator(".sit-line")).ToHaveTextAsync("Look.");
        await KeepsItsPlaceAsync(ines, "rest=stopped", () => ines.FollowAsync("Stop here"));
        await Assertions.Expect(ines.Page.Locator(".taken-up")).ToBeHiddenAsync();
        await ines.WriteAsync("A line, if there is one", "the gate creaks");
        await ines.Page.Clock.RunForAsync(2 * Second);
        await ines.SeesAsync("Kept as you write.");
        await leeway.RestartAsync();
        await ines.UnlockAsync("Ines", "cedar harbour nine lanterns slow");
        await TakeUpAsync(ines);
        await ines.SeesAsync("You stopped here.");
        await Assertions.Expect(ines.Page.GetByLabel("A line, if there is one")).ToHaveValueAsync("the gate creaks");
        await ines.FollowAsync("Go on from here");
        await Assertions.Expect(ines.Page.Locator(".sit-line")).ToHaveTextAsync("Look.");
        await ines.Page.Clock.RunForAsync(121 * Second);

        await Assertions.Expect(ines.Page.GetByLabel("A line, if there is one")).ToHaveValueAsync("the gate creaks");
        await TakeUpAsync(ines);
        await ines.FollowAsync("From the start");
        await Assertions.Expect(ines.Page.Locator(".sit-line")).ToHaveTextAsync("Stand.");
    }

    [Fact]
    public async Task Nothing_locks_while_a_practice_runs_that_is_longer_than_the_lock_waits()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway, chromium, Surroundings.Phone);
        var told = 0;
        ines.Page.Request += (_, request) => told += request.Url.EndsWith("/awake", StringComparison.Ordinal) ? 1 : 0;
        await WriteAsync(ines, "20", "Stand.\nLook.");

        await BeginAsync(ines);
        await Assertions.Expect(ines.Page.Locator(".sit-line")).ToHaveTextAsync("Stand.");
        for (var minute = 0; minute < 20; minute++)
            await ines.Page.Clock.RunForAsync(60 * Second + 300);

        await ines.SeesAsync("How it is now");
        Assert.InRange(told, 30, 40);
    }

    [Fact]
    [Promise("X10")]
    public async Task For_somebody_who_wants_less_motion_the_light_grows_fainter_where_it_stands()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await InsideAsync(leeway, chromium, Surroundings.Phone with { LessMotion = true });

        await ines.GoToAsync("/practices/the-long-way-out");
        await BeginAsync(ines);
        await Assertions.Expect(ines.Page.Locator(".sit-line")).Not.ToBeEmptyAsync();

        Assert.Equal("opacity", await ines.Page.Locator(".pacer .light").EvaluateAsync<string>("light => ['scale', 'opacity'].filter(name => light.getAnimations()[0].effect.getKeyframes().some(frame => name in frame)).join()"));
    }

    private static async Task TakeUpAsync(Person person)
    {
        await person.GoToAsync("/today");
        await person.FollowAsync("A practice is still open");
    }

    /// <summary>Until the program has kept how far it was played.</summary>
    private static Task KeepsItsPlaceAsync(Person person, string place, Func<Task> after) =>
        person.Page.RunAndWaitForResponseAsync(after, answer => answer.Status == 204 && answer.Request.PostData?.Contains(place, StringComparison.Ordinal) is true);

    private static async Task PlayAsync(Person person, string address, IReadOnlyList<Step> steps, bool silent)
    {
        var line = person.Page.Locator(".sit-line");
        await Assertions.Expect(line).ToHaveCountAsync(1);
        await person.Page.Clock.RunForAsync(Second);
        foreach (var step in steps)
        {
            Assert.Equal((address, silent ? "" : step.Line), (address, await line.TextContentAsync()));
            await person.Page.Clock.FastForwardAsync(step.Seconds * Second);
        }
        await Assertions.Expect(person.Page.Locator(".enough")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.GetByText("You stopped here.")).ToBeHiddenAsync();
        await person.SeesAsync("How it is now");
    }

    /// <summary>The lines with their times as they stand on a practice's page.</summary>
    private static async Task<(IReadOnlyList<Step> Steps, bool Silent)> ReadAsync(IPage page)
    {
        var read = await page.EvaluateAsync<string[][]>(
            "[...document.querySelectorAll('.practice-steps > li')].map(line => [line.querySelector('.at').textContent, line.lastElementChild.textContent, line.dataset.for, 'long' in line.dataset ? 'long' : ''])");
        var at = 0;
        var steps = new List<Step>();
        foreach (var (clock, line, seconds, length) in read.Select(one => (one[0], one[1], int.Parse(one[2], CultureInfo.InvariantCulture), one[3])))
        {
            Assert.Equal($"{at / 60}:{at % 60:00}", clock);
            steps.Add(new(seconds, line, length.Length > 0));
            at += seconds;
        }
        return (steps, await page.GetByText("It is played without words.").CountAsync() > 0);
    }

    private sealed record Step(int Seconds, string Line, bool Long);
}
