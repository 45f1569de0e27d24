using System.Globalization;
using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>The practices room: from what one is for to its enough, with and without a script.</summary>
public sealed class PracticesTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I6", "I10")]
    public async Task A_practice_is_begun_and_left_and_what_was_said_of_it_stands_after_a_restart(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/practices");

        await ines.Page.GetByText("Settling").ClickAsync();
        await ines.FollowAsync("The long way out");
        await TouchAsync(ines, "How tense is it?", 8);
        await ines.PressAsync("Begin");
        await ines.FollowAsync("Stop here");
        await TouchAsync(ines, "How tense is it?", 4);
        await ines.WriteAsync("A line, if there is one", "the fridge hums");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("You can put this down now.");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.FindAsync("fridge");
        await FollowOneWithAsync(ines, "fridge");

        await ines.SeesAsync("The long way out");
        await ines.SeesAsync("8 before, 4 after.");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I6", "I10")]
    public async Task What_was_written_at_the_end_of_a_practice_is_there_when_one_comes_back(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await BeginOneAsync(ines);
        await ines.FollowAsync("Stop here");
        await ines.WriteAsync("A line, if there is one", "the fridge hums");

        await ines.FollowAsync("Today");
        await ines.FollowAsync("A practice is still open");
        await ines.SeesAsync("This is as you left it, half-written.");
        await Assertions.Expect(ines.Page.GetByLabel("A line, if there is one")).ToHaveValueAsync("the fridge hums");
        await ines.FollowAsync("From the start");

        await ines.SeesAsync("Lay one fingertip in the hollow");
    }

    [Fact]
    public async Task Whoever_stopped_before_the_script_came_stays_at_the_end()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);
        await BeginOneAsync(ines);
        await ines.ComesToAsync("**/practices/doing/*");

        await ines.Page.EvaluateAsync("location.hash = '#after'");
        await ines.Page.ReloadAsync();

        await ines.SeesAsync("Nothing to say");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I6", "I10")]
    public async Task Whoever_stops_on_the_way_is_not_told_that_it_was_all_of_it(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await BeginOneAsync(ines);
        if (surroundings.Script)
        {
            await ines.FollowAsync("Shorten");
            await ines.SeesAsync("It goes on without the longer parts.");
        }

        await ines.FollowAsync("Stop here");

        await ines.SeesAsync("You stopped here. That is always fine, and nothing is owed.");
        await Assertions.Expect(ines.Page.GetByText("Enough counting.")).ToBeHiddenAsync();
        await ines.DoesNotSeeAsync("It goes on without the longer parts.");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I6", "I10")]
    public async Task Nothing_has_to_be_touched_or_said(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);

        await BeginOneAsync(ines);
        await ines.FollowAsync("Stop here");
        await ines.PressAsync("Nothing to say");

        await ines.SeesAsync("You can put this down now.");
        await ines.GoToAsync("/practices/earlier");
        await FollowOneWithAsync(ines, "The long way out");
        await ines.SeesAsync("Say how it was");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I6")]
    public async Task A_practice_of_ones_own_is_written_played_rewritten_and_forgotten(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/practices");

        await ines.FollowAsync("Write one of your own");
        await ines.WriteAsync("Its steps, each on a line", "Stand on the step.\nLook at the furthest roof.");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("It needs a name");
        await ines.WriteAsync("What you call it", "The back step");
        await ines.WriteAsync("Minutes", "4");
        await ines.PressAsync("Keep");
        await ines.Page.GetByText("The whole of it").ClickAsync();
        await ines.SeesAsync("2:00");
        var address = new Uri(ines.Page.Url).AbsolutePath;
        await ines.FollowAsync("Change it");
        await ines.WriteAsync("Minutes", "6");
        await ines.PressAsync("Keep");
        await ines.Page.GetByText("The whole of it").ClickAsync();
        await ines.SeesAsync("3:00");
        await ines.FollowAsync("Earlier wordings");
        await ines.SeesAsync("4 minutes");
        await ines.GoToAsync(address);
        await ines.PressAsync("Begin");
        await ines.SeesAsync("Stand on the step.");
        await ines.GoToAsync(address);
        await ines.Page.GetByText("Forget this").ClickAsync();
        await ines.PressAsync("Forget it");
        await ines.GoToAsync("/practices");

        await ines.DoesNotSeeAsync("The back step");
        Assert.Equal(404, (await ines.Page.GotoAsync(address))?.Status);
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I8")]
    public async Task A_practice_for_two_says_that_both_are_free_before_it_and_in_every_second_of_it(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/practices");

        foreach (var (where, title) in new[] { ("In one room", "Back to back"), ("Each where they are", "Good night, unanswered") })
        {
            await ines.GoToAsync("/practices");
            await ines.SeesAsync("Both of you must be free to say no to it");
            await ines.Page.GetByText(where).ClickAsync();
            await ines.FollowAsync(title);
            await ines.SeesAsync("Both of you must be free to say no to it");
            await ines.PressAsync("Begin");
            await ines.SeesAsync("Either of you can stop, at any second, without a reason.");
            await ines.FollowAsync("Stop here");
            await ines.PressAsync("Nothing to say");
            await ines.SeesAsync("You can put this down now.");
        }
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task Whoever_the_coin_asks_to_wait_is_told_until_when_and_the_page_looks_again_by_itself(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/practices/coin");
        await ines.PressAsync("Use the coin");
        var waits = ines.Page.GetByText("The coin says wait ten minutes.");
        for (var toss = 0; toss < 40 && await waits.CountAsync() == 0; toss++)
        {
            await ines.GoToAsync("/practices/the-long-way-out");
            await ines.PressAsync("Begin");
            await ines.ComesToAsync("**/practices/doing/*");
        }

        await ines.SeesAsync("Come back at");
        await ines.SeesAsync("10 minutes are left.");
        Assert.InRange(int.Parse((await (await ines.Page.ReloadAsync())!.HeaderValueAsync("refresh"))!.Split(';')[0], CultureInfo.InvariantCulture), 500, 600);
        await ines.PressAsync("Begin anyway");

        await ines.FollowAsync("Stop here");
        await ines.SeesAsync("How it is now");
    }

    [Theory, MemberData(nameof(Surroundings.Screens), MemberType = typeof(Surroundings))]
    [Promise("X10")]
    public async Task Axe_finds_nothing_on_the_pages_that_no_link_leads_to(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings.InTheDark());
        await ines.BeginAsync(Name, Passphrase);

        await BeginOneAsync(ines);
        await ines.SeesAsync("Pause");
        await Axe.FindsNothingOnAsync(ines.Page, "while it plays");
        await ines.FollowAsync("Stop here");
        await Axe.FindsNothingOnAsync(ines.Page, "once it is over");
        await ines.WriteAsync("A line, if there is one", "the fridge hums");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("You can put this down now.");
        await Axe.FindsNothingOnAsync(ines.Page);
        await ines.FollowAsync("Read what you kept");
        await ines.SeesAsync("the fridge hums");
        await Axe.FindsNothingOnAsync(ines.Page);
        await ines.FollowAsync("Change what you said");
        await ines.SeesAsync("How it is now");
        await Axe.FindsNothingOnAsync(ines.Page);
    }

    /// <summary>In a list, where the day stands before the words.</summary>
    private static async Task BeginOneAsync(Person ines)
    {
        await ines.GoToAsync("/practices/the-long-way-out");
        await ines.PressAsync("Begin");
    }

    private static async Task FollowOneWithAsync(Person person, string words) =>
        await person.Page.GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    private static async Task TouchAsync(Person person, string touch, int size) =>
        await person.Page.GetByRole(AriaRole.Group, new() { Name = touch, Exact = true }).GetByRole(AriaRole.Radio, new() { NameRegex = new($@"^{size}\b") }).CheckAsync();
}
