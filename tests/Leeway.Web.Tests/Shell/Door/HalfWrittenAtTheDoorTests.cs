using Leeway.Web.Tests.Rooms;

namespace Leeway.Web.Tests.Shell.Door;

/// <summary>After *Lock* the door says once whether something half-written is kept, and its address never does.</summary>
public sealed class HalfWrittenAtTheDoorTests : NoorInside
{
    private const string Kept = "What was half-written is kept, and waits inside.";

    [Fact]
    public async Task What_was_typed_is_said_to_be_kept_once_and_not_in_the_address()
    {
        await TypeAsync("one line");

        Assert.Equal("/unlock", await LockAsync());
        Assert.Equal(Kept, await SaidAsync());
        Assert.Null(await SaidAsync());
    }

    [Fact]
    public async Task Where_nothing_was_left_or_it_was_let_go_or_kept_nothing_is_said()
    {
        Assert.Equal("/unlock", await LockAsync());
        Assert.Null(await SaidAsync());
        await Noor.SendAsync("/unlock", "/unlock", ("name", "Noor"), ("passphrase", Visitor.Phrase));

        await TypeAsync("one line");
        await TypeAsync("");
        await TypeAsync("another");
        await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "another"));

        await LockAsync();
        Assert.Null(await SaidAsync());
    }

    private async Task TypeAsync(string words) => await Noor.SendToAsync(await Noor.GoAsync("/gap/ache"), "/gap/ache", "/draft", ("happened", words));

    private async Task<string?> LockAsync() => (await Noor.SendAsync("/today", "/lock")).GoesTo;

    private async Task<string?> SaidAsync() => (await Noor.GoAsync("/unlock")).Page.QuerySelector(".said")?.TextContent;
}
