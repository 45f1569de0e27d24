using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>The body's room: checked in with, met, and read back, with a script and without.</summary>
public sealed class BodyTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I2", "I3")]
    public async Task A_check_in_says_where_and_how_and_stands_after_a_restart(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AtHomeAsync(leeway, surroundings);

        await ines.FollowAsync("Check in");
        await ines.TouchPlaceAsync("Throat", "tight");
        await ines.ChooseAsync("Your breath", "shallow");
        await ines.Page.GetByText("Braced or open, numb or alive").ClickAsync();
        await ines.ChooseAsync("Braced or open", "2");
        await ines.Page.GetByText("More about the day").ClickAsync();
        await ines.ChooseAsync("Love, today: a task, or a place?", "A task");
        await ines.WriteAsync("What I held together today", "the peace at table");
        await ines.WriteAsync("Whether anything held me", "the wall behind the bed");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("Throat: tight");
        var address = new Uri(ines.Page.Url).AbsolutePath;
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync(address);

        foreach (var words in (string[])["Throat: tight", "shallow", "2 of 10, from braced to open", "A task", "the peace at table", "the wall behind the bed"])
            await ines.SeesAsync(words);
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task That_nothing_can_be_felt_is_an_answer(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AtHomeAsync(leeway, surroundings);

        await ines.GoToAsync("/body/check-in");
        await ines.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^I can't feel anything") }).CheckAsync();
        await ines.PressAsync("Keep");

        await ines.SeesAsync("When there is nothing to feel, something may be sparing you.");
        await ines.SeesAsync("I can't feel anything.");
    }

    [Fact]
    [Promise("I1")]
    public async Task One_touch_on_the_plane_says_how_full_the_day_was_and_how_met_I_felt_and_both_may_be_high()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AtHomeAsync(leeway, Surroundings.Phone);

        await ines.GoToAsync("/body/check-in");
        await ines.Page.GetByText("The day, and how met I felt").ClickAsync();
        var plane = ines.Page.Locator(".plane svg");
        await plane.ScrollIntoViewIfNeededAsync();
        var box = (await plane.BoundingBoxAsync())!;
        await plane.ClickAsync(new() { Position = new() { X = box.Width - 12, Y = 12 } });
        await ines.SeesAsync("How full the day was: 10 of 10. How met I felt: 10 of 10.");
        await ines.PressAsync("Keep");

        await ines.SeesAsync("as full as it goes");
        await Assertions.Expect(ines.Page.Locator("dd").Filter(new() { HasText = "met" })).ToBeVisibleAsync();
    }

    [Fact]
    [Promise("I1")]
    public async Task Without_a_script_the_two_amounts_are_two_rows_and_neither_moves_the_other()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AtHomeAsync(leeway, Surroundings.Phone.WithoutScript());

        await ines.GoToAsync("/body/check-in");
        await ines.Page.GetByText("The day, and how met I felt").ClickAsync();
        await ines.ChooseAsync("How full the day was", "8");
        await ines.ChooseAsync("How met I felt", "6");
        await ines.PressAsync("Keep");

        await ines.SeesAsync("8 of 10, from hardly anything in it to as full as it goes");
        await ines.SeesAsync("6 of 10, from untouched to met");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I4")]
    public async Task A_pull_back_is_met_as_a_protector_and_hangs_in_the_gallery_after_a_restart(Surroundings surroundings)
    {
        string[] told = ["I began to wash the floor", "being asked how I am", "a house where stillness was noticed", "the evenings", "to be told that nothing will be asked"];
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AtHomeAsync(leeway, surroundings);

        await ines.GoToAsync("/body/protectors/new");
        await ines.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Going busy") }).CheckAsync(new() { Force = true });
        await ines.WriteAsync("What you call it", "the foreman");
        await ines.PressAsync("Go on");
        foreach (var words in told)
        {
            await ines.Page.Locator("textarea").FillAsync(words);
            await ines.PressAsync("Go on");
        }
        await ines.TouchPlaceAsync("Belly", "braced");
        await ines.PressAsync("Go on");
        await ines.SeesAsync("Belly: braced");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/body/protectors");
        await ines.FollowAsync("the foreman");

        foreach (var words in (string[])["Going busy", .. told, "Belly: braced"])
            await ines.SeesAsync(words);
        await ines.DoesNotSeeAsync("sabotage");
    }

    [Fact]
    public async Task Where_there_is_fear_of_the_person_the_guard_is_right()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AtHomeAsync(leeway, Surroundings.Phone);

        await ines.GoToAsync("/body/protectors/new");
        await ines.PressAsync("Go on");
        await ines.Page.Locator("textarea").FillAsync("I am afraid of my husband when the door goes");
        await ines.PressAsync("Go on");

        await ines.SeesAsync("Something here worries you?");
        await ines.SeesAsync("Where somebody is to be feared, being on guard is good sense.");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I7")]
    public async Task A_kindness_is_laid_in_the_drawer_and_read_back_when_it_is_asked_for(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AtHomeAsync(leeway, surroundings);

        await ines.GoToAsync("/body/drawer");
        await ines.WriteAsync("What came", "She had kept the end piece for me.");
        await ines.PressAsync("Lay it in the drawer");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/body/drawer");
        await ines.FollowAsync("Read me one");

        await ines.SeesAsync("She had kept the end piece for me.");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I9")]
    public async Task A_feeling_that_was_never_learned_has_a_door_and_keeps_what_is_written_there_and_no_list_says_which_are_done(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AtHomeAsync(leeway, surroundings);

        await ines.GoToAsync("/body/unlearned");
        var before = await ines.Page.Locator("main").InnerTextAsync();
        await ines.FollowAsync("Tenderness");
        await ines.Page.Locator("textarea").FillAsync("It was a word for animals.");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("It was a word for animals.");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.FindAsync("animals");
        await ines.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "It was a word" }).First.ClickAsync();
        await ines.SeesAsync("It was a word for animals.");
        await ines.GoToAsync("/body/unlearned");
        await ines.FollowAsync("Tenderness");
        await ines.SeesAsync("It was a word for animals.");
        await ines.SeesAsync("A practice:");
        await ines.GoToAsync("/body/unlearned");

        Assert.Equal(before, await ines.Page.Locator("main").InnerTextAsync());
    }

    private async Task<Person> AtHomeAsync(RunningLeeway leeway, Surroundings surroundings)
    {
        var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/today");
        return ines;
    }
}
