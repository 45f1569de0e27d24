using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Tests.Stores;

namespace Leeway.Vault.Tests.Logs;

/// <summary>A store put back to an older state as a whole shows only against what a device remembers.</summary>
public abstract class AnchorSuite : StoreSuite
{
    private readonly Secret key = Secret.Draw();

    [Fact]
    public async Task A_rolled_back_store_looks_whole_and_the_anchor_says_how_many_are_missing()
    {
        var (anchor, log) = await RolledBackAsync(to: 2, from: 5);

        using var again = await OpenAsync(key);

        Assert.True(again.Report.IsWhole);
        Assert.Equal(3, await again.FewerThanAsync(anchor, Cancel));
        Assert.Equal(log, again.Keys.Log);
    }

    [Fact]
    public async Task After_a_rollback_one_can_go_on_and_a_new_anchor_is_the_one_that_counts()
    {
        var (anchor, _) = await RolledBackAsync(to: 2, from: 5);
        using var again = await OpenAsync(key);

        await again.AcceptDamageAsync(new DamageAccepted(new(9), "Three entries are not here any more."), Evening, Cancel);
        await KeepAsync(again, "on");

        Assert.Equal(0, await again.FewerThanAsync(again.Anchor(), Cancel));
        Assert.Equal(["1", "2", "on"], TextsOf(again));
        Assert.True(await again.FewerThanAsync(anchor, Cancel) > 0);
    }

    [Fact]
    public async Task A_history_that_was_written_anew_after_a_rollback_is_told_apart()
    {
        var (anchor, _) = await RolledBackAsync(to: 2, from: 3);
        using var again = await OpenAsync(key);
        await KeepAsync(again, "another third");
        await KeepAsync(again, "a fourth");

        Assert.Equal(1, await again.FewerThanAsync(anchor, Cancel));
    }

    [Fact]
    public async Task After_a_rollback_what_a_device_remembers_stays_however_far_one_writes_on()
    {
        var (anchor, _) = await RolledBackAsync(to: 2, from: 3);
        using var again = await OpenAsync(key);
        await KeepAsync(again, "another third");
        await KeepAsync(again, "a fourth");

        Assert.Equal(anchor, again.Anchor(anchor));
    }

    [Fact]
    public async Task What_a_device_remembers_moves_on_once_it_was_found_here()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "1");
        using var restarted = await OpenAsync(key);
        var anchor = log.Anchor();
        await KeepAsync(restarted, "2");

        Assert.Equal(0, await restarted.FewerThanAsync(anchor, Cancel));

        Assert.NotEqual(anchor, restarted.Anchor(anchor));
    }

    [Fact]
    public async Task An_anchor_of_the_past_is_a_prefix_of_what_is_here()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "1");
        var anchor = log.Anchor();
        await KeepAsync(log, "2");

        Assert.Equal(0, await log.FewerThanAsync(anchor, Cancel));
    }

    [Fact]
    public async Task An_anchor_that_another_node_wrote_further_on_is_no_rollback()
    {
        using var here = await OpenAsync(key);
        using var there = await OpenAsync(key);
        await KeepAsync(there, "1");

        Assert.Equal(0, await here.FewerThanAsync(there.Anchor(), Cancel));
    }

    [Fact]
    public async Task An_anchor_that_this_key_did_not_make_says_nothing()
    {
        using var log = await OpenAsync(key);
        await KeepAsync(log, "1");
        using var otherKey = Secret.Draw();
        using var other = await OpenAsync(otherKey);
        var parts = log.Anchor().Split('.');

        Assert.Null(await log.FewerThanAsync(other.Anchor(), Cancel));
        Assert.Null(await log.FewerThanAsync(string.Join('.', parts[0], "999", parts[2], parts[3]), Cancel));
        Assert.Null(await log.FewerThanAsync(string.Join('.', parts[0], parts[1], parts[3], parts[3]), Cancel));
        foreach (var broken in new[] { "", "...", "a.b.c.d", string.Join('.', parts[0], "-1", parts[2], parts[3]), log.Anchor() + "0", string.Join('.', parts[0], parts[1], parts[2][..63] + "g", parts[3]) })
            Assert.Null(await log.FewerThanAsync(broken, Cancel));
    }

    private async Task<(string Anchor, LogId Log)> RolledBackAsync(int to, int from)
    {
        using var log = await OpenAsync(key);
        LogHead? older = null;
        for (var number = 1; number <= from; number++)
        {
            await KeepAsync(log, $"{number}");
            if (number == to)
                older = await Store.HeadAsync(log.Keys.Log, Cancel);
        }
        var entries = await Store.EntriesAsync(log.Keys.Log, 0, Cancel);
        await RewriteAsync(log.Keys.Log, older, [.. entries.Take(to)]);
        return (log.Anchor(), log.Keys.Log);
    }
}
