using Leeway.Vault.Logs;

namespace Leeway.Vault.Tests.Logs;

public abstract partial class LogStoreContract
{
    private static readonly NoteId Draft = new(new(0xD, 1));
    private static readonly SlotSelector Slot = new(new(0x5, 1));
    private static readonly SessionRow Cookie = new(new(0xC, 1));

    [Fact]
    public async Task A_note_is_overwritten_as_one_types_and_belongs_to_its_log()
    {
        var lengths = new[] { 1, 40, 300, 255, 256, 257, 1_010, 1_011, 2_000, 4_040, 4_041, 9_000, 12, 0, 100_000 };
        foreach (var length in lengths)
        {
            var bytes = Filled(length, (byte)length);
            Assert.Equal(CommitOutcome.Kept, await CommitAsync(new() { PutNotes = [(Ours, Draft, bytes)] }));
            Assert.Equal(bytes, await Store.NoteAsync(Ours, Draft, Cancel));
        }
        Assert.Null(await Store.NoteAsync(Theirs, Draft, Cancel));
        Assert.Null(await Store.NoteAsync(Ours, new(9), Cancel));
        Assert.Null(await Store.HeadAsync(Ours, Cancel));
    }

    [Fact]
    public async Task Every_note_beside_a_log_is_found_and_a_dropped_one_is_gone()
    {
        await CommitAsync(new()
        {
            PutNotes = [.. Enumerable.Range(1, 40).Select(n => (Ours, new NoteId((UInt128)n), Bytes($"note {n}"))), (Theirs, new NoteId(1), Bytes("theirs"))],
        });
        await CommitAsync(new() { DropNotes = [.. Enumerable.Range(1, 38).Select(n => (Ours, new NoteId((UInt128)n))), (Ours, new(999))] });

        var notes = (await Store.NotesAsync(Ours, Cancel)).OrderBy(note => note.Note.Value).ToList();
        Assert.Equal([39, 40], notes.Select(note => (int)note.Note.Value));
        Assert.Equal([Bytes("note 39"), Bytes("note 40")], notes.Select(note => note.Bytes));
        Assert.Equal(Bytes("theirs"), await Store.NoteAsync(Theirs, new(1), Cancel));
    }

    [Fact]
    public async Task A_slot_that_is_there_makes_the_change_stale_and_stays_as_it_was()
    {
        Assert.Equal(CommitOutcome.Kept, await CommitAsync(new() { PutSlots = [(Slot, Bytes("wrapped"))] }));

        var change = Append(Ours, 0, "one") with { PutSlots = [(new(7), Bytes("first")), (Slot, Bytes("other"))], PutNotes = [(Ours, Draft, Bytes("note"))] };
        Assert.Equal(CommitOutcome.Stale, await CommitAsync(change));

        Assert.Equal(Bytes("wrapped"), await Store.SlotAsync(Slot, Cancel));
        Assert.Null(await Store.SlotAsync(new(7), Cancel));
        Assert.Null(await Store.NoteAsync(Ours, Draft, Cancel));
        Assert.Empty(await Store.LogsAsync(Cancel));
    }

    [Fact]
    public async Task Two_slots_of_one_selector_in_one_change_are_stale() =>
        Assert.Equal(CommitOutcome.Stale, await CommitAsync(new() { PutSlots = [(Slot, Bytes("one")), (Slot, Bytes("two"))] }));

    [Fact]
    public async Task A_slot_is_swapped_in_one_change()
    {
        await CommitAsync(new() { PutSlots = [(Slot, Bytes("old"))] });

        Assert.Equal(CommitOutcome.Kept, await CommitAsync(new() { DropSlots = [Slot], PutSlots = [(Slot, Bytes("new"))] }));
        Assert.Equal(Bytes("new"), await Store.SlotAsync(Slot, Cancel));

        await CommitAsync(new() { DropSlots = [Slot, new(99)] });
        Assert.Null(await Store.SlotAsync(Slot, Cancel));
    }

