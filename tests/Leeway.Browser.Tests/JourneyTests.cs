using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>What somebody does with one ache, from their first evening to its forgetting, all of it in one vault.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const string Line = "They said “fine” <b>and</b> turned to the wall. شب بخیر 🌒";
    private const string Earlier = "The year I changed schools";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["longed-for"] = "to be asked how it went",
        ["ache/echoes"] = "the same quiet as then",
        ["lenses/measuring"] = "how long until a word",
        ["lenses/present"] = "a hand on the gear stick",
        ["barriers/theirs"] = "a night shift behind them",
        ["barriers/curious"] = "what was the day like, before the car?",
        ["barriers/grace"] = "tired is not cold",
        ["need"] = "to be asked, once, first",
    };

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("G1", "G2", "G4", "G6", "G8", "G10", "X3", "X7", "X10", "X13")]
    public async Task An_ache_is_kept_and_found_and_deepened_and_looked_at_again_and_searched_for_and_forgotten(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync(Name, Passphrase);
        await KeepAnEarlierOneAsync(ines);
        await KeepAsync(ines);
        await ines.LockAsync();
        var kept = await RestartAsync(leeway);
        await ines.UnlockAsync(Name, Passphrase);

        var moment = await FindInTheListAsync(ines);
        await DeepenAsync(ines, moment);
        await LookAgainAsync(ines);
        var deepened = (await RestartAsync(leeway)).Skip(kept.Count).ToList();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync(moment);
        await StandsAsync(ines, moment);

        await SearchAsync(ines, moment);
        await ForgetAsync(ines);
        await ines.PressAsync("Bring it back");
        await ines.SeesAsync("It is back, as it was.");
        await ines.GoToAsync(moment);
        await ines.SeesAsync(Line);
        await ForgetAsync(ines);
        Assert.All(kept.Concat(deepened), words => Assert.True(SealedEntries.IsIn(leeway.Data, words)));
        await ines.FollowAsync("Go on");

        await IsGoneAsync(ines, moment);
        // The answers, the feelings, the place and the later look; Today keeps an entry of its own about the question it asks.
        Assert.Equal(Answers.Count + 3, deepened.Count(words => !SealedEntries.IsIn(leeway.Data, words)));
        Assert.False(SealedEntries.IsIn(leeway.Data, kept[^1]));
        Assert.Contains(kept, words => SealedEntries.IsIn(leeway.Data, words));
    }

    private static async Task KeepAnEarlierOneAsync(Person ines)
    {
        await ines.JustTheAcheAsync(Earlier, 4);
        await ines.SeesAsync(Earlier);
        await ines.GoToAsync(new Uri(ines.Page.Url).AbsolutePath + "/place");
        await ines.WriteAsync("The day it happened", "1998-09-01");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("1 September 1998");
    }

    private static async Task KeepAsync(Person ines)
    {
        await ines.GoToAsync("/today");
        await ines.FollowAsync("Just the ache");
        await ines.JustTheAcheAsync(Line, 7);
        await ines.SeesAsync(Line);
    }

    private static async Task<string> FindInTheListAsync(Person ines)
    {
        await ines.GoToAsync("/gap");
        await LinkWith(ines, Line).ClickAsync();
        await ines.ComesToAsync("**/gap/*");
        return new Uri(ines.Page.Url).AbsolutePath;
    }

    /// <summary>Walks the whole path from its link and only goes on where there is nothing to say.</summary>
    private static async Task DeepenAsync(Person ines, string moment)
    {
        var asked = new List<string>();
        await ines.FollowAsync("Say more about it");
        await ines.ComesToAsync($"**{moment}/*");
        while (new Uri(ines.Page.Url).AbsolutePath is var here && here != moment)
        {
            asked.Add(here[(moment.Length + 1)..]);
            await AnswerAsync(ines, asked[^1]);
            await ines.PressAsync("Go on");
            await ines.LeavesAsync("**" + here);
        }
        Assert.Equal(["longed-for", "happened"], asked.Take(2));
        Assert.Superset(Answers.Keys.ToHashSet(StringComparer.Ordinal), asked.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(["need", "invitation"], asked.TakeLast(2));
    }

    private static async Task AnswerAsync(Person ines, string page)
    {
        if (page == "ache/feelings")
        {
            await ines.Page.Locator("summary").GetByText("Alone", new() { Exact = true }).ClickAsync();
            await ines.TouchAsync("Feelings", "lonely");
        }
        if (page == "ache/body")
            await ines.TouchPlaceAsync("Throat", "tight");
        if (page == "ache/echoes")
            await ines.TouchAsync("Moments it reminds you of", Earlier);
        if (Answers.TryGetValue(page, out var words))
            await ines.Page.Locator("main textarea").First.FillAsync(words);
    }

    private static async Task LookAgainAsync(Person ines)
    {
        await ines.FollowAsync("How is it now");
        await ines.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Ache now", Exact = true }).GetByRole(AriaRole.Radio, new() { NameRegex = new(@"^3\b") }).CheckAsync();
        await ines.TouchAsync("How it is now", "Softer");
        await ines.WriteAsync("In words", "quieter since Sunday");
        await ines.PressAsync("Keep");
        await ines.SeesAsync("Kept. Softer is something.");
    }

    private static async Task StandsAsync(Person ines, string moment)
    {
        foreach (var words in (string[])[Line, .. Answers.Values, "lonely", "Throat (tight)", "heavy, later 3", "quieter since Sunday"])
            await ines.SeesAsync(words);
        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^How this ache has been") })).ToBeVisibleAsync();
        await ines.SeesAsync("The line shows how this ache has been, each time you looked.");
        await ines.Page.GetByText("The same in numbers").ClickAsync();
        await Assertions.Expect(ines.Page.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["7", "3"]);

        await Echoes(ines).GetByText(Earlier).ClickAsync();
        await ines.SeesAsync("1 September 1998");
        await Echoes(ines).GetByText(Line).ClickAsync();
        await ines.ComesToAsync("**" + moment);
    }

    private static async Task SearchAsync(Person ines, string moment)
    {
        await ines.FindAsync("gear stick");
        await LinkWith(ines, "a hand on the gear stick").ClickAsync();
        await ines.ComesToAsync("**" + moment);
    }

    private static async Task ForgetAsync(Person ines)
    {
        await ines.Page.GetByText("Forget this").ClickAsync();
        await ines.PressAsync("Forget it");
        await ines.SeesAsync("Forgotten");
    }

    private static async Task IsGoneAsync(Person ines, string moment)
    {
        await ines.ComesToAsync("**/today");
        Assert.Equal(404, (await ines.Page.GotoAsync(moment))?.Status);
        foreach (var words in (string[])["turned to the wall", "gear stick", "quieter since"])
        {
            await ines.FindAsync(words);
            await ines.SeesAsync("None of your words match that.");
        }
        await ines.GoToAsync("/gap");
        await Assertions.Expect(LinkWith(ines, Line)).ToHaveCountAsync(0);
        await LinkWith(ines, Earlier).ClickAsync();
        await ines.SeesAsync("1 September 1998");
        await Assertions.Expect(Echoes(ines)).ToHaveCountAsync(0);
    }

    private static ILocator LinkWith(Person ines, string words) => ines.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = words });

    private static ILocator Echoes(Person ines) => ines.Page.GetByRole(AriaRole.Region, new() { Name = "Older echoes" });

    /// <summary>Stops and starts the program.</summary>
    /// <returns>The sealed bytes of every entry it holds, the oldest first.</returns>
    private static async Task<IReadOnlyList<byte[]>> RestartAsync(RunningLeeway leeway)
    {
        await leeway.StopAsync();
        var held = await SealedEntries.InAsync(leeway.Data);
        await leeway.StartAgainAsync();
        return held;
    }
}
