using System.Net;
using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Shell.Door;

/// <summary>What the pages at the door say, and what stays of a form that was refused.</summary>
public sealed class DoorPagesTests : IAsyncLifetime
{
    private ServedLeeway leeway = null!;
    private Visitor noor = null!;

    public async ValueTask InitializeAsync()
    {
        leeway = await ServedLeeway.StartAsync();
        noor = leeway.Visitor();
    }

    public ValueTask DisposeAsync() => leeway.DisposeAsync();

    [Fact]
    public async Task The_words_that_were_drawn_are_there_again_after_a_slip()
    {
        var page = await noor.GoAsync("/begin");
        var drawn = OfferOn(page);

        var refused = await noor.SendAsync(page, "/begin", ("name", "Noor"), ("passphrase", drawn), ("again", drawn + "s"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, drawn), (refused.Status, OfferOn(refused)));
        Assert.Equal("The two are not the same. Please type both once more.", refused.Page.QuerySelector("#f-again-wrong")!.TextContent);
        Assert.NotEqual("none of ours stand here", OfferOn(await noor.SendAsync(page, "/begin", ("offer", "none of ours stand here"))));
    }

    [Fact]
    public async Task Somebody_new_reads_what_this_is_and_finds_the_way_to_begin_whether_or_not_a_vault_is_here()
    {
        var before = await noor.GoAsync("/unlock");
        await leeway.Visitor().BeginAsync("Ines");
        var after = await noor.GoAsync("/unlock");

        Assert.All([before, after], page =>
        {
            Assert.Equal(
                "Leeway is a private companion to write with. What you write is kept on the machine that runs Leeway, which may not be the one in your hand. It opens with your passphrase.",
                page.Page.QuerySelector("main .lead")!.TextContent);
            Assert.Equal("/begin", page.Page.QuerySelector("main a.button")!.GetAttribute("href"));
        });
        Assert.Equal(before.Page.QuerySelector("main")!.TextContent, after.Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task After_a_vault_was_deleted_a_page_says_what_is_erased_and_that_backups_still_hold_it()
    {
        await noor.BeginAsync("Noor");

        var deleted = await noor.SendAsync("/keys/delete", "/keys/delete", ("passphrase", Visitor.Phrase));

        var page = await noor.GoAsync(deleted.GoesTo!);
        Assert.Contains("If you deleted one a moment ago, every word in it is erased from the machine that runs Leeway.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Backups that were made earlier still hold what was in it", page.Text, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string?>(["/leave", "/help-now"]), page.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToHashSet());
    }

    [Fact]
    public async Task The_page_after_deleting_tells_nobody_that_a_vault_is_deleted_who_deleted_none()
    {
        await noor.BeginAsync("Noor");

        var (inside, outside) = (await noor.GoAsync("/closed"), await leeway.Visitor().GoAsync("/closed"));

        Assert.All([inside, outside], page => Assert.DoesNotContain("is deleted", page.Text, StringComparison.Ordinal));
        Assert.Equal(outside.Page.QuerySelector("main")!.TextContent, inside.Page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("/keys/devices", "passphrase", "not this one", "That is not the passphrase that opens this vault. Nothing was changed.")]
    [InlineData("/keys/preferences", "zone", "Europe/Nowhere", "That time zone is not known here. One looks like Europe/Berlin.")]
    [InlineData("/keys/preferences", "exit", "news", "That is no web address. It begins with https://")]
    public async Task A_refusal_stands_at_its_field_which_one_comes_to_first(string action, string field, string typed, string words)
    {
        await noor.BeginAsync("Noor");

        var refused = await noor.SendAsync("/keys", action, (field, typed));

        var marked = Assert.Single(refused.Page.QuerySelectorAll("[aria-invalid=true]"));
        Assert.Equal((field, true), (marked.GetAttribute("name"), marked.HasAttribute("autofocus")));
        Assert.Equal(words, refused.Page.GetElementById(marked.GetAttribute("aria-describedby")!.Split(' ')[0])!.TextContent);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_leaves_somebody_inside_their_rooms_and_the_lock()
    {
        await noor.BeginAsync("Noor");

        var nowhere = await noor.GoAsync("/gap/00000000000000000000000000000000");

        Assert.Equal((HttpStatusCode.NotFound, "There is nothing here"), (nowhere.Status, nowhere.Page.QuerySelector("h1")!.TextContent));
        Assert.NotNull(nowhere.Page.QuerySelector("form[action='/lock']"));
        Assert.NotNull(nowhere.Page.QuerySelector("nav.rooms"));
        Assert.Null((await leeway.Visitor().GoAsync("/nowhere")).Page.QuerySelector("nav.rooms"));
    }

    private static string OfferOn(Answer page) => page.Page.QuerySelector(".offer output")!.TextContent;
}
