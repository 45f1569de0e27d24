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
        var narrowed = await NarrowAsync("/gap", (field, wanted));

        Assert.Equal(shown, string.Join('|', Lines(narrowed)));
        Assert.All(narrowed.Page.Links, link => Assert.DoesNotContain(wanted.Split(':')[^1], link.GetAttribute("href"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_was_looked_for_stays_in_the_form_and_goes_together_with_the_rest()
    {
        await Noor.SendAsync($"{atTheDoor}/set-down", $"{atTheDoor}/set-down");

        var rain = await NarrowAsync("/gap", ("text", "rain"));
        var carried = await NarrowAsync(rain, ("lying", "carried"));

        Assert.Equal("rain", rain.Page.QuerySelector("[name=text]")!.GetAttribute("value"));
        Assert.Equal(["A quarrel about rain boots"], Lines(carried));
    }

    [Fact]
    public async Task A_filter_without_own_words_becomes_an_address_that_can_be_come_back_to()
    {
        var narrowed = await Noor.SendAsync("/gap", "/gap", ("lying", "down"), ("year", "2024"));

        Assert.Equal((HttpStatusCode.SeeOther, "/gap?lying=down&year=2024#h-list"), (narrowed.Status, narrowed.GoesTo));
        Assert.Equal("down", (await Noor.GoAsync(narrowed.GoesTo!)).Page.QuerySelector("[name=lying] [selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_older_ones_of_a_list_narrowed_by_words_have_an_address_of_their_own()
    {
        for (var more = 0; more < 41; more++)
            await NoteAsync($"boots {more}", "", "");

        var first = await NarrowAsync("/gap", ("text", "boots"));
        var older = Assert.Single(first.Page.QuerySelectorAll(".pages a")).GetAttribute("href")!;

        Assert.Equal(40, Lines(first).Count());
        Assert.Equal(["boots 0", "A quarrel about rain boots"], Lines(await Noor.GoAsync(older)));
        Assert.DoesNotContain("boots", older, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_narrowed_list_says_by_what()
    {
        var narrowed = await NarrowAsync("/gap", ("text", "rain"), ("lying", "carried"));

        Assert.Equal("Only some are shown: carried · rain Show all", narrowed.Page.QuerySelector(".hint:has(bdi)")!.TextContent);
    }

    [Fact]
    public async Task The_address_of_a_list_narrowed_by_words_leads_back_to_it_until_this_session_locks_and_nobody_else_to_anything()
    {
        var narrowed = (await Noor.SendAsync("/gap", "/gap", ("text", "boots"))).GoesTo!;
        await NarrowAsync("/gap", ("text", "all evening"));
        using var tablet = Stranger();
        await tablet.SendAsync("/unlock", "/unlock", ("name", "Noor"), ("passphrase", Visitor.Phrase));
        using var aurel = Stranger();
        await aurel.BeginAsync("Aurel");

        Assert.Equal(["A quarrel about rain boots"], Lines(await Noor.GoAsync(narrowed)));
        Assert.Equal(2, Lines(await tablet.GoAsync(narrowed)).Count());
        Assert.DoesNotContain("boots", (await aurel.GoAsync(narrowed)).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await Noor.SendAsync("/today", "/lock");
        await Noor.SendAsync("/unlock", "/unlock", ("name", "Noor"), ("passphrase", Visitor.Phrase));
        var after = await Noor.GoAsync(narrowed);

        Assert.Equal(2, Lines(after).Count());
        Assert.Contains("is not remembered any more", after.Text, StringComparison.Ordinal);
    }

    /// <summary>Where the form leads.</summary>
    private async Task<Answer> NarrowAsync(string page, params (string, string)[] wanted) => await NarrowAsync(await Noor.GoAsync(page), wanted);

    private async Task<Answer> NarrowAsync(Answer page, params (string, string)[] wanted) =>
        await Noor.GoAsync((await Noor.SendAsync(page, "/gap", wanted)).GoesTo!);

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
