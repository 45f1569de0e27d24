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

        Assert.Equal($"{moment}/ache/size", on.GoesTo);
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
        Assert.Contains("written on the phone", page.Page.QuerySelector("#earlier")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> MomentAsync() => (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain"), ("ache", "3"))).GoesTo!.Split('?')[0];
}
