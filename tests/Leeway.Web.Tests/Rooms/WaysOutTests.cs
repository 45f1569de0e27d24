using System.Net;
using AngleSharp.Dom;
using Leeway.Testing;
using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms;

/// <summary>Where no script keeps what is typed, every way out of a page that may be half-written keeps it.</summary>
public sealed class WaysOutTests : NoorInside
{
    private string moment = "", letter = "", checkIn = "", kindness = "", answer = "", writing = "", practice = "";

    /// <summary>Addresses of pages with a form that keeps a draft; a name in braces stands for a thing of Noor's.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "/today", "words" },
        { "/today/{answer}", "words" },
        { "/gap/ache", "happened" },
        { "/gap/new", "words" },
        { "/gap/{moment}/happened", "words" },
        { "/gap/{moment}/ache/feelings", "own" },
        { "/gap/{moment}/staying/how-i-met-it", "words" },
        { "/gap/{moment}/invitation", "demand" },
        { "/gap/{moment}/revisit", "words" },
        { "/gap/{moment}/set-down", "words" },
        { "/gap/{moment}/take-up", "words" },
        { "/gap/letters/new", "words" },
        { "/gap/letters/{letter}", "words" },
        { "/gap/other-bank/new", "words" },
        { "/body/check-in", "words" },
        { "/body/{checkIn}/change", "words" },
        { "/body/drawer", "words" },
        { "/body/drawer/{kindness}", "words" },
        { "/body/protectors/new", "name" },
        { "/body/unlearned/1", "words" },
        { "/body/unlearned/1/{writing}", "words" },
        { "/practices/new", "title" },
        { "/practices/{practice}/write", "minutes" },
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        moment = ThingOf(await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "The stairs."), ("ache", "6")));
        letter = (await Noor.GoAsync("/gap/letters/new")).GoesTo!;
        await Noor.SendAsync(letter, letter, ("words", "Dear winter."), ("to", "the-longing"));
        checkIn = ThingOf(await Noor.SendAsync("/body/check-in", "/body/check-in", ("breath", "shallow"), ("open", "4"), ("words", "At the window.")));
        await Noor.SendAsync("/body/drawer", "/body/drawer", ("words", "Soup at the door."));
        kindness = (await Noor.GoAsync("/body/drawer")).Page.QuerySelector(".in-drawer li a")!.GetAttribute("href")!;
        answer = ThingOf(await Noor.SendAsync("/today", "/today/answer", ("words", "The kettle.")));
        await Noor.SendAsync("/today", "/today/another");
        await Noor.SendAsync("/body/unlearned/1", "/body/unlearned/1", ("words", "The stairs creak."));
        writing = (await Noor.GoAsync("/body/unlearned/1")).Page.QuerySelector("article a")!.GetAttribute("href")!;
        var own = (await Noor.GoAsync("/practices/new")).GoesTo!;
        practice = own.Split('/')[2];
        await Noor.SendAsync(own, own, ("title", "By the river"), ("steps", "Go there."), ("minutes", "9"));
    }

    [Theory, MemberData(nameof(Pages))]
    [Promise("X10")]
    public async Task What_was_typed_is_found_again_after_going_somewhere_else_and_nothing_where_nothing_was(string address, string field)
    {
        var page = await OpenAsync(address);
        EveryWayOutKeeps(page);

        Assert.Equal("/keys", (await GoOutAsync(page, "/keys")).GoesTo);
        var again = await OpenAsync(address);
        Assert.Null(again.Page.QuerySelector(".draft-line"));
        Assert.Equal(ValueOf(page, field), ValueOf(again, field));

        var written = field == "minutes" ? "11" : "half of it";
        Assert.Equal("/body", (await GoOutAsync(again, "/body", (field, written))).GoesTo);
        Assert.Equal(written, ValueOf(await OpenAsync(address), field));
    }

    [Fact]
    public async Task What_could_not_be_kept_is_left_half_written_as_it_stands()
    {
        var refused = await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "The lamp."), ("ache", "99"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        await GoOutAsync(refused, "/today");

        Assert.Equal("The lamp.", ValueOf(await OpenAsync("/gap/ache"), "happened"));
    }

    [Fact]
    public async Task Locking_keeps_it_first()
    {
        var locked = await GoOutAsync(await OpenAsync("/gap/ache"), "/lock", ("happened", "half of it"));
        Assert.Equal("/unlock", locked.GoesTo);
        Assert.Equal("/unlock", (await Noor.GoAsync("/gap/ache")).GoesTo);

        await UnlockAsync(await Noor.GoAsync("/unlock"));

        Assert.Equal("half of it", ValueOf(await OpenAsync("/gap/ache"), "happened"));
    }

    [Fact]
    public async Task Where_the_page_had_locked_meanwhile_it_comes_along_through_the_door()
    {
        var page = await OpenAsync("/gap/ache");
        await Noor.SendAsync("/keys", "/lock");
        var locked = await GoOutAsync(page, "/body", ("happened", "half of it"));
        Assert.Equal(HttpStatusCode.Unauthorized, locked.Status);

        var back = await UnlockAsync(locked);

        Assert.Equal("/body", (await Noor.SendAsync(back, "/draft")).GoesTo);
        Assert.Equal("half of it", ValueOf(await OpenAsync("/gap/ache"), "happened"));
    }

    [Fact]
    public async Task Whoever_writes_about_something_that_was_forgotten_meanwhile_is_told()
    {
        var page = await OpenAsync("/gap/{moment}/happened");
        await Noor.SendAsync($"/gap/{moment}", "/forget");

        Assert.Equal(HttpStatusCode.NotFound, (await GoOutAsync(page, "/body", ("words", "half of it"))).Status);
        Assert.Equal("/unlock", (await GoOutAsync(page, "/lock", ("words", "half of it"))).GoesTo);
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task No_way_leads_out_of_here(string way) =>
        Assert.Equal("/today", (await GoOutAsync(await OpenAsync("/gap/ache"), way)).GoesTo);

    /// <summary>A link out of the frame or the form has a button of the form beside it; Enter in a field is no way out.</summary>
    private static void EveryWayOutKeeps(Answer page)
    {
        var form = Assert.Single(page.Page.QuerySelectorAll("form[data-draft]"));
        var ways = page.Page.QuerySelectorAll("button[name='__way']").ToList();
        var links = page.Page.QuerySelectorAll("a[href^='/']:not([data-leave], [href='/help-now'], .moments a, article a)").ToList();
        Assert.Contains(links, link => link.GetAttribute("href") == "/keys");
        Assert.All(links, link =>
        {
            Assert.Contains("scripted", link.ClassList);
            Assert.Contains(ways, way => way.GetAttribute("value") == link.GetAttribute("href") && way.TextContent.Trim() == link.TextContent.Trim());
        });
        Assert.All(ways, way => Assert.Equal((form.Id, "/draft"), (way.GetAttribute("form"), way.GetAttribute("formaction"))));
        var first = page.Page.QuerySelectorAll("button").First(button => button.GetAttribute("type") is null or "submit" && (button.GetAttribute("form") == form.Id || button.Closest("form") == form));
        Assert.False(first.HasAttribute("formaction"));
        // Help opens whatever becomes of the session and the disk, and the words stay where they are.
        Assert.Contains(page.Page.QuerySelectorAll(".foot a.unscripted"), help => (help.GetAttribute("href"), help.GetAttribute("target")) == ("/help-now", "_blank"));
    }

    private async Task<Answer> OpenAsync(string address)
    {
        var page = await Noor.GoAsync(address
            .Replace("{moment}", moment, StringComparison.Ordinal).Replace("{checkIn}", checkIn, StringComparison.Ordinal).Replace("{answer}", answer, StringComparison.Ordinal)
            .Replace("/gap/letters/{letter}", letter, StringComparison.Ordinal).Replace("/body/drawer/{kindness}", kindness, StringComparison.Ordinal)
            .Replace("/body/unlearned/1/{writing}", writing, StringComparison.Ordinal).Replace("{practice}", practice, StringComparison.Ordinal));
        return page.GoesTo is { } onward ? await Noor.GoAsync(onward) : page;
    }

    private async Task<Answer> GoOutAsync(Answer page, string way, params (string Name, string Value)[] written) =>
        await Noor.SendToAsync(page, FormOf(page), "/draft", [("__way", way), .. written]);

    private Task<Answer> UnlockAsync(Answer door) => Noor.SendAsync(door, "/unlock", ("name", "Noor"), ("passphrase", Visitor.Phrase));

    private static string ThingOf(Answer kept) => kept.GoesTo!.Split('?')[0].Split('/')[^1];
}
