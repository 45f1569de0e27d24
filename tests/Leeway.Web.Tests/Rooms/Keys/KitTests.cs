using System.Net;
using Leeway.Testing;
using Leeway.Web.Tests.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Keys;

public sealed class KitTests
{
    private readonly HeldClock clock = new(Instant.FromUtc(2026, 3, 1, 22, 40));

    [Fact]
    [Promise("X4")]
    public async Task Whoever_finds_an_open_phone_makes_no_kit_and_withdraws_none()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        Assert.Equal(HttpStatusCode.OK, (await noor.SendAsync("/keys/kit", "/keys/kit")).Status);
        clock.Now += Duration.FromMinutes(6);

        var page = await noor.GoAsync("/keys/kit");
        var refused = await noor.SendAsync(page, "/keys/kit", ("passphrase", "not this one"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("The kit is as it was.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await noor.SendAsync(page, "/keys/kit", ("passphrase", ""))).Status);

        Assert.Equal(HttpStatusCode.OK, (await noor.SendAsync("/keys/kit", "/keys/kit", ("passphrase", Visitor.Phrase))).Status);
    }

    [Fact]
    public async Task Whoever_begins_a_vault_ends_the_session_that_this_browser_had()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var (noor, later) = (leeway.Visitor(), leeway.Visitor());
        await noor.BeginAsync("Noor");
        foreach (var (name, value) in noor.Cookies)
            later.Cookies[name] = value;
        Assert.Equal(HttpStatusCode.OK, (await later.GoAsync("/today")).Status);

        await noor.BeginAsync("Somebody else");

        Assert.Equal("/unlock", (await later.GoAsync("/today")).GoesTo);
    }
}
