using System.Net;
using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms.Gap;

/// <summary>The list of moments, narrowed: what somebody wrote stands in no address.</summary>
public sealed class GapListTests : NoorInside
{
    private string atTheDoor = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        atTheDoor = await NoteAsync("Rain all evening", "to be met at the door", "wet wool");
        await NoteAsync("A quarrel about rain boots", "a hand on my back", "");
    }

    [Theory]
    [InlineData("longing", "DOOR", "Rain all evening")]
    [InlineData("longing", "rain", "")]
    [InlineData("text", "boots", "A quarrel about rain boots")]
    [InlineData("text", "rain", "A quarrel about rain boots|Rain all evening")]
    [InlineData("feeling", "own:wet wool", "Rain all evening")]
    public async Task Words_narrow_the_list_and_stand_in_no_address(string field, string wanted, string shown)
    {
        var narrowed = await Noor.SendAsync("/gap", "/gap", (field, wanted));

        Assert.Equal(HttpStatusCode.OK, narrowed.Status);
        Assert.Null(narrowed.GoesTo);
        Assert.Equal(shown, string.Join('|', Lines(narrowed)));
        Assert.All(narrowed.Page.Links, link => Assert.DoesNotContain(wanted.Split(':')[^1], link.GetAttribute("href"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_was_looked_for_stays_in_the_form_and_goes_together_with_the_rest()
    {
        await Noor.SendAsync($"{atTheDoor}/set-down", $"{atTheDoor}/set-down");

        var rain = await Noor.SendAsync("/gap", "/gap", ("text", "rain"));
        var carried = await Noor.SendAsync(rain, "/gap", ("lying", "carried"));

        Assert.Equal("rain", rain.Page.QuerySelector("[name=text]")!.GetAttribute("value"));
        Assert.Equal(["A quarrel about rain boots"], Lines(carried));
    }

    [Fact]
    public async Task A_filter_without_own_words_becomes_an_address_that_can_be_come_back_to()
    {
        var narrowed = await Noor.SendAsync("/gap", "/gap", ("lying", "down"), ("year", "2024"));

        Assert.Equal((HttpStatusCode.SeeOther, "/gap?lying=down&year=2024"), (narrowed.Status, narrowed.GoesTo));
        Assert.Equal("down", (await Noor.GoAsync(narrowed.GoesTo!)).Page.QuerySelector("[name=lying] [selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_older_ones_of_a_list_narrowed_by_words_come_by_the_same_form()
    {
        for (var more = 0; more < 41; more++)
            await NoteAsync($"boots {more}", "", "");

        var first = await Noor.SendAsync("/gap", "/gap", ("text", "boots"));
        var older = Assert.Single(first.Page.QuerySelectorAll(".pages button"));
        var second = await Noor.SendAsync(first, "/gap", ("page", older.GetAttribute("value")!));

        Assert.Equal((40, "filters"), (Lines(first).Count(), older.GetAttribute("form")));
        Assert.Equal(["boots 0", "A quarrel about rain boots"], Lines(second));
    }

    private async Task<string> NoteAsync(string happened, string longing, string ownFeelings)
    {
        var noted = await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", happened), ("ache", "3"));
        var moment = noted.GoesTo!.Split('?')[0];
        if (longing.Length > 0)
            await Noor.SendAsync($"{moment}/longed-for", $"{moment}/longed-for", ("words", longing));
        if (ownFeelings.Length > 0)
            await Noor.SendAsync($"{moment}/ache/feelings", $"{moment}/ache/feelings", ("own", ownFeelings));
        return moment;
    }

    private static IEnumerable<string> Lines(Answer answer) => answer.Page.QuerySelectorAll(".moments .line").Select(line => line.TextContent);
}
