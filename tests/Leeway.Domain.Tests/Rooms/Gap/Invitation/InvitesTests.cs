using Leeway.Domain.Rooms.Gap.Invitation;

namespace Leeway.Domain.Tests.Rooms.Gap.Invitation;

public sealed class InvitesTests
{
    [Theory]
    [InlineData("Would you be willing to call me when you are late?")]
    [InlineData("Could we sit together for ten minutes tonight?")]
    [InlineData("I would love a walk with you on Sunday, and a no is fine.")]
    [InlineData("Call me, if you can.")]
    [InlineData("If you can't, I will understand.")]
    public void A_request_that_leaves_room_needs_no_hint(string ask) =>
        Assert.Equal(new AskReading(true, AskHint.None), Shipped.Invites.Refusable(ask));

    [Theory]
    [InlineData("", "nothing-asked-yet")]
    [InlineData(" … ", "nothing-asked-yet")]
    [InlineData("Call me every evening.", "make-it-a-question")]
    [InlineData("Call me right now.", "let-go-of-the-clock")]
    [InlineData("You have to call me.", "let-go-of-must")]
    [InlineData("I need you to stop working late.", "let-go-of-must")]
    [InlineData("Could you come home, or I'm leaving?", "let-go-of-the-consequence")]
    [InlineData("If you don't come, it's over.", "let-go-of-the-consequence")]
    public void A_request_that_leaves_no_room_gets_the_hint_that_opens_it(string ask, string hint)
    {
        var reading = Shipped.Invites.Refusable(ask);

        Assert.False(reading.LeavesRoom);
        Assert.Equal(hint, reading.Hint.WireName());
    }
}
