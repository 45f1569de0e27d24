using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Today: two doors, one question, and nothing that presses.</summary>
public sealed class TodayTests(Chromium chromium)
{
    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task The_question_stands_until_another_is_asked_for_and_not_today_is_taken_at_its_word(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");

        var first = await QuestionAsync(ines);
        Assert.Equal(first, await QuestionAsync(ines));
        await ines.PressAsync("Another question");
        Assert.NotEqual(first, await QuestionAsync(ines));
        await ines.PressAsync("Not today");

        await ines.GoToAsync("/today");
        await Assertions.Expect(ines.Page.Locator(".question")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("Today")]
    [InlineData("The gap")]
    public async Task Words_typed_the_moment_before_one_goes_elsewhere_lie_there_already(string elsewhere)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/gap/new");
        await ines.ComesToAsync("**/longed-for");

        await ines.WriteAsync("In your own words", "only half of a");
        await ines.Page.Locator(".rooms a", new() { HasText = elsewhere }).ClickAsync();

        await ines.SeesAsync("only half of a");
        await Assertions.Expect(ines.Page.Locator(".left-here")).ToBeVisibleAsync();
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task An_answer_is_kept_with_its_question_and_can_be_found(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");

        var question = await QuestionAsync(ines);
        await ines.Page.Locator(".asked summary").ClickAsync();
        await ines.WriteAsync("If something in you answers", "In the soles, where the floor is.");
        await ines.PressAsync("Keep");
        Assert.Equal(question, await QuestionAsync(ines));
        await ines.SeesAsync("You answered it today.");
        await ines.SeesAsync("In the soles, where the floor is.");
        await Assertions.Expect(ines.Page.GetByLabel("If something in you answers")).ToHaveCountAsync(0);
        await ines.FindAsync("soles");
        await ines.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "In the soles" }).First.ClickAsync();

        await ines.SeesAsync(question);
    }

    private static async Task<string> QuestionAsync(Person ines)
    {
        await ines.GoToAsync("/today");
        if (await ines.Page.Locator(".late:not([open]) > summary").CountAsync() > 0)
            await ines.Page.Locator(".late > summary").ClickAsync();
        return await ines.Page.Locator(".question").InnerTextAsync();
    }
}
