using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Tests.Stores;

namespace Leeway.Vault.Tests.Logs;

/// <summary>Damage that is accepted while somebody else, who has the log open and has not seen it, goes on writing.</summary>
public abstract class AcceptingSuite : StoreSuite
{
    private readonly Secret key = Secret.Draw();
    private OpenLog elsewhere = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        elsewhere = await OpenAsync(key);
        foreach (var text in new[] { "one", "two", "three" })
            await KeepAsync(elsewhere, text);
        var entries = await Store.EntriesAsync(elsewhere.Keys.Log, 0, Cancel);
        await Store.CommitAsync(new() { Overwrites = [(elsewhere.Keys.Log, entries[1] with { Bytes = [.. entries[1].Bytes.Reverse()] })] }, Cancel);
    }

    public override async ValueTask DisposeAsync()
    {
        elsewhere.Dispose();
        key.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_written_at_that_very_moment_is_there_and_the_damage_is_accepted()
    {
        using var log = await OpenAsync(key);
        Assert.Equal([2], log.Report.Unreadable);
        Store.Before(Appends, () => KeepAsync(elsewhere, "meanwhile"));

        await log.AcceptDamageAsync(Accepted, Evening, Cancel);
        await KeepAsync(log, "after");
        using var again = await OpenAsync(key);

        Assert.All([log, again], each =>
        {
            Assert.True(each.Report.IsWhole);
            Assert.Equal([2], each.Report.SetAside);
            Assert.Equal(["one", "three", "meanwhile", "after"], TextsOf(each));
            Assert.Single(each.State.History, entry => entry.Event == Accepted);
        });
    }

    [Fact]
    public async Task Two_who_accept_at_the_same_moment_both_go_on()
    {
        using var log = await OpenAsync(key);
        using var other = await OpenAsync(key);
        Store.Before(Appends, () => other.AcceptDamageAsync(new DamageAccepted(new(78), "On the phone."), Evening, Cancel));

        await log.AcceptDamageAsync(Accepted, Evening, Cancel);
        await KeepAsync(other, "phone");
        await KeepAsync(log, "laptop");
        using var again = await OpenAsync(key);

        Assert.True(again.Report.IsWhole);
        Assert.Equal(["one", "three", "phone", "laptop"], TextsOf(again));
    }

    [Fact]
    public async Task Where_somebody_writes_all_the_while_it_is_said_that_nothing_was_accepted()
    {
        using var log = await OpenAsync(key);
        BeforeEach();

        await Assert.ThrowsAsync<StoreFailedException>(() => log.AcceptDamageAsync(Accepted, Evening, Cancel));

        Store.Before(_ => false, () => Task.CompletedTask);
        using var again = await OpenAsync(key);
        Assert.Equal([2], again.Report.Unreadable);
        Assert.DoesNotContain(again.State.History, entry => entry.Event == Accepted);

        void BeforeEach() => Store.Before(change => change.NeedLogs.Count > 0, async () =>
        {
            await KeepAsync(elsewhere, "and on");
            BeforeEach();
        });
    }

    private static DamageAccepted Accepted { get; } = new(new(77), "One entry cannot be read.");

    private static bool Appends(StoreChange change) => change.Appends.Count > 0;
}
