namespace Leeway.Web.Tests.Rooms.Body;

/// <summary>The check-in: short where one looks first, the rest folded until it is wanted, and a line of it in the list.</summary>
public sealed class CheckInPageTests : NoorInside
{
    private const string CheckIn = "/body/check-in";

    [Fact]
    public async Task Places_breath_and_a_line_come_first_and_the_rest_is_folded_until_it_holds_something()
    {
        var page = (await Noor.GoAsync(CheckIn)).Page;

        Assert.Empty(page.QuerySelectorAll("details[open]"));
        Assert.Equal(["body", "breath", "words"], page.QuerySelectorAll("form [name]").Where(field => field.Closest("details") is null).Select(field => field.GetAttribute("name")!).Distinct().Intersect(["body", "breath", "words", "open", "alive", "full", "met", "love", "held"]));
        var change = (await Noor.SendAsync(CheckIn, CheckIn, ("open", "2"), ("held", "the peace"))).GoesTo!.Split('?')[0] + "/change";
        Assert.Equal(["Braced or open, numb or alive", "More about the day"], (await Noor.GoAsync(change)).Page.QuerySelectorAll("main form > details[open] > summary").Select(summary => summary.TextContent));
    }

    [Fact]
    public async Task The_plane_says_what_each_way_across_it_is() =>
        Assert.Equal(["How met I felt", "How full the day was"], (await Noor.GoAsync(CheckIn)).Page.QuerySelectorAll(".plane .axis").Select(axis => axis.TextContent));

    [Fact]
    public async Task An_empty_one_is_answered_kindly_and_keeps_nothing()
    {
        var kept = await Noor.SendAsync(CheckIn, CheckIn);

        var body = await Noor.GoAsync(kept.GoesTo!);
        Assert.Contains("Looking in was enough.", body.Text, StringComparison.Ordinal);
        Assert.Empty(body.Page.QuerySelectorAll(".moments > li"));
    }

    [Fact]
    public async Task In_the_list_each_part_is_understood_without_its_label_and_none_of_it_is_left_out()
    {
        await Noor.SendAsync(CheckIn, CheckIn, ("love", "none"), ("around", "space"), ("met", "2"));
        await Noor.SendAsync(CheckIn, CheckIn, ("breath", "held"), ("love", "in-it"), ("full", "9"));

        Assert.Equal(
            ["breath held · love was a place · a full day", "in a time apart · felt untouched"],
            (await Noor.GoAsync("/body")).Page.QuerySelectorAll(".moments .line").Select(line => line.TextContent));
    }

    [Theory]
    [InlineData("the wind in the stove", "the wind in the stove", "Breath|shallow;What I held together|the peace")]
    [InlineData("first one\nthen another", "How the body was", "Breath|shallow;What I held together|the peace;In my words|first one\nthen another")]
    public async Task A_kept_one_says_its_line_once_and_calls_each_answer_by_a_name_that_asks_nothing(string line, string head, string told)
    {
        var kept = (await Noor.SendAsync(CheckIn, CheckIn, ("breath", "shallow"), ("held", "the peace"), ("words", line))).GoesTo!;

        var page = (await Noor.GoAsync(kept)).Page;

        Assert.Equal(head, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(told, string.Join(';', page.QuerySelectorAll(".told dt").Select(label => $"{label.TextContent}|{label.NextElementSibling!.TextContent}")));
    }
}
