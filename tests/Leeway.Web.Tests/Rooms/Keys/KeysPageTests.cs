namespace Leeway.Web.Tests.Rooms.Keys;

public sealed class KeysPageTests : NoorInside
{
    [Fact]
    public async Task Before_a_device_remembers_anything_it_is_said_what_stays_in_the_browser_and_what_it_shows()
    {
        var box = (await Noor.GoAsync("/keys")).Page.QuerySelector("[name=anchors]")!;

        Assert.False(box.HasAttribute("checked"));
        Assert.EndsWith(
            "For that it leaves a cookie here, which stays after locking. Whoever looks into this browser's cookies then sees that there is a vault, and roughly how far it has grown.",
            box.ParentElement!.TextContent,
            StringComparison.Ordinal);
    }
}
