using System.Net;
using Leeway.Testing;
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

    [Fact]
    [Promise("X4")]
    public void Nobody_can_see_by_their_own_delay_that_somebody_else_unlocked()
    {
        var patience = new Patience(new OneEvening(), new DoorQueue());
        var spy = Caller.Of(IPAddress.Parse("198.51.100.7"));
        for (var guess = 0; guess < 6; guess++)
            patience.Refused("Noor", spy);
        var before = patience.TurnOf("Noor", Caller.Of(IPAddress.Parse("198.51.100.8")));

        patience.Opened("Noor", Noor);

        Assert.Equal(before, patience.TurnOf("Noor", Caller.Of(IPAddress.Parse("198.51.100.9"))));
        Assert.Equal(TimeSpan.Zero, patience.TurnOf("Noor", Noor));
    }

    [Fact]
    [Promise("X4")]
    public void Guesses_made_at_once_wait_one_after_the_other_and_a_line_of_them_ends()
    {
        var patience = new Patience(new OneEvening(), new DoorQueue());
        for (var guess = 0; guess < 20; guess++)
            patience.Refused("Noor", Noor);

        var turns = Enumerable.Range(0, 5).Select(_ => patience.TurnOf("Noor", Noor).TotalSeconds);

        Assert.Equal([8, 16, 24, 32, 40], turns);
        Assert.Throws<DoorBusyException>(() => patience.TurnOf("Noor", Noor));
    }

    private sealed class OneEvening : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 3, 1, 22, 40);
    }
}