    [Fact]
    public async Task A_session_is_kept_replaced_and_dropped()
    {
        await CommitAsync(new() { PutSessions = [new(Cookie, 1_000, Bytes("first"))] });
        await CommitAsync(new() { PutSessions = [new(Cookie, 2_000, Bytes("second"))] });

        var session = await Store.SessionAsync(Cookie, Cancel);
        Assert.Equal(Cookie, session?.Row);
        Assert.Equal(2_000, session?.ExpiresAt);
        Assert.Equal(Bytes("second"), session?.Bytes);

        await CommitAsync(new() { DropSessions = [Cookie, new(99)] });
        Assert.Null(await Store.SessionAsync(Cookie, Cancel));
    }

    [Fact]
    public async Task Sessions_that_ended_before_a_second_are_dropped_and_no_others()
    {
        await CommitAsync(new() { PutSessions = [new(new(1), 999, [1]), new(new(2), 1_000, [2]), new(new(3), 1_001, [3])], PutSlots = [(Slot, Bytes("stays"))] });

        await CommitAsync(new() { DropSessionsEndedBefore = 1_000 });

        Assert.Null(await Store.SessionAsync(new(1), Cancel));
        Assert.NotNull(await Store.SessionAsync(new(2), Cancel));
        Assert.NotNull(await Store.SessionAsync(new(3), Cancel));
        Assert.NotNull(await Store.SlotAsync(Slot, Cancel));
    }

    [Fact]
    public async Task The_same_id_means_another_thing_in_each_place()
    {
        var same = (UInt128)77;
        await CommitAsync(new()
        {
            PutNotes = [(new(same), new(same), Bytes("note"))],
            PutSlots = [(new(same), Bytes("slot"))],
            PutSessions = [new(new(same), 1, Bytes("session"))],
        });

        Assert.Equal(Bytes("note"), await Store.NoteAsync(new(same), new(same), Cancel));
        Assert.Equal(Bytes("slot"), await Store.SlotAsync(new(same), Cancel));
        Assert.Equal(Bytes("session"), (await Store.SessionAsync(new(same), Cancel))?.Bytes);
    }

    [Fact]
    public async Task A_stale_change_changes_no_part_of_anything()
    {
        await CommitAsync(Append(Ours, 0, "one", "two") with
        {
            PutNotes = [(Ours, Draft, Bytes("draft"))],
            PutSlots = [(Slot, Bytes("slot"))],
            PutSessions = [new(Cookie, 1_000, Bytes("session"))],
        });
        await CommitAsync(Append(Theirs, 0, "theirs"));

        var everything = new StoreChange
        {
            Appends = [.. Append(new(new(3, 3)), 0, "another log").Appends, .. Append(Ours, 1, "stale").Appends],
            Overwrites = [(Ours, Entry(1, "gone"))],
            Fills = [(Ours, Entry(5, "filled"))],
            PutNotes = [(Ours, Draft, Bytes("other")), (Theirs, Draft, Bytes("new"))],
            DropNotes = [(Ours, Draft)],
            PutSlots = [(new(8), Bytes("new"))],
            DropSlots = [Slot],
            PutSessions = [new(Cookie, 5, Bytes("other"))],
            DropSessions = [Cookie],
            DropSessionsEndedBefore = 9_999,
            DropLogs = [Theirs],
        };
        Assert.Equal(CommitOutcome.Stale, await CommitAsync(everything));

        Assert.Equal(["one", "two"], await TextsAsync(Ours));
        Assert.Equal(["theirs"], await TextsAsync(Theirs));
        Assert.Equal([Ours, Theirs], (await Store.LogsAsync(Cancel)).OrderBy(log => log.Value));
        Assert.Equal(Bytes("draft"), await Store.NoteAsync(Ours, Draft, Cancel));
        Assert.Null(await Store.NoteAsync(Theirs, Draft, Cancel));
        Assert.Equal(Bytes("slot"), await Store.SlotAsync(Slot, Cancel));
        Assert.Null(await Store.SlotAsync(new(8), Cancel));
        Assert.Equal(1_000, (await Store.SessionAsync(Cookie, Cancel))?.ExpiresAt);
    }
}
