using System.Net;
using Leeway.Domain.Log;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;
using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms;

/// <summary>What was begun twice stands apart, and what nobody wrote is not taken for writing.</summary>
public sealed partial class BeginningsTests
{
    [Theory, MemberData(nameof(Beginnings))]
    public async Task Two_tabs_that_begin_the_same_write_apart_and_the_one_left_last_comes_first(string beginning, string field, string read)
    {
        var (one, two) = ((await Noor.GoAsync(beginning)).GoesTo!, (await Noor.GoAsync(beginning)).GoesTo!);
        await AutosaveAsync(one, field, "in the one tab");
        await AutosaveAsync(two, field, "in the other");

        Assert.Equal("in the one tab", ValueOf(await Noor.GoAsync(one), read));
        Assert.Equal("in the other", ValueOf(await Noor.GoAsync(two), read));
        Assert.Equal(two, (await Noor.GoAsync(beginning)).GoesTo);
        await AutosaveAsync(one, field, "in the one tab again");
        Assert.Equal(one, (await Noor.GoAsync(beginning)).GoesTo);
    }

    [Theory]
    [InlineData("/gap/ache", "happened")]
    [InlineData("/body/check-in", "words")]
    [InlineData("/body/drawer", "words")]
    [InlineData("/body/unlearned/1", "words")]
    [InlineData("/today", "words")]
    public async Task Two_tabs_on_the_same_page_write_apart_and_keeping_the_one_leaves_the_other(string address, string field)
    {
        var (one, two) = (await Noor.GoAsync(address), await Noor.GoAsync(address));
        await AutosaveAsync(one, (field, "in the one tab"));
        await AutosaveAsync(two, (field, "in the other"));

        Assert.Equal("in the other", ValueOf(await Noor.GoAsync(address), field));
        await Noor.SendAsync(two, FormOf(two), (field, "in the other, all of it"));
        // A question that was answered today is not asked again: what another tab began to say to it lies beside it.
        var left = Assert.Single(LinesOn(await Noor.GoAsync("/today"))).Address;
        Assert.Equal("in the one tab", ValueOf(await Noor.GoAsync(left), field));
        await Noor.SendAsync(one, FormOf(one), (field, "in the one tab, all of it"));
        Assert.Empty(LinesOn(await Noor.GoAsync("/today")));
    }

