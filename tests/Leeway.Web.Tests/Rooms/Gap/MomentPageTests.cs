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
}
