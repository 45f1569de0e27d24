using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms;

/// <summary>What was forgotten and is brought back is shown at once, on its own page, whether it has words or none.</summary>
public sealed class BroughtBackTests : NoorInside
{
    [Fact]
    public Task A_moment_with_nothing_but_a_size() => ComesBackAsync(async () => (await Noor.SendAsync("/gap/ache", "/gap/ache", ("ache", "3"))).GoesTo!);

    [Fact]
    public Task A_letter() => ComesBackAsync(() => ListedAfterAsync("/gap/letters/new", "/gap/letters", ".moments a", ("words", "Dear you")));

    [Fact]
    public Task A_time_on_the_other_bank() => ComesBackAsync(() => ListedAfterAsync("/gap/other-bank/new", "/gap/other-bank", ".moments a", ("words", "the keys, again")));

    [Fact]
    public Task A_story_of_ones_own() => ComesBackAsync(() => ListedAfterAsync("/gap/stories", "/gap/stories", "#h-own ~ ul a", ("line", "I am too much"), ("family", "me")));

    [Fact]
    public Task Somebody() => ComesBackAsync(() => ListedAfterAsync("/relations", "/relations", "main ul a[href*='/relations/']", ("name", "Sam")));

    [Fact]
    public Task A_check_in_without_a_word() => ComesBackAsync(async () => (await Noor.SendAsync("/body/check-in", "/body/check-in", ("open", "2"))).GoesTo!);

    [Fact]
    public Task A_protector() => ComesBackAsync(() => ListedAfterAsync("/body/protectors/new", "/body/protectors", ".gallery a", ("name", "The gatekeeper")));

    [Fact]
    public Task A_kindness() => ComesBackAsync(() => ListedAfterAsync("/body/drawer", "/body/drawer", ".in-drawer li a", ("words", "a cup of tea")));

    [Fact]
    public Task Something_written_to_a_feeling() => ComesBackAsync(() => ListedAfterAsync("/body/unlearned/1", "/body/unlearned/1", "article a", ("words", "a line")));

    [Fact]
    public Task An_answer() => ComesBackAsync(() => ListedAfterAsync("/today", "/today/answers", ".moments a", ("words", "the peace"), action: "/today/answer"));

    [Fact]
    public Task A_practice_of_ones_own() => ComesBackAsync(async () =>
    {
        var write = (await Noor.GoAsync("/practices/new")).GoesTo!;
        return (await Noor.SendAsync(write, write, ("title", "The window"), ("steps", "Sit."))).GoesTo!;
    });

    [Fact]
    public Task A_practice_that_was_done() => ComesBackAsync(async () =>
    {
        var begun = (await Noor.SendAsync("/practices/off-watch", "/practices/off-watch/begin")).GoesTo!;
        await Noor.SendAsync(begun, begun, ("go", "skip"));
        return (await Noor.GoAsync("/practices/earlier")).Page.QuerySelector(".moments a")!.GetAttribute("href")!;
    });

    [Fact]
    public async Task What_one_comes_back_to_by_the_browsers_own_way_is_still_offered()
    {
        var moment = (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain"), ("ache", "3"))).GoesTo!.Split('?')[0];
        var forgotten = (await Noor.SendAsync(moment, "/forget")).GoesTo!;

        Assert.Equal(forgotten, (await Noor.GoAsync($"{moment}/versions")).GoesTo);
        Assert.Equal(forgotten, (await Noor.GoAsync(moment)).GoesTo);
        await Noor.SendAsync(forgotten, "/forgotten/undo");

        Assert.Contains("Rain", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
    }

    private async Task<string> ListedAfterAsync(string form, string list, string link, (string, string) words, (string, string)? also = null, string? action = null)
    {
        var page = (await Noor.GoAsync(form)).GoesTo ?? form;
        await Noor.SendAsync(page, action ?? page, also is { } more ? [words, more] : [words]);
        return (await Noor.GoAsync(list)).Page.QuerySelector(link)!.GetAttribute("href")!;
    }

    private async Task ComesBackAsync(Func<Task<string>> keep)
    {
        var address = (await keep()).Split('?')[0];
        var forgotten = (await Noor.SendAsync(address, "/forget")).GoesTo!;

        var back = (await Noor.SendAsync(forgotten, "/forgotten/undo")).GoesTo!;

        var page = await Noor.GoAsync(back);
        if (page.GoesTo is { } onward)
            (back, page) = (onward, await Noor.GoAsync(onward));
        Assert.Equal($"{address}?said=brought-back", back);
        Assert.Equal("It is back, as it was.", page.Page.QuerySelector(".said")!.TextContent);
    }
}
