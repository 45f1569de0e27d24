using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms.Gap;

public sealed class VersionsTests
{
    [Fact]
    public async Task With_whom_and_when_a_moment_was_is_shown_as_it_was_told_before()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var moment = (await noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain"), ("ache", "3"))).GoesTo!.Split('?')[0];
        await noor.SendAsync("/relations", "/relations", ("name", "Sam"));
        var sam = (await noor.GoAsync($"{moment}/place")).Page.QuerySelectorAll("[name=relation]").Select(option => option.GetAttribute("value")!).Last(value => value.Length == 32);

        await noor.SendAsync($"{moment}/place", $"{moment}/place", ("relation", sam), ("day", "2026-02-03"));
        await noor.SendAsync($"{moment}/place", $"{moment}/place", ("relation", ""), ("day", "2026-02-04"), ("time", "21:30"));

        var now = await noor.GoAsync(moment);
        Assert.Contains(now.Page.Links, link => link.GetAttribute("href") == $"{moment}/versions");
        var placings = (await noor.GoAsync($"{moment}/versions")).Page.QuerySelectorAll(".versions > li")
            .Where(version => version.QuerySelector(".when")!.TextContent.EndsWith("With whom, and when", StringComparison.Ordinal));
        Assert.Equal(
            ["Nobody named, on the day it was written", "Sam, 3 Feb 2026", "Nobody named, 4 Feb 2026, 21:30"],
            placings.Select(placing => placing.LastElementChild!.TextContent));
    }

    [Fact]
    public async Task What_was_said_once_and_added_to_has_no_earlier_wordings_and_what_was_said_again_has()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var moment = (await noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain"), ("ache", "3"))).GoesTo!.Split('?')[0];
        await noor.SendAsync($"{moment}/ache/body", $"{moment}/ache/body", ("body", "chest"));
        Assert.DoesNotContain("Earlier wordings", (await noor.GoAsync(moment)).Text, StringComparison.Ordinal);

        await noor.SendAsync($"{moment}/ache/size", $"{moment}/ache/size", ("ache", "4"));

        Assert.Contains("Earlier wordings", (await noor.GoAsync(moment)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gap/other-bank/new", "words")]
    [InlineData("/body/protectors/new", "name")]
    public async Task A_path_that_was_gone_through_once_has_none_either(string beginning, string field)
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var begun = (await noor.GoAsync(beginning)).GoesTo!;
        var next = (await noor.SendAsync(begun, begun, (field, "as it was"), ("go", "next"))).GoesTo!;
        await noor.SendAsync(next, next, ("words", "and more"));
        var thing = next[..next.LastIndexOf('/')];
        Assert.DoesNotContain("Earlier wordings", (await noor.GoAsync(thing)).Text, StringComparison.Ordinal);

        await noor.SendAsync(next, next, ("words", "in another way"));

        Assert.Contains("Earlier wordings", (await noor.GoAsync(thing)).Text, StringComparison.Ordinal);
    }
}
