using Leeway.Vault.Logs;

namespace Leeway.Vault.Tests.Logs;

public abstract partial class LogStoreContract
{
    [Fact]
    public async Task What_was_appended_is_read_back_as_it_was()
    {
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 0, "one", "two")));
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 2, "three")));

        var entries = await Store.EntriesAsync(Ours, 0, Cancel);
        Assert.Equal([1, 2, 3], entries.Select(entry => entry.Position));
        Assert.Equal([IdOf(1), IdOf(2), IdOf(3)], entries.Select(entry => entry.Id));
        Assert.Equal(["one", "two", "three"], await TextsAsync(Ours));
        var head = await Store.HeadAsync(Ours, Cancel);
        Assert.Equal(3, head?.Position);
        Assert.Equal(Filled(32, 3), head?.Chain);
        Assert.Equal(Filled(32, 252), head?.Mac);
    }

    [Fact]
    public async Task A_log_that_is_not_there_has_no_head_and_no_entries()
    {
        Assert.Null(await Store.HeadAsync(Ours, Cancel));
        Assert.Empty(await Store.EntriesAsync(Ours, 0, Cancel));
        Assert.Empty(await Store.LogsAsync(Cancel));
    }

    [Fact]
    public async Task Only_the_entries_after_a_position_are_read()
    {
        await CommitAsync(Append(Ours, 0, [.. Enumerable.Range(1, 60).Select(n => $"{n} {new string('x', 200)}")]));

        for (var after = 0; after <= 60; after++)
            Assert.Equal(Enumerable.Range(after + 1, 60 - after), (await Store.EntriesAsync(Ours, after, Cancel)).Select(entry => (int)entry.Position));
        Assert.Empty(await Store.EntriesAsync(Ours, 61, Cancel));
    }

    [Fact]
    public async Task Logs_do_not_touch_each_other()
    {
        for (var n = 0; n < 40; n++)
        {
            await CommitAsync(Append(Ours, n, $"ours {n} {new string('o', n * 20)}"));
            await CommitAsync(Append(Theirs, n, $"theirs {n} {new string('t', n * 30)}"));
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"ours {n} {new string('o', n * 20)}"), await TextsAsync(Ours));
        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"theirs {n} {new string('t', n * 30)}"), await TextsAsync(Theirs));
        Assert.Equal([Ours, Theirs], (await Store.LogsAsync(Cancel)).OrderBy(log => log.Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_stale_append_is_refused_and_changes_nothing(long expected)
    {
        await CommitAsync(Append(Ours, 0, "one", "two", "three"));

        Assert.Equal(CommitOutcome.Stale, await CommitAsync(Append(Ours, expected, "other")));

        Assert.Equal(["one", "two", "three"], await TextsAsync(Ours));
        Assert.Equal(Filled(32, 3), (await Store.HeadAsync(Ours, Cancel))?.Chain);
    }

    [Fact]
    public async Task An_append_to_a_log_that_is_not_there_is_stale_unless_it_begins_it()
    {
        Assert.Equal(CommitOutcome.Stale, await CommitAsync(Append(Ours, 3, "late")));
        Assert.Empty(await Store.LogsAsync(Cancel));
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 0, "first")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(107)]
    [InlineData(3_999)]
    [InlineData(4_000)]
    [InlineData(4_096)]
    [InlineData(70_001)]
    [InlineData(3_000_000)]
    public async Task Bytes_of_any_length_come_back(int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length; at++)
            bytes[at] = (byte)(at * 7);
        await CommitAsync(Append(Ours, 0, "before"));
        await CommitAsync(new() { Appends = [new(Ours, 1, [Entry(2, "") with { Bytes = bytes }], Head(2))] });
        await CommitAsync(Append(Ours, 2, "after"));
        await ReopenAsync();

        var entries = await Store.EntriesAsync(Ours, 0, Cancel);
        Assert.Equal(3, entries.Count);
        Assert.Equal(bytes, entries[1].Bytes);
        Assert.Equal(Bytes("after"), entries[2].Bytes);
    }

    [Fact]
    public async Task An_append_that_expects_nothing_replaces_the_head()
    {
        await CommitAsync(Append(Ours, 0, "one", "two"));

        var accepted = new StoreChange { Appends = [new(Ours, null, [Entry(9, "accepted")], Head(9))] };
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(accepted));

        Assert.Equal(["one", "two", "accepted"], await TextsAsync(Ours));
        Assert.Equal(9, (await Store.HeadAsync(Ours, Cancel))?.Position);
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 9, "on")));
    }

    [Fact]
    public async Task An_append_that_expects_nothing_is_stale_when_its_position_is_taken()
    {
        await CommitAsync(Append(Ours, 0, "one", "two"));

        Assert.Equal(CommitOutcome.Stale, await CommitAsync(new() { Appends = [new(Ours, null, [Entry(2, "other")], Head(2))] }));

        Assert.Equal(["one", "two"], await TextsAsync(Ours));
    }

    [Fact]
    public async Task A_head_alone_can_be_put()
    {
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(new() { Appends = [new(Ours, 0, [], Head(0))] }));
        Assert.Equal([Ours], await Store.LogsAsync(Cancel));
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 0, "one")));
        Assert.Equal(["one"], await TextsAsync(Ours));
    }

    [Fact]
    public async Task Several_logs_grow_in_one_change_or_none_does()
    {
        await CommitAsync(Append(Theirs, 0, "there"));

        var both = new StoreChange { Appends = [.. Append(Ours, 0, "mine").Appends, .. Append(Theirs, 0, "stale").Appends] };
        Assert.Equal(CommitOutcome.Stale, await CommitAsync(both));
        Assert.Empty(await TextsAsync(Ours));

        both = new() { Appends = [.. Append(Ours, 0, "mine").Appends, .. Append(Theirs, 1, "ours").Appends] };
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(both));
        Assert.Equal(["mine"], await TextsAsync(Ours));
        Assert.Equal(["there", "ours"], await TextsAsync(Theirs));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the marker of the forgotten")]
    [InlineData("as long as what was there, to the byte..")]
    [InlineData("longer than what was there, which no marker is, but an engine must not lose it")]
    public async Task Overwriting_replaces_the_bytes_and_keeps_the_place(string with)
    {
        await CommitAsync(Append(Ours, 0, "one", "the words that shall go, forty of them..", "three"));

        Assert.Equal(CommitOutcome.Kept, await CommitAsync(new() { Overwrites = [(Ours, Entry(2, with))] }));
        Assert.Equal(["one", with, "three"], await TextsAsync(Ours));
        Assert.Equal([IdOf(1), IdOf(2), IdOf(3)], (await Store.EntriesAsync(Ours, 0, Cancel)).Select(entry => entry.Id));
        Assert.Equal(Head(3).Chain, (await Store.HeadAsync(Ours, Cancel))?.Chain);

        await CommitAsync(new() { Overwrites = [(Ours, Entry(2, "again"))] });
        await CommitAsync(Append(Ours, 3, "four"));
        await ReopenAsync();
        Assert.Equal(["one", "again", "three", "four"], await TextsAsync(Ours));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_overwritten()
    {
        await CommitAsync(Append(Ours, 0, "one", "two"));

        await CommitAsync(new() { Overwrites = [(Ours, Entry(3, "gone")), (Theirs, Entry(1, "gone")), (Ours, Entry(2, "gone") with { Id = IdOf(7) })] });

        Assert.Equal(["one", "two"], await TextsAsync(Ours));
        Assert.Empty(await TextsAsync(Theirs));
    }

    [Fact]
    public async Task A_gap_is_filled_in_its_place_and_what_is_there_stays()
    {
        await CommitAsync(new() { Appends = [new(Ours, 0, [Entry(1, "one"), Entry(4, "four")], Head(4))] });

        await CommitAsync(new() { Fills = [(Ours, Entry(3, "lost")), (Ours, Entry(2, "lost too")), (Ours, Entry(4, "other"))] });
        Assert.Equal(["one", "lost too", "lost", "four"], await TextsAsync(Ours));
        Assert.Equal(["lost", "four"], await TextsAsync(Ours, after: 2));
        Assert.Equal(4, (await Store.HeadAsync(Ours, Cancel))?.Position);

        await CommitAsync(new() { Fills = [(Ours, Entry(3, "other"))], Overwrites = [(Ours, Entry(2, "marked"))] });
        await CommitAsync(Append(Ours, 4, "five"));
        Assert.Equal(["one", "marked", "lost", "four", "five"], await TextsAsync(Ours));
    }

    [Fact]
    public async Task A_dropped_log_is_gone_with_its_notes_and_can_begin_again()
    {
        var note = new NoteId(5);
        await CommitAsync(Append(Ours, 0, [.. Enumerable.Repeat(new string('x', 900), 30)]) with { PutNotes = [(Ours, note, Bytes("draft"))] });
        await CommitAsync(Append(Theirs, 0, "theirs") with { PutNotes = [(Theirs, note, Bytes("their draft"))] });

        Assert.Equal(CommitOutcome.Kept, await CommitAsync(new() { DropLogs = [Ours] }));
        Assert.Equal([Theirs], await Store.LogsAsync(Cancel));
        Assert.Null(await Store.HeadAsync(Ours, Cancel));
        Assert.Empty(await TextsAsync(Ours));
        Assert.Null(await Store.NoteAsync(Ours, note, Cancel));
        Assert.Equal(["theirs"], await TextsAsync(Theirs));
        Assert.Equal(Bytes("their draft"), await Store.NoteAsync(Theirs, note, Cancel));

        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 0, "anew")));
        Assert.Equal(["anew"], await TextsAsync(Ours));
    }

    [Fact]
    public async Task A_log_can_be_dropped_and_begun_in_one_change()
    {
        await CommitAsync(Append(Ours, 0, "old", "older"));

        Assert.Equal(CommitOutcome.Kept, await CommitAsync(Append(Ours, 0, "new") with { DropLogs = [Ours, Theirs] }));

        Assert.Equal(["new"], await TextsAsync(Ours));
    }
}
