using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms.Gap;

public sealed class MomentPageTests
{
    [Fact]
    public async Task The_longing_and_what_happened_stand_side_by_side_and_no_word_stands_twice()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var moment = (await noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain all evening"), ("ache", "3"))).GoesTo!.Split('?')[0];
        var before = await noor.GoAsync(moment);
        await noor.SendAsync($"{moment}/longed-for", $"{moment}/longed-for", ("words", "to be met at the door"));

        var page = await noor.GoAsync(moment);

        Assert.Empty(before.Page.QuerySelectorAll(".banks"));
        Assert.Equal(
            ["What I longed for: to be met at the door", "What happened: Rain all evening"],
            page.Page.QuerySelectorAll(".banks section").Select(bank => $"{bank.QuerySelector("h2")!.TextContent}: {bank.QuerySelector(".written")!.TextContent}"));
        Assert.All([before, page], shown => Assert.Equal(2, shown.Text.Split("Rain all evening").Length));
    }

    [Fact]
    public async Task The_ache_is_changed_from_its_moment_and_leads_back_to_it()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var moment = (await noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain all evening"), ("ache", "3"))).GoesTo!.Split('?')[0];
        var change = (await noor.GoAsync(moment)).Page.QuerySelector("[aria-label='Change the ache']")!.GetAttribute("href")!;
        var page = await noor.GoAsync(change);
        var keep = page.Page.QuerySelector(".foot-bar .main")!;

        var refused = await noor.SendAsync(page, change, ("ache", "much"), ("go", keep.GetAttribute("value")!));
        var kept = await noor.SendAsync(page, change, ("ache", "7"), ("words", "a stone"), ("go", keep.GetAttribute("value")!));

        Assert.Equal("Keep", refused.Page.QuerySelector(".foot-bar .main")!.TextContent);
        Assert.Equal($"{moment}?said=kept", kept.GoesTo);
        var now = await noor.GoAsync(moment);
        Assert.Contains("a stone", now.Text, StringComparison.Ordinal);
        Assert.Single(now.Page.QuerySelectorAll("a[href*='/ache/size']"));
    }
}
