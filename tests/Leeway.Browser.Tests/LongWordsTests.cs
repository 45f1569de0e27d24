using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;

namespace Leeway.Browser.Tests;

/// <summary>A word without an end, in everything that can be named or written, on the narrowest phone.</summary>
public sealed class LongWordsTests(Chromium chromium)
{
    private const string Phrase = "cedar harbour nine lanterns slow";
    private static readonly string Word = new('w', 2000);

    [Fact]
    [Promise("X10")]
    public async Task No_page_is_wider_than_a_narrow_screen_whatever_things_are_called()
    {
        await using var leeway = await HostedLeeway.StartAsync();
        using var writer = new Visitor(leeway.Address);
        await writer.BeginAsync("Noor", Phrase);
        var pages = await WrittenAsync(writer);
        await using var noor = await Person.AtAsync(leeway.Address, chromium, Surroundings.Narrow);
        await noor.UnlockAsync("Noor", Phrase);

        var wider = new List<string>();
        foreach (var page in pages)
        {
            await noor.GoToAsync(page);
            if (await noor.WiderThanTheScreenAsync() is > 0 and var pixels)
                wider.Add($"{page}: {pixels}");
        }

        Assert.Empty(wider);
    }

    /// <summary>Writes the word wherever there is room for one, and gives the pages where it is read.</summary>
    private static async Task<string[]> WrittenAsync(Visitor writer)
    {
        await KeepAsync(writer, "/relations", "/relations", ("name", Word[..400]));
        var relation = (await writer.GetAsync("/relations")).Links.First(link => link.StartsWith("/relations/", StringComparison.Ordinal)).Split('/')[^1];
        var moment = (await KeepAsync(writer, "/gap/ache", "/gap/ache", ("happened", Word), ("ache", "7"), ("relation", relation))).Split('?')[0];
        await KeepAsync(writer, $"{moment}/ache/feelings", $"{moment}/ache/feelings", ("own", Word[..200]));
        await KeepAsync(writer, "/gap/stories", "/gap/stories", ("line", Word));
        var letter = (await writer.GetAsync("/gap/letters/new")).Address;
        await KeepAsync(writer, letter, letter, ("words", Word));
        var checkIn = (await KeepAsync(writer, "/body/check-in", "/body/check-in", ("words", Word), ("held", Word), ("body", "chest"))).Split('?')[0];
        await KeepAsync(writer, "/body/drawer", "/body/drawer", ("words", Word), ("relation", relation));
        var meet = (await writer.GetAsync("/body/protectors/new")).Address;
        await KeepAsync(writer, meet, meet, ("name", Word));
        var write = (await writer.GetAsync("/practices/new")).Address;
        var practice = (await KeepAsync(writer, write, write, ("title", Word), ("for", Word), ("steps", Word), ("caution", Word))).Split('?')[0];
        var begun = await KeepAsync(writer, practice, $"{practice}/begin", ("tension", "7"));
        var today = await writer.GetAsync("/today");
        await KeepAsync(writer, begun, begun, ("tension", "5"), ("words", Word));
        var answer = (await KeepAsync(writer, "/today", "/today/answer", ("words", Word))).Split('?')[0];
        Assert.Contains("www…", today.Words, StringComparison.Ordinal);
        return
        [
            "/today", "/today/answers", answer, "/gap", "/gap/ache", moment, $"{moment}/story", "/gap/stories", "/gap/letters", letter, "/gap/river", "/body", checkIn, "/body/drawer", "/body/drawer/one",
            "/body/protectors", meet[..meet.LastIndexOf('/')], "/practices", "/practices/earlier", practice, begun, $"{begun}/enough", "/looking-back/practices",
            "/relations", $"/relations/{relation}",
        ];
    }

    private static async Task<string> KeepAsync(Visitor writer, string page, string action, params (string Name, string Value)[] written) =>
        (await writer.SendAsync(written.Aggregate((await writer.GetAsync(page)).FormTo(action), (form, field) => form.With(field.Name, field.Value)))).Address;
}
