using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Looking back on a day that was checked in with twice, and a practice that was done.</summary>
public sealed class LookingBackTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";

    private static readonly string[] Pictures = ["/looking-back", "/looking-back/full-and-met", "/looking-back/body", "/looking-back/capacity", "/looking-back/practices"];

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I1")]
    public async Task How_full_and_how_met_stand_on_two_banks_and_neither_is_taken_from_the_other(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AfterADayAsync(leeway, surroundings);

        await ines.FollowAsync("Full and untouched");
        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Img, new() { Name = "Full and untouched" })).ToBeVisibleAsync();
        await ines.SeesAsync("In what you wrote between");
        await ines.SeesAsync("On 1 of them you said both.");
        await ines.Page.GetByText("The same in numbers").ClickAsync();

        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Row).Last).ToContainTextAsync("10");
        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Cell, new() { Name = "8", Exact = true })).ToBeVisibleAsync();
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task The_body_is_drawn_with_what_was_told_and_nothing_is_claimed_of_so_little(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AfterADayAsync(leeway, surroundings);

        await ines.FollowAsync("The body over time");
        await ines.SeesAsync("Throat: twice, soft, tight.");
        await ines.SeesAsync("This is asked of half a year and more, up to the last turn of a quarter of the year.");
        await ines.PressAsync("all of it");

        await ines.SeesAsync("This is asked of half a year and more, up to the last turn of a quarter of the year.");
        await ines.DoesNotSeeAsync("has softened:");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("I5")]
    public async Task Intensity_and_steadiness_are_two_traces_of_the_same_days(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AfterADayAsync(leeway, surroundings);

        await ines.FollowAsync("Intensity and steadiness");
        await ines.SeesAsync("Peaks here: 1. After 1 of them a check-in tells how it was in the next two days.");
        await ines.SeesAsync("A peak. In the two days after, something was soft, warm or open.");
        await ines.Page.GetByText("The peaks in numbers").ClickAsync();

        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Cell, new() { Name = "something soft, warm or open" })).ToBeVisibleAsync();
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task Before_and_after_a_practice_are_shown_and_not_called_an_effect(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AfterADayAsync(leeway, surroundings);

        await ines.FollowAsync("Before and after a practice");
        await ines.SeesAsync("An ache often falls by itself");
        await ines.SeesAsync("Tension: once.");
        await ines.Page.GetByText("The same in numbers").ClickAsync();

        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Cell, new() { Name = "8 → 4" })).ToBeVisibleAsync();
    }

    [Fact]
    [Promise("I10")]
    public async Task It_waits_to_be_opened_and_Today_says_nothing_of_it()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AfterADayAsync(leeway, Surroundings.Phone);

        await ines.GoToAsync("/today");

        await ines.DoesNotSeeAsync("Full and untouched");
        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Main).GetByText("Looking back")).ToHaveCountAsync(0);
    }

    [Theory, MemberData(nameof(Surroundings.Screens), MemberType = typeof(Surroundings))]
    [Promise("X10")]
    public async Task With_something_in_them_the_pictures_are_there_for_every_body(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await AfterADayAsync(leeway, surroundings);

        foreach (var picture in Pictures)
        {
            await ines.GoToAsync(picture);
            foreach (var numbers in await ines.Page.Locator("main summary").AllAsync())
                await numbers.ClickAsync();
            await Axe.FindsNothingOnAsync(ines.Page);
            Assert.Equal(0, await ines.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"));
        }
    }

    /// <summary>Two check-ins and a practice, kept over a restart; then the list of pictures.</summary>
    private async Task<Person> AfterADayAsync(RunningLeeway leeway, Surroundings surroundings)
    {
        var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await CheckInAsync(ines, surroundings, "tight", alive: 8, open: 2, full: 4, met: 2);
        await CheckInAsync(ines, surroundings, "soft", alive: 6, open: 8, full: 10, met: 8);
        await ines.GoToAsync("/practices/the-long-way-out");
        await ines.ChooseAsync("How tense is it?", "8");
        await ines.PressAsync("Begin");
        await ines.FollowAsync("Stop here");
        await ines.ChooseAsync("How tense is it?", "4");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("You can put this down now.");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/looking-back");
        return ines;
    }

    private static async Task CheckInAsync(Person ines, Surroundings surroundings, string throat, int alive, int open, int full, int met)
    {
        await ines.GoToAsync("/body/check-in");
        foreach (var more in (string[])["Braced or open, numb or alive", "The day, and how met I felt"])
            await ines.Page.GetByText(more).ClickAsync();
        await ines.TouchPlaceAsync("Throat", throat);
        if (surroundings.Script)
            await ines.PressAsync("As two rows");
        foreach (var (amount, size) in new[] { ("Numb or alive", alive), ("Braced or open", open), ("How full the day was", full), ("How met I felt", met) })
            await ines.ChooseAsync(amount, size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await ines.PressAsync("Keep");
        await ines.SeesAsync("Throat: " + throat);
    }
}
