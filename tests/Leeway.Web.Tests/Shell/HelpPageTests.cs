namespace Leeway.Web.Tests.Shell;

public sealed class HelpPageTests
{
    [Fact]
    public async Task How_sure_a_number_is_stands_beside_every_one_of_them()
    {
        await using var leeway = await ServedLeeway.StartAsync();

        var lines = (await leeway.Visitor().GoAsync("/help-now?country=DE")).Page.QuerySelectorAll(".help-line");

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches("(Last checked on|Written down on) [0-9]+ [A-Z][a-z]+ 20[0-9]{2}[.]", line.QuerySelector(".sure")!.TextContent));
    }
}
