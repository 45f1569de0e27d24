using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;
using NodaTime;

namespace Leeway.Browser.Tests;

public sealed class NightTests
{
    [Fact]
    [Promise("G11")]
    public async Task At_night_a_truth_comes_back_at_any_ache_and_by_day_at_a_high_one()
    {
        var clock = new SetClock(Instant.FromUtc(2026, 3, 1, 12, 0));
        await using var leeway = await HostedLeeway.StartAsync(clock: clock);
        using var ines = new Visitor(leeway.Address);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.SendAsync((await ines.GetAsync("/keys")).FormTo("/keys/preferences").With("zone", "Europe/Lisbon").With("idle", "720"));
        await ines.SendAsync((await ines.GetAsync("/gap/truths")).FormTo("/gap/truths").With("own", "I was loved before I was useful."));
        var (low, high) = (await ines.JustTheAcheAsync("a little", 2), await ines.JustTheAcheAsync("a lot", 8));

        Assert.Equal((0, 1), (await TruthsAsync(low), await TruthsAsync(high)));
        clock.Now += Duration.FromHours(11);
        Assert.Equal((1, 1), (await TruthsAsync(low), await TruthsAsync(high)));

        async Task<int> TruthsAsync(string moment) => (await ines.GetAsync(moment)).Page.QuerySelectorAll(".truth").Length;
    }
}
