using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>A time I did not meet somebody.</summary>
public sealed class OtherBankTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G13")]
    public async Task The_other_bank_is_told_a_question_at_a_time_and_stands_after_a_restart(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/relations");
        await ines.WriteAsync("Name or sign", "Lior");
        await ines.PressAsync("Keep");

        await ines.GoToAsync("/gap");
        await ines.FollowAsync("The other bank");
        await ines.FollowAsync("Tell of a time");
        await ines.Page.Locator("label.chip").Filter(new() { HasText = "Lior" }).ClickAsync();
        await AnswerAsync(ines, "What happened", "he asked twice and I looked at the screen");
        await AnswerAsync(ines, "What they longed for", "maybe an hour that was his");
        await ines.PressAsync("Not this one");
        await ines.PressAsync("Back");
        await AnswerAsync(ines, "In my way", "I was holding the whole week");
        await AnswerAsync(ines, "What I own", "I did not look up");
        await AnswerAsync(ines, "What I would offer", "tonight, without the phone");
        await leeway.RestartAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/gap/other-bank");
        await ines.Page.GetByText("he asked twice").ClickAsync();

        foreach (var words in (string[])["Lior", "he asked twice and I looked at the screen", "maybe an hour that was his", "I was holding the whole week", "I did not look up", "tonight, without the phone"])
            await ines.SeesAsync(words);
    }

    private static async Task AnswerAsync(Person ines, string question, string words)
    {
        await ines.WriteAsync(question, words);
        await ines.PressAsync("Go on");
    }
}
