using AngleSharp.Dom;
using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms;

/// <summary>What somebody chose is found by the words in which a page says it, as what they typed is.</summary>
public sealed class ChosenIsFoundTests : NoorInside
{
    [Theory]
    [InlineData("ache/feelings", "feelings", "lonely", "lonely")]
    [InlineData("story", "stories", "angry-to-bed", "Good couples never go to bed angry.")]
    [InlineData("barriers/theirs", "chosen", "getting-it-wrong", "Maybe they were so afraid of getting it wrong that they did nothing.")]
    [InlineData("barriers/mine", "chosen", "getting-it-wrong", "Maybe I was so afraid of getting it wrong that I did nothing.")]
    [InlineData("staying/how-i-met-it", "ways", "left-myself", "Left myself")]
    [InlineData("need", "needs", "to-be-asked", "I still need to be asked how I am, and waited for.")]
    [InlineData("revisit", "state", "come-back", "Come back")]
    [InlineData("revisit", "state", "cant-tell", "I can't tell")]
    public async Task What_was_chosen_in_a_moment_is_found(string step, string field, string chosen, string said)
    {
        var moment = await NoteAsync(("happened", "Rain"), ("ache", "3"));

        await Noor.SendAsync($"{moment}/{step}", $"{moment}/{step}", (field, chosen));

        await IsFoundAsync(moment, said);
    }

    [Fact]
    public async Task An_ache_that_could_not_be_told_is_found() => await IsFoundAsync(await NoteAsync(("ache", "cannot-tell")), "I can't tell");

    [Fact]
    public async Task A_story_of_ones_own_is_found_where_it_spoke_by_the_line_that_it_has_now()
    {
        var moment = await NoteAsync(("happened", "Rain"), ("ache", "3"));
        await Noor.SendAsync("/gap/stories", "/gap/stories", ("line", "I am too much"), ("family", "me"));
        var story = (await Noor.GoAsync("/gap/stories")).Page.QuerySelector("#h-own ~ ul a")!.GetAttribute("href")!;
        await Noor.SendAsync($"{moment}/story", $"{moment}/story", ("written", story.Split('/')[^1]));
        Assert.Equivalent(new[] { moment, story }, await FoundAsync("too much"), strict: true);

        await Noor.SendAsync(story, "/gap/stories", ("line", "I am too loud"));

        Assert.Empty(await FoundAsync("too much"));
        Assert.Contains(moment, await FoundAsync("too loud"));
    }

    [Theory]
    [InlineData("who-could-not", "To the one who could not")]
    public async Task Whom_a_letter_is_to_is_found(string chosen, string said)
    {
        var page = (await Noor.GoAsync("/gap/letters/new")).GoesTo!;
        await Noor.SendAsync(page, page, ("words", "Dear you"), ("to", chosen));

        await IsFoundAsync(await FirstAsync("/gap/letters", ".moments a"), said, seenAt: "/gap/letters");
    }

    [Theory]
    [InlineData("felt-nothing", "nothing", "I can't feel anything", "/body")]
    [InlineData("breath", "shallow", "breath shallow", "/body")]
    [InlineData("love", "in-it", "A place", null)]
    [InlineData("love", "in-it", "love was a place", "/body")]
    [InlineData("love", "none", "Neither", null)]
    [InlineData("around", "conflict", "a quarrel, or the wait for one", null)]
    [InlineData("around", "conflict", "around a quarrel", "/body")]
    public async Task What_was_chosen_in_a_check_in_is_found(string field, string chosen, string said, string? seenAt)
    {
        var page = await Noor.GoAsync("/body/check-in");
        await Noor.SendAsync(page, "/body/check-in", (field == "felt-nothing" ? page.Page.QuerySelector(".felt-nothing input")!.GetAttribute("name")! : field, chosen));

        await IsFoundAsync(await FirstAsync("/body", ".moments a"), said, seenAt);
    }

    [Fact]
    public async Task A_way_of_protecting_is_found()
    {
        var page = (await Noor.GoAsync("/body/protectors/new")).GoesTo!;
        await Noor.SendAsync(page, page, ("kinds", "going-busy"));

        await IsFoundAsync(await FirstAsync("/body/protectors", ".gallery a"), "Going busy");
    }

    [Fact]
    public async Task A_time_of_a_practice_is_found_by_its_title_also_where_nothing_was_said()
    {
        await DoAsync("/practices/off-watch");

        await IsFoundAsync(await FirstAsync("/practices/earlier", ".moments a"), "Off watch");
    }

    [Fact]
    public async Task A_time_of_a_practice_of_ones_own_is_found_by_the_title_that_it_has_now()
    {
        var own = (await Noor.GoAsync("/practices/new")).GoesTo!;
        var kept = (await Noor.SendAsync(own, own, ("title", "The window"), ("steps", "Sit."))).GoesTo!.Split('?')[0];
        await DoAsync(kept);
        var time = await FirstAsync("/practices/earlier", ".moments a");
        Assert.Contains(time, await FoundAsync("the window"));

        await Noor.SendAsync(own, own, ("title", "The back step"), ("steps", "Sit."));

        Assert.DoesNotContain(time, await FoundAsync("the window"));
        Assert.Contains(time, await FoundAsync("the back step"));
    }

    [Fact]
    public async Task Who_somebody_is_to_me_is_found()
    {
        await Noor.SendAsync("/relations", "/relations", ("name", "Sam"), ("kind", "sibling"));

        await IsFoundAsync(await FirstAsync("/relations", "main ul a[href*='/relations/']"), "Sister or brother", seenAt: "/relations");
    }

    private async Task<string> NoteAsync(params (string, string)[] told) => (await Noor.SendAsync("/gap/ache", "/gap/ache", told)).GoesTo!.Split('?')[0];

    private async Task DoAsync(string practice)
    {
        var begun = (await Noor.SendAsync(practice, $"{practice}/begin")).GoesTo!;
        await Noor.SendAsync(begun, begun, ("go", "skip"));
    }

    private async Task<string> FirstAsync(string list, string link) => (await Noor.GoAsync(list)).Page.QuerySelector(link)!.GetAttribute("href")!;

    /// <summary>The page says it, and looked for as it stands there it leads to the one thing, and shows itself.</summary>
    private async Task IsFoundAsync(string address, string said, string? seenAt = null)
    {
        Assert.Contains(said, (await Noor.GoAsync(seenAt ?? address)).Text, StringComparison.Ordinal);
        var found = Assert.Single(await FoundLinksAsync($"\"{said}\""));
        Assert.Equal(address, found.GetAttribute("href"));
        Assert.Contains(said, found.TextContent, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> FoundAsync(string words) =>
        [.. (await FoundLinksAsync(words)).Select(found => found.GetAttribute("href")!)];

    private async Task<IEnumerable<IElement>> FoundLinksAsync(string words) =>
        (await Noor.GoAsync((await Noor.SendAsync("/search", "/search", ("find", words))).GoesTo!)).Page.QuerySelectorAll(".found a");
}
