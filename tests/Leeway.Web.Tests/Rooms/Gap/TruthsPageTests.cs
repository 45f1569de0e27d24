namespace Leeway.Web.Tests.Rooms.Gap;

public sealed class TruthsPageTests : NoorInside
{
    [Fact]
    public async Task Lines_of_ones_own_stand_whole_before_the_list_and_keep_is_in_reach()
    {
        await Noor.SendAsync("/gap/truths", "/gap/truths", ("own", "I was never bad at love, I was at work."));

        var form = (await Noor.GoAsync("/gap/truths")).Page.QuerySelector("form[action='/gap/truths']")!;
        var fields = form.QuerySelectorAll("[name=own], [name=truth]").ToList();

        Assert.All(fields.Take(3), field => Assert.Equal("TEXTAREA", field.TagName));
        Assert.Equal("I was never bad at love, I was at work.", fields[0].TextContent);
        Assert.NotNull(form.QuerySelector(".foot-bar .main"));
    }
}
