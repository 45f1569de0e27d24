using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>A practice on a page whose clock is held, and goes many minutes in one breath.</summary>
internal static class Playing
{
    public const int Second = 1000;

    public static async Task<Person> InsideAsync(RunningLeeway leeway, Chromium chromium, Surroundings surroundings)
    {
        var person = await Person.AtAsync(leeway, chromium, surroundings);
        await person.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await person.Page.Clock.InstallAsync(new() { Time = "2031-04-09T20:00:00Z" });
        await person.Page.Clock.PauseAtAsync("2031-04-09T20:00:01Z");
        return person;
    }

    public static async Task WriteAsync(Person person, string minutes, string steps)
    {
        await person.GoToAsync("/practices/new");
        await person.WriteAsync("What you call it", "The back step");
        await person.WriteAsync("Its steps, each on a line", steps);
        await person.WriteAsync("Minutes", minutes);
        await person.PressAsync("Keep");
    }

    public static async Task BeginAsync(Person person)
    {
        await person.PressAsync("Begin");
        await person.ComesToAsync("**/practices/doing/*");
    }
}
