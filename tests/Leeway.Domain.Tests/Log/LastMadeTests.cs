using Leeway.Domain.Log;
using Leeway.Domain.Tests.Rooms.Gap;

namespace Leeway.Domain.Tests.Log;

public sealed class LastMadeTests
{
    private readonly House house = new();

    [Fact]
    public void The_next_is_given_the_last_of_its_kind_while_things_are_added()
    {
        house.Note(House.Id(1), "rain");
        house.Log.Made.Next<string>(_ => "first");

        house.Note(House.Id(2), "snow");

        Assert.Equal("first, then", house.Log.Made.Next<string>(last => $"{last}, then"));
        Assert.Null(house.Log.Made.Next<object[]>(last => [last!])[0]);
    }

    [Fact]
    public void Nothing_made_before_a_thing_was_hidden_brought_back_or_erased_is_held_after_it()
    {
        house.Note(House.Id(1), "rain");

        AssertBeginsAnew(() => house.Forget(House.Id(1)));
        AssertBeginsAnew(() => house.BringBack(House.Id(1)));

        var made = house.Log.Made;
        Assert.NotSame(made, house.Log.Without(new HashSet<ThingId> { House.Id(1) }).Made);
    }

    private void AssertBeginsAnew(Action change)
    {
        var made = house.Log.Made;
        change();
        Assert.NotSame(made, house.Log.Made);
    }
}
