using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Tests.Stores;
using Leeway.Testing;

namespace Leeway.Vault.Tests.Logs;

/// <summary>
/// What somebody could do who writes to the store without a key: each way is found and named, shows no word, and leaves
/// the rest readable; the person can accept it and go on.
/// </summary>
public abstract class DamageSuite : StoreSuite
{
    private readonly Secret key = Secret.Draw();
    private LogId id;
    private LogHead head = null!;
    private IReadOnlyList<StoredEntry> entries = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var log = await OpenAsync(key);
        foreach (var text in new[] { "one", "two", "three", "four", "five", "six" })
            await KeepAsync(log, text);
        id = log.Keys.Log;
        head = (await Store.HeadAsync(id, Cancel))!;
        entries = await Store.EntriesAsync(id, 0, Cancel);
    }

    [Fact]
    [Promise("X6")]
    public async Task Every_flipped_byte_of_an_entry_is_found_and_named_and_the_rest_opens()
    {
        for (var place = 0; place < entries[2].Bytes.Length; place++)
        {
            await OverwriteAsync(3, Flipped(entries[2].Bytes, place));
            using var log = await OpenAsync(key);

            Assert.Equal([3], log.Report.Unreadable);
            Assert.True(log.Report.ChainBroken);
            Assert.Equal(["one", "two", "four", "five", "six"], TextsOf(log));
        }
    }

    [Fact]
    public async Task Every_flipped_byte_of_the_head_is_found_and_every_entry_opens()
    {
        for (var place = 0; place < 8 + 32 + 32; place++)
        {
            var forged = place switch
            {
                < 8 => head with { Position = head.Position ^ (1L << ((8 * place) + 5)) },
                < 40 => head with { Chain = Flipped(head.Chain, place - 8) },
                _ => head with { Mac = Flipped(head.Mac, place - 40) },
            };
            await Store.CommitAsync(new() { Appends = [new(id, null, [], forged)] }, Cancel);
            using var log = await OpenAsync(key);

            Assert.True(log.Report.ChainBroken);
            Assert.Empty(log.Report.Missing);
            Assert.Equal(["one", "two", "three", "four", "five", "six"], TextsOf(log));
        }
    }

    [Fact]
    public async Task An_entry_of_another_log_is_not_taken_for_ours()
    {
        using var otherKey = Secret.Draw();
        using var other = await OpenAsync(otherKey);
        await KeepAsync(other, "theirs");
        var theirs = (await Store.EntriesAsync(other.Keys.Log, 0, Cancel))[0];

        await RewriteAsync(id, head, [entries[0], theirs with { Position = 2 }, .. entries.Skip(2)]);
        using var log = await OpenAsync(key);

        Assert.Equal([2], log.Report.Unreadable);
        Assert.True(log.Report.ChainBroken);
        Assert.Equal(["one", "three", "four", "five", "six"], TextsOf(log));
    }

    [Fact]
    public async Task The_bytes_of_one_entry_under_the_id_of_another_do_not_open()
    {
        await OverwriteAsync(2, entries[4].Bytes);
        using var log = await OpenAsync(key);

        Assert.Equal([2], log.Report.Unreadable);
        Assert.Equal(["one", "three", "four", "five", "six"], TextsOf(log));
    }

    [Fact]
    public async Task Entries_that_changed_places_are_found_and_read_in_their_true_order()
    {
        await RewriteAsync(id, head, [entries[0], entries[3] with { Position = 2 }, entries[2], entries[1] with { Position = 4 }, .. entries.Skip(4)]);
        using var log = await OpenAsync(key);

        Assert.True(log.Report.ChainBroken);
        Assert.Equal([3, 4], log.Report.OutOfTurn);
        Assert.Equal(["one", "two", "three", "four", "five", "six"], TextsOf(log));
    }

    [Fact]
    public void An_entry_that_stands_at_two_places_is_named_and_shown_once()
    {
        using var keys = new LogKeys(key);

        var reading = LogReader.Read(
            keys, Lines.House.Catalog, [.. entries, entries[1] with { Position = 7 }], ReadingPoint.Start(id), head, 0, _ => false);

        Assert.Equal([7], reading.Findings.Repeated.Select(entry => entry.Position));
        Assert.True(reading.Findings.ChainBroken);
        Assert.Equal(6, reading.Entries.Count);
    }

    [Fact]
    public async Task A_cut_off_end_is_counted()
    {
        await RewriteAsync(id, head, [.. entries.Take(4)]);
        using var log = await OpenAsync(key);

        Assert.Equal([5, 6], log.Report.Missing);
        Assert.True(log.Report.ChainBroken);
        Assert.Equal(["one", "two", "three", "four"], TextsOf(log));
    }

    [Fact]
    public async Task A_hole_in_the_middle_is_counted()
    {
        await RewriteAsync(id, head, [.. entries.Where(entry => entry.Position is not (2 or 3))]);
        using var log = await OpenAsync(key);

        Assert.Equal([2, 3], log.Report.Missing);
        Assert.Equal(["one", "four", "five", "six"], TextsOf(log));
    }

    [Fact]
    public async Task A_head_put_back_to_an_older_one_is_found_while_the_entries_are_there()
    {
        var older = await HeadAtAsync(4);
        await Store.CommitAsync(new() { Appends = [new(id, null, [], older)] }, Cancel);
        using var log = await OpenAsync(key);

        Assert.True(log.Report.ChainBroken);
        Assert.Equal(["one", "two", "three", "four", "five", "six"], TextsOf(log));
    }

    [Fact]
    public async Task A_log_that_is_gone_is_told_where_one_was_to_be()
    {
        await Store.CommitAsync(new() { DropLogs = [id] }, Cancel);

        using var log = await OpenAsync(key, isNew: false);

        Assert.True(log.Report.Absent);
        Assert.Equal(LogRefusals.Damaged, (await KeepAsync(log, "on top")).Refusal?.Code);

        await log.AcceptDamageAsync(Accepted, Evening, Cancel);
        await KeepAsync(log, "anew");

        Assert.Equal(["anew"], TextsOf(log));
    }

    [Fact]
    public async Task A_head_that_is_gone_is_found_and_every_entry_opens()
    {
        await RewriteAsync(id, null, entries);
        using var log = await OpenAsync(key, isNew: false);

        Assert.True(log.Report.ChainBroken);
        Assert.Equal(["one", "two", "three", "four", "five", "six"], TextsOf(log));

        await log.AcceptDamageAsync(Accepted, Evening, Cancel);
        using var again = await OpenAsync(key, isNew: false);

        Assert.True(again.Report.IsWhole);
        Assert.Equal(["one", "two", "three", "four", "five", "six"], TextsOf(again));
    }

    [Theory]
    [InlineData(1L << 40)]
    [InlineData(long.MaxValue)]
    public async Task A_position_beyond_reason_neither_hangs_nor_hides_the_rest(long position)
    {
        await RewriteAsync(id, head with { Position = position }, [.. entries.Take(5), entries[5] with { Position = position }]);
        using var log = await OpenAsync(key);

        Assert.Equal([position], log.Report.Unreadable);
        Assert.Equal(["one", "two", "three", "four", "five"], TextsOf(log));

        await log.AcceptDamageAsync(Accepted, Evening, Cancel);
        await KeepAsync(log, "on");
        using var again = await OpenAsync(key);

        Assert.True(again.Report.IsWhole);
        Assert.Equal([position], again.Report.SetAside);
        Assert.Equal(["one", "two", "three", "four", "five", "on"], TextsOf(again));
    }

    [Fact]
    public async Task A_marker_of_the_forgotten_that_the_key_did_not_make_is_named()
    {
        byte[] forged = [0, .. Chain.FirstHash(entries[3].Bytes), .. new byte[32]];
        await OverwriteAsync(4, forged);
        using var log = await OpenAsync(key);

        Assert.Equal([4], log.Report.Unreadable);
        Assert.False(log.Report.ChainBroken);
        Assert.Equal(["one", "two", "three", "five", "six"], TextsOf(log));
    }

    [Fact]
    public async Task A_marker_of_the_forgotten_is_good_at_its_own_place_alone()
    {
        using var keys = new LogKeys(key);
        await OverwriteAsync(4, ForgottenMarker.For(keys, entries[3]));
        using (var log = await OpenAsync(key))
            Assert.True(log.Report.IsWhole);

        await OverwriteAsync(4, ForgottenMarker.For(keys, entries[3] with { Position = 5 }));
        using var moved = await OpenAsync(key);

        Assert.Equal([4], moved.Report.Unreadable);
    }

    [Fact]
    public async Task A_damaged_log_takes_nothing_until_that_was_accepted_and_then_goes_on_for_good()
    {
        var damaged = Flipped(entries[2].Bytes, 50);
        await RewriteAsync(id, head, [.. entries.Where(entry => entry.Position is not (2 or 3)), entries[2] with { Bytes = damaged }]);
        using var log = await OpenAsync(key);

        Assert.Equal(LogRefusals.Damaged, (await KeepAsync(log, "on top")).Refusal?.Code);
        Assert.Equal(6, (await Store.HeadAsync(id, Cancel))?.Position);

        await log.AcceptDamageAsync(Accepted, Evening, Cancel);
        await KeepAsync(log, "after");
        using var again = await OpenAsync(key);

        Assert.True(again.Report.IsWhole);
        Assert.Equal([3], again.Report.SetAside);
        Assert.Equal(["one", "four", "five", "six", "after"], TextsOf(again));
        Assert.Contains(again.State.History, entry => entry.Event == Accepted);
        Assert.Equal(damaged, (await Store.EntriesAsync(id, 2, Cancel))[0].Bytes);
    }

    [Fact]
    public async Task What_is_damaged_after_something_was_accepted_is_news_again()
    {
        await OverwriteAsync(3, Flipped(entries[2].Bytes, 50));
        using (var log = await OpenAsync(key))
            await log.AcceptDamageAsync(Accepted, Evening, Cancel);

        await OverwriteAsync(3, Flipped(entries[2].Bytes, 51));
        using var again = await OpenAsync(key);

        Assert.Equal([3], again.Report.Unreadable);
        Assert.Empty(again.Report.SetAside);
    }

    [Fact]
    public async Task Writing_on_never_makes_a_broken_chain_look_whole()
    {
        await RewriteAsync(id, head, [entries[0], entries[3] with { Position = 2 }, entries[2], entries[1] with { Position = 4 }, .. entries.Skip(4)]);
        using (var log = await OpenAsync(key))
            await KeepAsync(log, "on top");

        using var again = await OpenAsync(key);

        Assert.True(again.Report.ChainBroken);
    }

    [Fact]
    public async Task A_store_that_falls_back_behind_what_was_read_is_told_while_it_is_open()
    {
        using var log = await OpenAsync(key);
        await RewriteAsync(id, await HeadAtAsync(4), [.. entries.Take(4)]);

        await log.RefreshAsync(Cancel);

        Assert.Equal(2, log.Report.FewerThanRemembered);
        Assert.Equal(LogRefusals.Damaged, (await KeepAsync(log, "on top")).Refusal?.Code);

        await log.AcceptDamageAsync(Accepted, Evening, Cancel);

        Assert.Equal(["one", "two", "three", "four"], TextsOf(log));
        Assert.True(log.Report.IsWhole);
    }

    private static DamageAccepted Accepted { get; } = new(new(77), "Two entries are not there any more.");

    /// <summary>The head as it once stood: genuine, and old.</summary>
    private Task<LogHead> HeadAtAsync(int position)
    {
        using var keys = new LogKeys(key);
        return Task.FromResult(Chain.Head(keys, position, Chain.Over(id, entries.Take(position))));
    }

    private Task<CommitOutcome> OverwriteAsync(long position, byte[] bytes) =>
        Store.CommitAsync(new() { Overwrites = [(id, entries[(int)position - 1] with { Bytes = bytes })] }, Cancel);

    private static byte[] Flipped(byte[] bytes, int place)
    {
        byte[] flipped = [.. bytes];
        flipped[place] ^= 0x10;
        return flipped;
    }
}
