using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms.Body;

public sealed class FiguresTests
{
    [Fact]
    public async Task A_page_of_many_figures_draws_each_side_of_the_body_once_and_refers_to_that()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        foreach (var name in (string[])["the gatekeeper", "the clown", "the one who leaves"])
        {
            var first = (await noor.GoAsync("/body/protectors/new")).GoesTo!;
            await noor.SendAsync(first, first, ("name", name));
        }

        var page = (await noor.GoAsync("/body/protectors")).Page;

        Assert.Equal(6, page.QuerySelectorAll("svg.figure").Length);
        Assert.Equal(["sitting-back", "sitting-front"], page.QuerySelectorAll("svg.figure > g.sitting").Select(side => side.Id!).Order(StringComparer.Ordinal));
        Assert.Equal(["#sitting-back", "#sitting-back", "#sitting-front", "#sitting-front"], page.QuerySelectorAll("svg.figure > use").Select(other => other.GetAttribute("href")!).Order(StringComparer.Ordinal));
    }
}
