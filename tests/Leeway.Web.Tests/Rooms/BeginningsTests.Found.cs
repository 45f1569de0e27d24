using Leeway.Vault.Sealing;
using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms;

/// <summary>What was left half-written says where it is, without one beginning anew.</summary>
public sealed partial class BeginningsTests
{
    private const string Half = "only half of it";

    [Theory]
    [InlineData("/gap/new", "words", "/gap")]
    [InlineData("/gap/invitation", "demand", "/gap")]
    [InlineData("/gap/letters/new", "words", "/gap/letters")]
    [InlineData("/gap/other-bank/new", "words", "/gap/other-bank")]
    [InlineData("/body/protectors/new", "name", "/body/protectors")]
    [InlineData("/practices/new", "title", "/practices")]
    public async Task It_lies_on_Today_and_in_its_room_and_leads_to_where_it_was_left(string beginning, string field, string room)
    {
        var left = await LeaveHalfWrittenAsync(beginning, field);

        foreach (var place in new[] { "/today", room, "/half-written" })
        {
            var line = Assert.Single(LinesOn(await Noor.GoAsync(place)));
            Assert.Equal(left, line.Address);
            Assert.Contains(Half, line.Words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ache/feelings", "own")]
    [InlineData("barriers/curious", "words")]
    [InlineData("need", "words")]
    [InlineData("revisit", "words")]
    [InlineData("set-down", "words")]
    public async Task A_page_of_a_moment_that_was_left_in_the_middle_is_named_on_the_moment(string page, string field)
    {
        var moment = await NoteAsync("in March");
        var other = await NoteAsync("in May");
        await AutosaveAsync($"/gap/{moment}/{page}", field);

        foreach (var place in new[] { "/today", "/gap", $"/gap/{moment}" })
            Assert.Equal($"/gap/{moment}/{page}", Assert.Single(LinesOn(await Noor.GoAsync(place))).Address);
        Assert.Empty(LinesOn(await Noor.GoAsync($"/gap/{other}")));
    }

    [Theory]
    [InlineData("/gap/ache", "happened")]
    [InlineData("/body/check-in", "words")]
    [InlineData("/body/drawer", "words")]
    [InlineData("/body/unlearned/1", "words")]
    public async Task A_page_that_opens_with_what_was_left_on_it_lies_on_Today_once(string address, string field)
    {
        var (one, two) = (await Noor.GoAsync(address), await Noor.GoAsync(address));
        await AutosaveAsync(one, (field, "in the one tab"));
        await AutosaveAsync(two, (field, "in the other"));

        var line = Assert.Single(LinesOn(await Noor.GoAsync("/today")));
        Assert.Equal(address, line.Address);
        Assert.Contains("in the other", line.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_begun_from_a_moment_is_named_on_it()
    {
        var moment = await NoteAsync("in March");
        var letter = (await Noor.GoAsync($"/gap/letters/new?moment={moment}")).GoesTo!;
        await AutosaveAsync(letter, "words");

        Assert.Equal(letter.Split('?')[0], Assert.Single(LinesOn(await Noor.GoAsync($"/gap/{moment}"))).Address);
    }

    [Fact]
    public async Task Changes_to_what_is_kept_are_named_until_they_are_kept()
    {
        var letter = (await Noor.GoAsync("/gap/letters/new")).GoesTo!;
        await Noor.SendAsync(letter, letter, ("words", "all of it"));
        await AutosaveAsync(letter, "words");

        Assert.Equal(letter, Assert.Single(LinesOn(await Noor.GoAsync("/gap/letters"))).Address);
        await Noor.SendAsync(letter, letter, ("words", "all of it, and more"));
        Assert.Empty(LinesOn(await Noor.GoAsync("/gap/letters")));
        Assert.Empty(LinesOn(await Noor.GoAsync("/today")));
    }

    [Fact]
    public async Task What_is_let_go_or_forgotten_is_named_nowhere()
    {
        var moment = await NoteAsync("in March");
        await AutosaveAsync($"/gap/{moment}/need", "words");
        var letter = await LeaveHalfWrittenAsync("/gap/letters/new", "words");
        Assert.Equal(2, LinesOn(await Noor.GoAsync("/half-written")).Count);

        await Noor.SendAsync(await Noor.GoAsync(letter), "/draft/let-go");
        await Noor.SendAsync($"/gap/{moment}", "/forget");

        Assert.Empty(LinesOn(await Noor.GoAsync("/half-written")));
    }

    [Fact]
    public async Task Today_names_the_newest_and_leads_to_the_rest()
    {
        var page = await Noor.GoAsync((await Noor.GoAsync("/gap/letters/new")).GoesTo!);
        var letters = Enumerable.Range(0, 4).Select(_ => Drawn.Thing()).ToList();
        foreach (var letter in letters)
            await Noor.SendToAsync(page, FormOf(page), "/draft", ("__draft", Leeway.Web.Shell.Drafts.Name(letter, "letter")), ("words", Half));

        var today = await Noor.GoAsync("/today");
        Assert.Equal([$"/gap/letters/{letters[3]}", $"/gap/letters/{letters[2]}", "/half-written"], LinesOn(today).Select(line => line.Address));
        Assert.Equal(4, LinesOn(await Noor.GoAsync("/half-written")).Count);
    }

    [Fact]
    public async Task Passing_over_a_page_as_it_stands_leaves_nothing_half_written()
    {
        var need = $"/gap/{await NoteAsync("in March")}/need";
        await Noor.SendAsync(need, need, ("words", "said"));
        await Noor.SendAsync(need, need, ("go", "skip"));

        Assert.Empty(LinesOn(await Noor.GoAsync("/half-written")));
    }

    [Fact]
    public async Task Nothing_half_written_says_so()
    {
        Assert.Empty(LinesOn(await Noor.GoAsync("/today")));
        Assert.Contains("waits here as you left it", (await Noor.GoAsync("/half-written")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saying_more_goes_to_the_first_page_on_which_nothing_was_said()
    {
        var moment = await NoteAsync("in March");
        foreach (var (page, field) in new[] { ("longed-for", "words"), ("ache/feelings", "own") })
            await Noor.SendAsync($"/gap/{moment}/{page}", $"/gap/{moment}/{page}", (field, "said"));

        Assert.Equal($"/gap/{moment}/ache/body", (await Noor.GoAsync($"/gap/{moment}")).Page.QuerySelector(".onward a.main")?.GetAttribute("href"));
    }

    private static List<(string Address, string Words)> LinesOn(Answer page) =>
        [.. page.Page.QuerySelectorAll("main :is(.left-here, .half-written) a").Select(line => (line.GetAttribute("href")!, line.TextContent))];
}
