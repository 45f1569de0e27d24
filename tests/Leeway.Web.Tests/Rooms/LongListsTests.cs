namespace Leeway.Web.Tests.Rooms;

/// <summary>Lists that have grown long come in pages of forty.</summary>
public sealed class LongListsTests : NoorInside
{
    private const int One = 41;

    [Fact]
    public async Task Check_ins_have_an_older_page() =>
        await HasTwoPagesAsync("/body", ".moments > li", at => Noor.SendAsync("/body/check-in", "/body/check-in", ("words", $"line {at}")));

    [Fact]
    public async Task The_drawer_has_an_older_page_and_stands_open_on_it()
    {
        await HasTwoPagesAsync("/body/drawer", ".in-drawer li", at => Noor.SendAsync("/body/drawer", "/body/drawer", ("words", $"cup {at}")));

        Assert.Null((await Noor.GoAsync("/body/drawer")).Page.QuerySelector(".in-drawer[open]"));
        Assert.NotNull((await Noor.GoAsync("/body/drawer?page=2")).Page.QuerySelector(".in-drawer[open]"));
    }

    [Fact]
    public async Task Protectors_have_a_newer_page_after_the_first_that_were_met()
    {
        await HasTwoPagesAsync("/body/protectors", ".gallery > li", async at =>
        {
            var page = (await Noor.GoAsync("/body/protectors/new")).GoesTo!;
            await Noor.SendAsync(page, page, ("name", $"keeper {at}"));
        });

        Assert.Equal("Newer", (await Noor.GoAsync("/body/protectors")).Page.QuerySelector(".pages [rel=next]")!.TextContent);
        Assert.Contains("keeper 40", (await Noor.GoAsync("/body/protectors?page=2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_to_a_feeling_has_an_older_page()
    {
        var door = (await Noor.GoAsync("/body/unlearned")).Page.QuerySelector(".doors-of a")!.GetAttribute("href")!;

        await HasTwoPagesAsync(door, "article", at => Noor.SendAsync(door, door, ("words", $"line {at}")));
    }

    [Fact]
    public async Task Letters_and_times_on_the_other_bank_have_an_older_page()
    {
        foreach (var list in new[] { "/gap/letters", "/gap/other-bank" })
        {
            await HasTwoPagesAsync(list, ".moments > li", async at =>
            {
                var page = (await Noor.GoAsync($"{list}/new")).GoesTo!;
                await Noor.SendAsync(page, page, ("words", $"line {at}"));
            });
        }
    }

    [Fact]
    public async Task Earlier_practices_have_an_older_page() =>
        await HasTwoPagesAsync("/practices/earlier", ".moments > li", async _ =>
        {
            var begun = await Noor.SendAsync("/practices/off-watch", "/practices/off-watch/begin");
            await Noor.SendAsync(begun.GoesTo!, begun.GoesTo!, ("go", "skip"));
        });

    [Fact]
    public async Task Answers_have_an_older_page()
    {
        var today = await Noor.GoAsync("/today");
        await HasTwoPagesAsync("/today/answers", ".moments > li", at => Noor.SendAsync(today, "/today/answer", ("answer", $"{at:x32}"), ("words", $"line {at}")));
    }

    private async Task HasTwoPagesAsync(string address, string entries, Func<int, Task> keep)
    {
        for (var at = 0; at < One; at++)
            await keep(at);

        var first = await Noor.GoAsync(address);
        var next = Assert.Single(first.Page.QuerySelectorAll(".pages a"));
        var second = await Noor.GoAsync(next.GetAttribute("href")!);

        Assert.Equal(40, first.Page.QuerySelectorAll(entries).Length);
        Assert.Equal(1, second.Page.QuerySelectorAll(entries).Length);
        Assert.Equal([$"{address}?page=1"], second.Page.QuerySelectorAll(".pages a").Select(way => way.GetAttribute("href")));
    }
}
