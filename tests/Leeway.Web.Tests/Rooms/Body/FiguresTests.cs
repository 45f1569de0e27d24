namespace Leeway.Web.Tests.Rooms.Body;

public sealed class FiguresTests : NoorInside
{
    [Fact]
    public async Task A_page_of_many_figures_draws_each_side_of_the_body_once_and_refers_to_that()
    {
        foreach (var name in (string[])["the gatekeeper", "the clown", "the one who leaves"])
        {
            var first = (await Noor.GoAsync("/body/protectors/new")).GoesTo!;
            await Noor.SendAsync(first, first, ("name", name));
        }

        var page = (await Noor.GoAsync("/body/protectors")).Page;

        Assert.Equal(6, page.QuerySelectorAll("svg.figure").Length);
        Assert.Equal(["sitting-back", "sitting-front"], page.QuerySelectorAll("svg.figure > g.sitting").Select(side => side.Id!).Order(StringComparer.Ordinal));
        Assert.Equal(["#sitting-back", "#sitting-back", "#sitting-front", "#sitting-front"], page.QuerySelectorAll("svg.figure > use").Select(other => other.GetAttribute("href")!).Order(StringComparer.Ordinal));
    }
}
