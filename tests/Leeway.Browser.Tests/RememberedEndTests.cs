using System.Net;
using Leeway.Browser.Tests.Visitors;

namespace Leeway.Browser.Tests;

/// <summary>A device that may remember how far the vault had come, and what that must not get in the way of.</summary>
public sealed class RememberedEndTests
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const string Other = "otter gravel willow seven doors";

    [Fact]
    public async Task A_folder_that_was_put_back_is_told_until_that_is_accepted()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        using var ines = await RememberingAsync(leeway);
        var older = await CopyAsync(leeway);
        await ines.UnlockAsync(Name, Passphrase);
        foreach (var line in (string[])["one", "two", "three", "four"])
            await ines.JustTheAcheAsync(line, 5);
        await PutBackAsync(leeway, older);

        Assert.Contains("remembers a later state of your vault", (await ines.UnlockAsync(Name, Passphrase)).Words, StringComparison.Ordinal);
        var again = await ines.UnlockAsync(Name, Passphrase);
        Assert.Contains("remembers a later state of your vault", again.Words, StringComparison.Ordinal);
        await ines.SendAsync(again.FormTo("/keys/found"));

        Assert.Equal("/today", (await ines.UnlockAsync(Name, Passphrase)).Address);
    }

    [Fact]
    public async Task A_folder_that_was_put_back_under_a_session_is_told_before_anything_is_written()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        using var ines = await RememberingAsync(leeway);
        var older = await CopyAsync(leeway);
        foreach (var line in (string[])["one", "two"])
            await ines.JustTheAcheAsync(line, 5);
        var form = (await ines.GetAsync("/gap/ache")).FormTo("/gap/ache");
        await PutBackAsync(leeway, older);

        Assert.Equal("/keys/found", (await ines.GetAsync("/today")).Address);
        var refused = await ines.SendAsync(form.With("happened", "the same evening again").With("ache", "4"));
        Assert.Contains("the same evening again", refused.Text, StringComparison.Ordinal);
        Assert.Contains("remembers a later state of your vault", (await ines.GetAsync("/keys/found")).Words, StringComparison.Ordinal);
        await ines.SendAsync((await ines.GetAsync("/keys/found")).FormTo("/keys/found"));

        await ines.JustTheAcheAsync("on from here", 4);
        Assert.Equal("/today", (await ines.GetAsync("/today")).Address);
    }

    [Fact]
    public async Task Two_vaults_of_one_browser_are_both_remembered()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        using var ines = await RememberingAsync(leeway);
        var older = await CopyAsync(leeway);
        await ines.JustTheAcheAsync("one", 5);
        await ines.BeginAsync("Sam", Other);
        await ines.SendAsync((await ines.GetAsync("/keys")).FormTo("/keys/preferences").With("anchors", "yes"));
        await ines.SendAsync((await ines.GetAsync("/keys")).FormTo("/keys/preferences").Without("anchors"));
        await PutBackAsync(leeway, older);

        Assert.Contains("remembers a later state of your vault", (await ines.UnlockAsync(Name, Passphrase)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locking_a_new_key_and_deleting_are_answered_as_ever()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        using var ines = await RememberingAsync(leeway);

        Assert.Equal("/unlock", (await ines.SendAsync((await ines.GetAsync("/today")).FormTo("/lock"))).Address);
        await ines.UnlockAsync(Name, Passphrase);
        var changed = await ines.SendAsync((await ines.GetAsync("/keys/passphrase")).FormTo("/keys/passphrase")
            .With("current", Passphrase).With("passphrase", Other).With("again", Other).With("known", "yes"));
        Assert.Equal((HttpStatusCode.OK, "/keys?said=k1"), (changed.Status, changed.Address));
        var deleted = await ines.SendAsync((await ines.GetAsync("/keys/delete")).FormTo("/keys/delete").With("passphrase", Other));
        Assert.Equal((HttpStatusCode.OK, "/closed"), (deleted.Status, deleted.Address));
    }

    [Fact]
    public async Task A_device_that_is_to_remember_nothing_any_more_holds_no_trace()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        using var ines = await RememberingAsync(leeway);
        Assert.NotNull(ines.Cookies.GetCookies(leeway.Address)["leeway-anchor"]);

        await ines.SendAsync((await ines.GetAsync("/keys")).FormTo("/keys/preferences").Without("anchors"));

        Assert.Null(ines.Cookies.GetCookies(leeway.Address)["leeway-anchor"]);
    }

    private static async Task<byte[]> CopyAsync(RunningLeeway leeway)
    {
        await leeway.StopAsync();
        var copy = await File.ReadAllBytesAsync(Path.Combine(leeway.Data, "leeway.db"));
        await leeway.StartAgainAsync();
        return copy;
    }

    private static async Task PutBackAsync(RunningLeeway leeway, byte[] older)
    {
        await leeway.StopAsync();
        await File.WriteAllBytesAsync(Path.Combine(leeway.Data, "leeway.db"), older);
        await leeway.StartAgainAsync();
    }

    private static async Task<Visitor> RememberingAsync(RunningLeeway leeway)
    {
        var ines = new Visitor(leeway.Address);
        await ines.BeginAsync(Name, Passphrase);
        await ines.SendAsync((await ines.GetAsync("/keys")).FormTo("/keys/preferences").With("anchors", "yes"));
        return ines;
    }
}
