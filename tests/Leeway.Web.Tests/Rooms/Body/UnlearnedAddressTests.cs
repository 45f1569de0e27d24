using System.Net;

namespace Leeway.Web.Tests.Rooms.Body;

/// <summary>A browser's history tells of an unlearned feeling that a page was opened, and not which.</summary>
public sealed class UnlearnedAddressTests : NoorInside
{
    [Fact]
    public async Task Every_door_has_a_number_for_an_address()
    {
        var doors = (await Noor.GoAsync("/body/unlearned")).Page.QuerySelectorAll(".doors-of a").Select(door => door.GetAttribute("href")!).ToList();

        Assert.Equal(29, doors.Distinct(StringComparer.Ordinal).Count());
        Assert.All(doors, door => Assert.Matches("^/body/unlearned/[0-9]+$", door));
        Assert.Equal(HttpStatusCode.NotFound, (await Noor.GoAsync("/body/unlearned/tenderness")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Noor.GoAsync("/body/unlearned/3000")).Status);
    }

    [Fact]
    public async Task What_was_written_behind_a_door_is_found_and_changed_under_its_number()
    {
        const string awe = "/body/unlearned/2";
        var page = await Noor.SendAsync(awe, awe, ("words", "The sea at five."));
        var change = (await Noor.GoAsync(page.GoesTo!)).Page.QuerySelector("article a")!.GetAttribute("href")!;
        var written = change.Split('/')[^1];

        Assert.Equal($"{awe}?said=kept", page.GoesTo);
        Assert.Equal($"{awe}/{written}", change);
        Assert.Equal(change, (await Noor.GoAsync($"/body/written/{written}")).GoesTo);
        Assert.Equal("The sea at five.", (await Noor.GoAsync(change)).Page.QuerySelector("textarea")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await Noor.GoAsync($"/body/unlearned/1/{written}")).Status);
    }
}
