using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms.Gap;

/// <summary>The same thing open in two tabs, or on two devices: nothing covers a newer wording without a word.</summary>
public sealed class TwoTabsTests : NoorInside
{
    [Fact]
    public async Task A_step_that_was_changed_in_both_says_so_and_shows_where_both_stand()
    {
        var moment = await MomentAsync();
        var (one, two) = (await Noor.GoAsync($"{moment}/longed-for"), await Noor.GoAsync($"{moment}/longed-for"));

        var first = await Noor.SendAsync(one, $"{moment}/longed-for", ("words", "to be met at the door"), ("go", "next"));
        var second = await Noor.SendAsync(two, $"{moment}/longed-for", ("words", "a hand on my back"), ("go", "next"));

        Assert.Equal(($"{moment}/happened", $"{moment}/happened?said=meanwhile"), (first.GoesTo, second.GoesTo));
        var told = (await Noor.GoAsync(second.GoesTo!)).Page.QuerySelector(".said")!;
        Assert.StartsWith("It was changed elsewhere meanwhile; both are kept.", told.TextContent, StringComparison.Ordinal);
        var versions = (await Noor.GoAsync(told.QuerySelector("a")!.GetAttribute("href")!)).Text;
        Assert.Contains("to be met at the door", versions, StringComparison.Ordinal);
        Assert.Contains("a hand on my back", versions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_was_changed_in_the_other_alone_stays_as_it_is_there()
    {
        var moment = await MomentAsync();
        var two = await Noor.GoAsync($"{moment}/happened");
        await Noor.SendAsync($"{moment}/happened", $"{moment}/happened", ("words", "Rain, and the key under the mat"), ("go", "stop"));

        var on = await Noor.SendAsync(two, $"{moment}/happened", ("go", "next"));

        Assert.Equal($"{moment}/ache/size?said=stands", on.GoesTo);
        Assert.Contains(Stands, (await Noor.GoAsync(on.GoesTo!)).Text, StringComparison.Ordinal);
        Assert.Contains("the key under the mat", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_part_of_the_same_step_covers_nothing()
    {
        var moment = await MomentAsync();
        var two = await Noor.GoAsync($"{moment}/ache/feelings");
        await Noor.SendAsync($"{moment}/ache/size", $"{moment}/ache/size", ("words", "like a stone"), ("go", "stop"));

        var on = await Noor.SendAsync(two, $"{moment}/ache/feelings", ("own", "small"), ("go", "stop"));

        Assert.Equal($"{moment}?said=kept", on.GoesTo);
        Assert.Contains("like a stone", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gap/letters/new")]
    [InlineData("/gap/other-bank/new")]
    public async Task Letters_and_the_other_bank_say_it_too(string begins)
    {
        var address = (await Noor.GoAsync(begins)).GoesTo!;
        await Noor.SendAsync(address, address, ("words", "the first wording"));
        var (one, two) = (await Noor.GoAsync(address), await Noor.GoAsync(address));
        await Noor.SendAsync(one, address, ("words", "written on the phone"), ("go", "stop"));

        var second = await Noor.SendAsync(two, address, ("words", "written at the desk"), ("go", "stop"));

        var page = await Noor.GoAsync(second.GoesTo!);
        Assert.Contains("It was changed elsewhere meanwhile; both are kept.", page.Text, StringComparison.Ordinal);
        Assert.Contains("written on the phone", page.Page.QuerySelector("#earlier[open]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_both_on_a_step_of_the_other_bank_leads_to_open_wordings()
    {
        var address = await BegunAsync("/gap/other-bank/new");
        var (one, two) = (await Noor.GoAsync(address), await Noor.GoAsync(address));
        await Noor.SendAsync(one, address, ("words", "written on the phone"), ("go", "next"));

        var second = await Noor.SendAsync(two, address, ("words", "written at the desk"), ("go", "next"));

        var both = (await Noor.GoAsync(second.GoesTo!)).Page.QuerySelector(".said a")!.GetAttribute("href")!;
        Assert.NotNull((await Noor.GoAsync(both.Split('#')[0])).Page.QuerySelector("#earlier[open]"));
    }

    [Fact]
    public async Task A_line_of_ones_own_is_kept_when_the_words_beside_it_were_changed_elsewhere()
    {
        var story = $"{await MomentAsync()}/story";
        var (one, two) = (await Noor.GoAsync(story), await Noor.GoAsync(story));
        await Noor.SendAsync(one, story, ("words", "that I ask too much"), ("go", "stop"));

        var second = await Noor.SendAsync(two, story, ("own-line", "I am too much rain for one roof"), ("go", "next"));

        Assert.EndsWith("?said=meanwhile", second.GoesTo, StringComparison.Ordinal);
        Assert.Contains("too much rain for one roof", (await Noor.GoAsync("/gap/stories")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_ones_own_sent_twice_is_no_change_elsewhere()
    {
        var story = $"{await MomentAsync()}/story";
        var page = await Noor.GoAsync(story);
        await Noor.SendAsync(page, story, ("own-line", "I am too much rain"), ("go", "stop"));

        var again = await Noor.SendAsync(page, story, ("own-line", "I am too much rain"), ("go", "stop"));

        Assert.EndsWith("?said=kept", again.GoesTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_a_letter_is_to_is_kept_when_its_words_were_changed_elsewhere()
    {
        var letter = await BegunAsync("/gap/letters/new");
        var (one, two) = (await Noor.GoAsync(letter), await Noor.GoAsync(letter));
        await Noor.SendAsync(one, letter, ("words", "written on the phone"));

        var second = await Noor.SendAsync(two, letter, ("to", "the-longing"));

        Assert.Equal($"{letter}?said=meanwhile", second.GoesTo);
        var page = await Noor.GoAsync(second.GoesTo!);
        Assert.NotNull(page.Page.QuerySelector("input[name=to][value=the-longing][checked]"));
        Assert.Contains("written on the phone", page.Page.QuerySelector("#earlier[open]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_whom_it_was_on_the_other_bank_is_kept_when_its_words_were_changed_elsewhere()
    {
        await Noor.SendAsync("/relations", "/relations", ("name", "Sam"));
        var address = await BegunAsync("/gap/other-bank/new");
        var (one, two) = (await Noor.GoAsync(address), await Noor.GoAsync(address));
        var sam = two.Page.QuerySelector("input[name=relation]:not([value=''])")!.GetAttribute("value")!;
        await Noor.SendAsync(one, address, ("words", "written on the phone"), ("go", "stop"));

        var second = await Noor.SendAsync(two, address, ("relation", sam), ("go", "stop"));

        Assert.EndsWith("?said=meanwhile", second.GoesTo, StringComparison.Ordinal);
        Assert.Equal("Sam", (await Noor.GoAsync(second.GoesTo!)).Page.QuerySelector(".when > .who")!.TextContent);
    }

    [Theory]
    [InlineData("/gap/new")]
    [InlineData("/gap/letters/new")]
    [InlineData("/gap/other-bank/new")]
    public async Task What_was_changed_elsewhere_alone_is_not_said_to_be_kept_and_its_stale_draft_goes(string begins)
    {
        var address = await BegunAsync(begins);
        var (one, two) = (await Noor.GoAsync(address), await Noor.GoAsync(address));
        await Noor.SendAsync(one, ActionOf(one), ("words", "written on the phone"), ("go", "stop"));
        await Noor.SendToAsync(two, ActionOf(two), "/draft", ("__draft", two.Page.QuerySelector("form[data-draft]")!.GetAttribute("data-draft")!));
        Assert.Contains("the first wording", (await Noor.GoAsync(address)).Page.QuerySelector("[name=words]")!.TextContent, StringComparison.Ordinal);

        var second = await Noor.SendAsync(two, ActionOf(two), ("go", "stop"));

        Assert.EndsWith("?said=stands", second.GoesTo, StringComparison.Ordinal);
        Assert.Contains(Stands, (await Noor.GoAsync(second.GoesTo!)).Text, StringComparison.Ordinal);
        Assert.Contains("written on the phone", (await Noor.GoAsync(address)).Page.QuerySelector("[name=words]")!.TextContent, StringComparison.Ordinal);
    }

    private const string Stands = "It was changed elsewhere meanwhile; that wording stands, and you had changed nothing here.";

    private static string ActionOf(Answer page) => page.Page.QuerySelector("form[data-draft]")!.GetAttribute("action")!;

    /// <summary>Where something stands that was begun with its first words.</summary>
    private async Task<string> BegunAsync(string begins)
    {
        var address = (await Noor.GoAsync(begins)).GoesTo!;
        var page = await Noor.GoAsync(address);
        await Noor.SendAsync(page, ActionOf(page), ("words", "the first wording"));
        return address;
    }

    private async Task<string> MomentAsync() => (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain"), ("ache", "3"))).GoesTo!.Split('?')[0];
}
