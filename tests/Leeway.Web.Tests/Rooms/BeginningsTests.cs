using System.Net;
using Leeway.Domain.Log;
using Leeway.Web.Rooms.Gap;
using Leeway.Web.Shell;
using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms;

/// <summary>What was begun and left half-written is found where one begins anew.</summary>
public sealed partial class BeginningsTests : NoorInside
{
    public static TheoryData<string, string, string> Beginnings => new()
    {
        { "/gap/letters/new", "words", "words" },
        { "/gap/other-bank/new", "words", "words" },
        { "/gap/new", "words", "words" },
        { "/gap/invitation", "demand", "demand" },
        { "/body/protectors/new", "name", "name" },
        { "/practices/new", "title", "title" },
    };

    [Theory, MemberData(nameof(Beginnings))]
    public async Task Whoever_opens_a_new_one_finds_the_words_again_until_they_let_them_go(string beginning, string field, string read)
    {
        var first = await LeaveHalfWrittenAsync(beginning, field);

        var again = (await Noor.GoAsync(beginning)).GoesTo!;
        var page = await Noor.GoAsync(again);
        Assert.Equal(first, again);
        Assert.Equal("only half of it", ValueOf(page, read));

        var gone = await Noor.SendAsync(page, "/draft/let-go");
        Assert.Equal($"{again}?said=let-go", gone.GoesTo);
        Assert.Equal("", ValueOf(await Noor.GoAsync(again), read));
        Assert.NotEqual(first, (await Noor.GoAsync(beginning)).GoesTo);
    }

