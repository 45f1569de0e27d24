using System.Net;
using Leeway.Web.Shell;

namespace Leeway.Web.Tests.Shell.Door;

public sealed class DoorQueueTests
{
    private static readonly Caller Loud = Caller.Of(IPAddress.Parse("192.0.2.1"));
    private static readonly Caller Quiet = Caller.Of(IPAddress.Parse("192.0.2.2"));

    private readonly DoorQueue queue = new();

    [Fact]
    public void One_address_takes_half_of_the_places_and_others_still_come_in()
    {
        Assert.Equal(8, TakenBy(Loud));

        Assert.Equal(4, TakenBy(Quiet));
        Assert.Equal(2, TakenBy(Caller.Of(IPAddress.Parse("192.0.2.3"))));
    }

    [Fact]
    public void A_place_that_is_given_back_is_taken_again_at_once_by_whoever_comes()
    {
        var place = queue.Take(Loud);
        TakenBy(Loud);

        place.Dispose();
        place.Dispose();

        using var again = queue.Take(Loud);
        Assert.Throws<DoorBusyException>(() => queue.Take(Loud));
    }

    [Fact]
    public void All_places_together_are_never_more_than_sixteen()
    {
        var taken = Enumerable.Range(1, 100).Sum(last => TakenBy(Caller.Of(IPAddress.Parse($"192.0.2.{last}"))));

        Assert.Equal(16, taken);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::2", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void All_of_one_network_of_the_newer_kind_is_one_caller(string one, string other, bool same) =>
        Assert.Equal(same, Caller.Of(IPAddress.Parse(one)) == Caller.Of(IPAddress.Parse(other)));

    private int TakenBy(Caller caller)
    {
        for (var places = 0; ; places++)
        {
            try
            {
                queue.Take(caller);
            }
            catch (DoorBusyException)
            {
                return places;
            }
        }
    }
}
