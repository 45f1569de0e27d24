using Leeway.Web.Tests.Rooms;

namespace Leeway.Web.Tests.Shell.Door;

/// <summary>The door says to everybody that what was kept as they wrote waits inside, and so tells nobody whether something does.</summary>
public sealed class HalfWrittenAtTheDoorTests : NoorInside
{
    [Fact]
    public async Task After_a_lock_in_the_middle_of_a_sentence_the_door_says_what_it_says_to_a_stranger()
    {
        await Noor.SendToAsync(await Noor.GoAsync("/gap/ache"), "/gap/ache", "/draft", ("happened", "one line"));
        var locked = await Noor.SendAsync("/today", "/lock");

        var door = await Noor.GoAsync(locked.GoesTo!);

        Assert.Contains("What you leave half-written is kept, and waits inside.", door.Text, StringComparison.Ordinal);
        Assert.Equal((await Stranger().GoAsync("/unlock")).Text, door.Text);
    }
}