    [Fact]
    public async Task An_ache_that_lies_half_written_can_be_left_lying_for_another()
    {
        await AutosaveAsync("/gap/ache", "happened", "at noon");
        var another = (await Noor.GoAsync("/gap/ache")).Page.QuerySelector(".draft-line a")!.GetAttribute("href")!;
        await Noor.SendAsync(another, "/gap/ache", ("happened", "at night"));

        Assert.Equal("at noon", ValueOf(await Noor.GoAsync("/gap/ache"), "happened"));
        Assert.Contains("at night", (await Noor.GoAsync("/gap")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_on_in_a_second_tab_after_the_first_was_kept_is_found_where_an_ache_begins()
    {
        await AutosaveAsync("/gap/ache", "happened");
        var (one, two) = (await Noor.GoAsync("/gap/ache"), await Noor.GoAsync("/gap/ache"));
        await Noor.SendAsync(one, "/gap/ache", ("happened", "all of it"));
        await AutosaveAsync(two, ("happened", "more of it"));

        Assert.Equal("more of it", ValueOf(await Noor.GoAsync("/gap/ache"), "happened"));
        await Noor.SendAsync("/gap/ache", "/gap/ache");
        Assert.Equal("", ValueOf(await Noor.GoAsync("/gap/ache"), "happened"));
    }

    [Theory]
    [InlineData("/today/another")]
    [InlineData("/today/not-today")]
    public async Task An_answer_begun_to_a_question_that_was_passed_over_waits_with_its_question(string pass)
    {
        var page = await Noor.GoAsync("/today");
        var question = page.Page.QuerySelector(".asked .question")!.TextContent;
        await Noor.SendToAsync(page, "/today/answer", pass, ("words", "half an answer"));

        var today = await Noor.GoAsync("/today");
        Assert.NotEqual(question, today.Page.QuerySelector(".asked .question")?.TextContent);
        var left = today.Page.QuerySelector(".left-here a")!;
        Assert.Contains("half an answer", left.TextContent, StringComparison.Ordinal);
        var answer = await Noor.GoAsync(left.GetAttribute("href")!);
        Assert.Equal((question, "half an answer"), (answer.Page.QuerySelector("h1")!.TextContent, ValueOf(answer, "words")));

        await Noor.SendAsync(answer, FormOf(answer), ("words", "all of it"));
        Assert.Null((await Noor.GoAsync("/today")).Page.QuerySelector(".left-here a"));
        Assert.Contains("all of it", (await Noor.GoAsync("/today/answers")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gap/ache", "happened")]
    [InlineData("/today", "words")]
    [InlineData("/gap/letters/new", "words")]
    public async Task Help_stands_beside_words_that_were_left_half_written(string address, string field)
    {
        var page = await Noor.GoAsync(address);
        await AutosaveAsync(page.GoesTo is { } onward ? await Noor.GoAsync(onward) : page, (field, "I do not want to live any more"));

        foreach (var shown in new[] { address, "/today" })
        {
            var answer = await Noor.GoAsync(shown);
            if (answer.GoesTo is { } to)
                answer = await Noor.GoAsync(to);
            if (shown == address || answer.Text.Contains("not want to live", StringComparison.Ordinal))
                Assert.NotNull(answer.Page.QuerySelector("main .near-life"));
        }
    }

    [Fact]
    public async Task Keeping_a_short_letter_leaves_the_long_one_of_another_tab()
    {
        var (one, two) = ((await Noor.GoAsync("/gap/letters/new")).GoesTo!, (await Noor.GoAsync("/gap/letters/new")).GoesTo!);
        await AutosaveAsync(one, "words", "a long letter, half of it");
        await AutosaveAsync(two, "words", "short");
        await Noor.SendAsync(two, two, ("words", "short and all of it"));

        Assert.Equal(one, (await Noor.GoAsync("/gap/letters/new")).GoesTo);
        Assert.Equal("a long letter, half of it", ValueOf(await Noor.GoAsync(one), "words"));
    }

    [Theory]
    [InlineData("/gap/new", "words")]
    [InlineData("/body/protectors/new", "name")]
    [InlineData("/gap/other-bank/new", "words")]
    public async Task A_page_that_was_passed_over_keeps_its_half_when_one_writes_on_the_next(string beginning, string field)
    {
        var first = await LeaveHalfWrittenAsync(beginning, field);

        var next = (await Noor.SendAsync(first, FormOf(await Noor.GoAsync(first)), ("go", "skip"))).GoesTo!;
        await AutosaveAsync(next, "words", "on the next");

        Assert.NotEqual(first, next);
        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync(first), field));
        Assert.Equal("on the next", ValueOf(await Noor.GoAsync(next), "words"));
        Assert.Equal(next, (await Noor.GoAsync(beginning)).GoesTo);
    }

    [Theory]
    [InlineData("/gap/new", "words")]
    [InlineData("/body/protectors/new", "name")]
    [InlineData("/gap/other-bank/new", "words")]
    public async Task What_was_typed_just_before_a_page_was_passed_over_is_there_when_one_comes_back(string beginning, string field)
    {
        var first = (await Noor.GoAsync(beginning)).GoesTo!;
        await Noor.SendAsync(first, FormOf(await Noor.GoAsync(first)), ("go", "skip"), (field, "all at once"));

        Assert.Equal("all at once", ValueOf(await Noor.GoAsync(first), field));
    }

    [Fact]
    public async Task A_letter_from_another_moment_is_another_letter()
    {
        var (one, two) = (await NoteAsync("in March"), await NoteAsync("in May"));
        var begun = (await Noor.GoAsync($"/gap/letters/new?moment={one}")).GoesTo!;
        await AutosaveAsync(begun, "words", "");
        Assert.Equal(two, ValueOf(await Noor.GoAsync((await Noor.GoAsync($"/gap/letters/new?moment={two}")).GoesTo!), "moment"));
        await AutosaveAsync(begun, "words");

        var other = (await Noor.GoAsync($"/gap/letters/new?moment={two}")).GoesTo!;
        Assert.Equal(two, ValueOf(await Noor.GoAsync(other), "moment"));
        Assert.Equal("", ValueOf(await Noor.GoAsync(other), "words"));
        var again = await Noor.GoAsync((await Noor.GoAsync($"/gap/letters/new?moment={one}")).GoesTo!);
        Assert.Equal(("only half of it", one), (ValueOf(again, "words"), ValueOf(again, "moment")));
    }

    [Theory]
    [InlineData("/gap/new", "/story")]
    [InlineData("/gap/new", "/need")]
    [InlineData("/gap/letters/new?moment=00000000000000000000000000000001", "")]
    [InlineData("/practices/new", "")]
    public async Task A_page_that_nobody_wrote_on_is_not_half_written(string beginning, string page)
    {
        var first = (await Noor.GoAsync(beginning)).GoesTo!;
        var here = page.Length == 0 ? first : first[..first.LastIndexOf('/')] + page;
        await AutosaveAsync(await Noor.GoAsync(here));

        Assert.Null((await Noor.GoAsync(here)).Page.QuerySelector(".draft-line"));
        Assert.NotEqual(here, (await Noor.GoAsync(beginning)).GoesTo);
    }

    [Theory]
    [InlineData("own-practice")]
    [InlineData("staying")]
    public async Task A_page_that_the_path_does_not_know_keeps_nobody_from_beginning(string form)
    {
        var page = await Noor.GoAsync((await Noor.GoAsync("/gap/new")).GoesTo!);
        await Noor.SendToAsync(page, FormOf(page), "/draft", ("__draft", Drafts.Name(Drawn.Thing(), form)), ("words", "somewhere"));

        Assert.EndsWith("/longed-for", (await Noor.GoAsync("/gap/new")).GoesTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_was_begun_about_a_forgotten_moment_comes_back()
    {
        var moment = await NoteAsync("in March");
        var beginning = $"/gap/letters/new?moment={moment}";
        var (one, two) = ((await Noor.GoAsync(beginning)).GoesTo!, (await Noor.GoAsync(beginning)).GoesTo!);
        await AutosaveAsync(one, "words");
        var open = await Noor.GoAsync(two);
        await AutosaveAsync(open, ("words", "in the other tab"));
        await Noor.SendAsync($"/gap/{moment}", "/forget");

        var draft = open.Page.QuerySelector("form[data-draft]")!.GetAttribute("data-draft")!;
        Assert.Equal(HttpStatusCode.NotFound, (await Noor.SendToAsync(open, FormOf(open), "/draft", ("__draft", draft), ("words", "more"))).Status);
        Assert.DoesNotContain((await Noor.GoAsync("/gap/letters/new")).GoesTo, new[] { one, two }.Select(letter => letter.Split('?')[0]));
        foreach (var letter in new[] { one, two })
            Assert.Equal("", ValueOf(await Noor.GoAsync(letter), "words"));
    }

    [Fact]
    public async Task What_was_left_on_a_page_of_a_forgotten_thing_is_not_shown_where_it_was_begun()
    {
        var letter = (await Noor.GoAsync("/gap/letters/new")).GoesTo!;
        await Noor.SendAsync(letter, letter, ("words", "all of it"));
        await AutosaveAsync(letter, "words");
        await Noor.SendAsync(letter, "/forget");

        Assert.StartsWith("/forgotten?", (await Noor.GoAsync(letter)).GoesTo, StringComparison.Ordinal);
        Assert.NotEqual(letter, (await Noor.GoAsync("/gap/letters/new")).GoesTo);
        Assert.Equal("", ValueOf(await Noor.GoAsync(letter), "words"));
    }

    [Fact]
    public async Task Of_more_than_anybody_leaves_the_oldest_goes_whole()
    {
        var page = await Noor.GoAsync((await Noor.GoAsync("/gap/letters/new")).GoesTo!);
        var letters = Enumerable.Range(0, 101).Select(_ => Drawn.Thing()).ToList();
        foreach (var letter in letters)
            await Noor.SendToAsync(page, FormOf(page), "/draft", ("__draft", Drafts.Name(letter, "letter")), ("words", "only half of it"));

        Assert.Equal("", ValueOf(await Noor.GoAsync($"/gap/letters/{letters[0]}"), "words"));
        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync($"/gap/letters/{letters[1]}"), "words"));
        Assert.Equal($"/gap/letters/{letters[^1]}", (await Noor.GoAsync("/gap/letters/new")).GoesTo);
    }

    [Fact]
    public async Task Pages_of_what_is_kept_leave_the_list_before_anything_that_was_begun()
    {
        var letter = await LeaveHalfWrittenAsync("/gap/letters/new", "words");
        var page = await Noor.GoAsync(letter);
        foreach (var when in new[] { "in March", "in May", "in June" })
        {
            var moment = ThingId.TryParse(await NoteAsync(when), out var id) ? id : default;
            foreach (var draft in Drafts.Of(moment).Where(Drafts.HoldsWords))
                await Noor.SendToAsync(page, FormOf(page), "/draft", ("__draft", draft), ("words", "more"));
        }

        Assert.Equal(letter, (await Noor.GoAsync("/gap/letters/new")).GoesTo);
        Assert.Equal("only half of it", ValueOf(await Noor.GoAsync(letter), "words"));
    }

    [Fact]
    public async Task Practices_that_were_left_open_push_nothing_half_written_out()
    {
        var letter = await LeaveHalfWrittenAsync("/gap/letters/new", "words");
        var page = await Noor.GoAsync(letter);
        for (var practice = 0; practice < 101; practice++)
            await Noor.SendToAsync(page, FormOf(page), "/draft", ("__draft", Drafts.Name(Drawn.Thing(), Drafts.Played)), ("step", "4"));

        Assert.Equal(letter, (await Noor.GoAsync("/gap/letters/new")).GoesTo);
    }

    private async Task<string> NoteAsync(string happened) =>
        (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", happened), ("ache", "5"))).GoesTo!["/gap/".Length..].Split('?')[0];
}
