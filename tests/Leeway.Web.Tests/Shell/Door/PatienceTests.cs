using System.Net;
using Leeway.Web.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Shell.Door;

public sealed class PatienceTests
{
    private static readonly Caller Noor = Caller.Of(IPAddress.Parse("192.0.2.1"));

    [Fact]
    public async Task Whoever_tries_holds_a_place_until_it_was_tried()
    {
        var queue = new DoorQueue();
        var patience = new Patience(new OneEvening(), queue);
        var trying = new List<IDisposable>();

        for (var attempt = 0; attempt < 8; attempt++)
            trying.Add(await patience.WaitAsync("Noor", Noor, TestContext.Current.CancellationToken));

        await Assert.ThrowsAsync<DoorBusyException>(() => patience.WaitAsync("Noor", Noor, TestContext.Current.CancellationToken));
        trying.ForEach(place => place.Dispose());
        using var after = await patience.WaitAsync("Noor", Noor, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_door_gives_back_the_place_that_it_took()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var queue = leeway.Part<DoorQueue>();
        var noor = leeway.Visitor("192.0.2.1");

        await noor.SendAsync("/unlock", "/unlock", ("name", "Noor"), ("passphrase", "not this one"));
        Assert.Equal("/keys/kit?said=begun", (await noor.BeginAsync("Noor")).GoesTo);
        await noor.SendAsync("/keys", "/keys/devices", ("passphrase", "not this one"));
        await leeway.Visitor("192.0.2.1").SendAsync("/kit", "/kit", ("name", "Noor"), ("code", "AAAAA"), ("passphrase", "not this one at all"), ("again", "not this one at all"));

        var places = Enumerable.Range(0, 8).Select(_ => queue.Take(Noor)).ToList();
        Assert.Equal(8, places.Count);
    }

    private sealed class OneEvening : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 3, 1, 22, 40);
    }
}