    [Theory, MemberData(nameof(Beginnings))]
    public async Task What_was_let_go_of_comes_back_from_the_page_that_follows(string beginning, string field, string read)
    {
        var page = await LeaveHalfWrittenAsync(beginning, field);
        var gone = (await Noor.SendAsync(page, "/draft/let-go")).GoesTo!;
        var follows = await Noor.GoAsync(gone);
        Assert.Equal("", ValueOf(follows, read));

        var back = (await Noor.SendAsync(follows, "/draft/bring-back")).GoesTo!;

        Assert.Equal($"{page}?said=words-back", back);
        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync(back), read));
        Assert.Equal(page, (await Noor.GoAsync(beginning)).GoesTo);
    }

    [Fact]
    public async Task Sent_twice_letting_go_and_bringing_back_do_what_they_did_once()
    {
        var letter = await LeaveHalfWrittenAsync("/gap/letters/new", "words");
        var page = await Noor.GoAsync(letter);
        await Noor.SendAsync(page, "/draft/let-go");
        var follows = await Noor.GoAsync((await Noor.SendAsync(page, "/draft/let-go")).GoesTo!);

        Assert.Equal($"{letter}?said=words-back", (await Noor.SendAsync(follows, "/draft/bring-back")).GoesTo);
        Assert.Equal($"{letter}?said=words-back", (await Noor.SendAsync(follows, "/draft/bring-back")).GoesTo);
        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync(letter), "words"));
    }

    [Fact]
    public async Task What_one_device_let_go_of_another_neither_sees_nor_takes_away()
    {
        var letter = await LeaveHalfWrittenAsync("/gap/letters/new", "words");
        var gone = (await Noor.SendAsync(letter, "/draft/let-go")).GoesTo!;
        using var tablet = Stranger();
        await tablet.SendAsync("/unlock", "/unlock", ("name", "Noor"), ("passphrase", Visitor.Phrase));
        Assert.DoesNotContain((await tablet.GoAsync(gone)).Page.Forms, form => form.GetAttribute("action") == "/draft/bring-back");
        await tablet.GoAsync("/gap");

        await Noor.SendAsync(gone, "/draft/bring-back");

        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync(letter), "words"));
    }

    [Fact]
    public async Task Once_somebody_has_gone_on_what_was_let_go_of_is_nowhere()
    {
        var letter = await LeaveHalfWrittenAsync("/gap/letters/new", "words");
        var gone = (await Noor.SendAsync(letter, "/draft/let-go")).GoesTo!;
        var follows = await Noor.GoAsync(gone);
        await Noor.GoAsync("/gap");

        Assert.Equal("/today?said=gone", (await Noor.SendAsync(follows, "/draft/bring-back")).GoesTo);
        Assert.DoesNotContain((await Noor.GoAsync(gone)).Page.Forms, form => form.GetAttribute("action") == "/draft/bring-back");
        Assert.Equal("", ValueOf(await Noor.GoAsync(letter), "words"));
    }

    [Fact]
    public async Task What_was_begun_since_and_what_was_let_go_of_change_places_and_neither_is_lost()
    {
        var letter = await LeaveHalfWrittenAsync("/gap/letters/new", "words");
        var follows = await Noor.GoAsync((await Noor.SendAsync(letter, "/draft/let-go")).GoesTo!);
        await AutosaveAsync(follows, ("words", "another beginning"));

        await Noor.SendAsync(follows, "/draft/bring-back");
        var told = await Noor.GoAsync((await Noor.SendAsync(follows, "/draft/bring-back")).GoesTo!);
        Assert.Equal("only half of it", ValueOf(told, "words"));
        Assert.Contains("What stood here since then is let go of.", told.Text, StringComparison.Ordinal);
        var again = await Noor.GoAsync((await Noor.SendAsync(told, "/draft/bring-back")).GoesTo!);

        Assert.Equal("another beginning", ValueOf(again, "words"));
    }

    [Fact]
    public async Task What_was_begun_about_a_thing_comes_back_with_it()
    {
        var moment = (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain"), ("ache", "3"))).GoesTo!.Split('?')[0];
        var letter = (await Noor.GoAsync($"/gap/letters/new?moment={moment.Split('/')[^1]}")).GoesTo!;
        await AutosaveAsync(letter, "words");

        var page = await Noor.GoAsync(moment);
        await Noor.SendAsync(page, "/forget");
        var forgotten = (await Noor.SendAsync(page, "/forget")).GoesTo!;
        await Noor.SendAsync(forgotten, "/forgotten/undo");

        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync(letter), "words"));
    }

    [Fact]
    public async Task They_are_found_on_the_page_of_the_path_on_which_they_were_left()
    {
        var first = (await Noor.GoAsync("/body/protectors/new")).GoesTo!;
        var third = first[..first.LastIndexOf('/')] + "/what-it-guarded";
        await AutosaveAsync(third, "words");

        Assert.Equal(third, (await Noor.GoAsync("/body/protectors/new")).GoesTo);
        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync(third), "words"));
        Assert.Equal("", ValueOf(await Noor.GoAsync(first), "name"));
    }

    [Fact]
    public async Task Keeping_it_ends_the_half_written()
    {
        var letter = await LeaveHalfWrittenAsync("/gap/letters/new", "words");

        await Noor.SendAsync(letter, letter, ("words", "all of it"));

        Assert.NotEqual(letter, (await Noor.GoAsync("/gap/letters/new")).GoesTo);
        Assert.Equal("all of it", ValueOf(await Noor.GoAsync(letter), "words"));
    }

    [Fact]
    public async Task What_is_typed_on_in_a_page_that_was_kept_meanwhile_is_found_and_forgotten_with_it()
    {
        var letter = (await Noor.GoAsync("/gap/letters/new")).GoesTo!;
        var open = await Noor.GoAsync(letter);
        await Noor.SendAsync(open, letter, ("words", "all of it"));
        await AutosaveAsync(open, ("words", "only half of it"));

        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync(letter), "words"));
        await Noor.SendAsync(letter, "/forget");
        Assert.NotEqual(letter, (await Noor.GoAsync("/gap/letters/new")).GoesTo);
    }

    [Theory]
    [InlineData("today/shown")]
    [InlineData("body/nowhere")]
    [InlineData("00000000000000000000000000000001/nowhere")]
    [InlineData("unlearned/no-such-feeling")]
    [InlineData("gap/letters")]
    [InlineData("")]
    public async Task A_draft_of_no_form_of_ours_is_neither_kept_nor_let_go(string name)
    {
        var page = await Noor.GoAsync("/gap/ache");

        Assert.Equal(HttpStatusCode.BadRequest, (await Noor.SendToAsync(page, "/gap/ache", "/draft", ("__draft", name))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Noor.SendToAsync(page, "/gap/ache", "/draft/let-go", ("__draft", name))).Status);
    }

    [Fact]
    public void Every_page_of_the_path_has_a_draft()
    {
        var thing = ThingId.TryParse(new string('1', 32), out var id) ? id : default;

        Assert.All(Part<GuidedPath>().Pages(steppedBack: false), page => Assert.True(Drafts.Has(Drafts.Name(thing, page.Address)), page.Address));
    }

    private async Task<string> LeaveHalfWrittenAsync(string beginning, string field)
    {
        var address = (await Noor.GoAsync(beginning)).GoesTo!;
        await AutosaveAsync(address, field);
        return address;
    }

    private async Task AutosaveAsync(string address, string field, string words = "only half of it") => await AutosaveAsync(await Noor.GoAsync(address), (field, words));

    /// <summary>Sends what the script sends while one writes.</summary>
    private async Task AutosaveAsync(Answer page, params (string Name, string Value)[] written)
    {
        var form = page.Page.QuerySelector("form[data-draft]")!;
        var kept = await Noor.SendToAsync(page, form.GetAttribute("action")!, "/draft", [("__draft", form.GetAttribute("data-draft")!), .. written]);
        Assert.Equal(HttpStatusCode.NoContent, kept.Status);
    }
}
