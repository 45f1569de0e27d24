using Leeway.Vault.Logs;
using Leeway.Vault.Tests.Stores;

namespace Leeway.Vault.Tests.Logs;

/// <summary>What a change needs is looked at before any of it is made.</summary>
public abstract class StoreNeedsSuite : StoreSuite
{
    private static readonly LogId Log = new(1);
    private static readonly SlotSelector Slot = new(2);
    private static readonly SessionRow Session = new(3);
    private static readonly StoredSession Row = new(Session, 5000, [1]);

    [Fact]
    public async Task A_change_is_stale_where_a_log_is_not_there_or_elsewhere()
    {
        Assert.Equal(CommitOutcome.Stale, await ChangeAsync(new() { NeedLogs = [(Log, null)] }));
        await MakeLogAsync();

        Assert.Equal(CommitOutcome.Stale, await ChangeAsync(new() { NeedLogs = [(Log, 2)] }));
        Assert.Null(await Store.SlotAsync(Slot, Cancel));
        Assert.Equal(CommitOutcome.Kept, await ChangeAsync(new() { NeedLogs = [(Log, 1)], DropLogs = [Log] }));
        Assert.Equal([7], await Store.SlotAsync(Slot, Cancel));
        Assert.Null(await Store.HeadAsync(Log, Cancel));
    }

    [Fact]
    public async Task A_change_is_stale_where_a_slot_is_not_there()
    {
        var other = new SlotSelector(20);
        Assert.Equal(CommitOutcome.Stale, await ChangeAsync(new() { NeedSlots = [other] }));
        Assert.Null(await Store.SlotAsync(Slot, Cancel));

        await Store.CommitAsync(new() { PutSlots = [(other, [1])] }, Cancel);

        Assert.Equal(CommitOutcome.Kept, await ChangeAsync(new() { NeedSlots = [other], DropSlots = [other] }));
        Assert.Null(await Store.SlotAsync(other, Cancel));
    }

    [Fact]
    public async Task A_session_that_was_ended_does_not_come_back_because_it_was_moved()
    {
        await Store.CommitAsync(new() { PutSessions = [Row] }, Cancel);
        var moved = new StoreChange { NeedSessions = [Session], PutSessions = [Row with { ExpiresAt = 6000 }] };

        Assert.Equal(CommitOutcome.Kept, await Store.CommitAsync(moved, Cancel));
        await Store.CommitAsync(new() { DropSessions = [Session] }, Cancel);

        Assert.Equal(CommitOutcome.Stale, await Store.CommitAsync(moved, Cancel));
        Assert.Null(await Store.SessionAsync(Session, Cancel));
    }

    private Task<CommitOutcome> ChangeAsync(StoreChange change) => Store.CommitAsync(change with { PutSlots = [(Slot, [7])] }, Cancel);

    private Task<CommitOutcome> MakeLogAsync() =>
        Store.CommitAsync(new() { Appends = [new(Log, 0, [new(1, new(4), [1])], new(1, new byte[32], new byte[32]))] }, Cancel);
}
