using Leeway.Vault.Logs;

namespace Leeway.Vault.Tests.Stores;

/// <summary>A store in front of which something else can happen at the very moment before a change is made.</summary>
public sealed class InterruptedStore(ILogStore store) : ILogStore
{
    private Func<StoreChange, Task>? before;

    /// <summary>Lets something happen once, before the first change of a kind.</summary>
    public void Before(Func<StoreChange, bool> kind, Func<Task> happening) =>
        before = async change =>
        {
            if (!kind(change))
                return;
            before = null;
            await happening();
        };

    public async Task<CommitOutcome> CommitAsync(StoreChange change, CancellationToken cancel = default)
    {
        if (before is { } happening)
            await happening(change);
        return await store.CommitAsync(change, cancel);
    }

    public Task<Installation> InstallationAsync(CancellationToken cancel = default) => store.InstallationAsync(cancel);

    public Task<IReadOnlyList<LogId>> LogsAsync(CancellationToken cancel = default) => store.LogsAsync(cancel);

    public Task<LogHead?> HeadAsync(LogId log, CancellationToken cancel = default) => store.HeadAsync(log, cancel);

    public Task<IReadOnlyList<StoredEntry>> EntriesAsync(LogId log, long after, CancellationToken cancel = default) => store.EntriesAsync(log, after, cancel);

    public Task<byte[]?> NoteAsync(LogId log, NoteId note, CancellationToken cancel = default) => store.NoteAsync(log, note, cancel);

    public Task<IReadOnlyList<(NoteId Note, byte[] Bytes)>> NotesAsync(LogId log, CancellationToken cancel = default) => store.NotesAsync(log, cancel);

    public Task<byte[]?> SlotAsync(SlotSelector selector, CancellationToken cancel = default) => store.SlotAsync(selector, cancel);

    public Task<StoredSession?> SessionAsync(SessionRow row, CancellationToken cancel = default) => store.SessionAsync(row, cancel);

    public Task ScrubAsync(CancellationToken cancel = default) => store.ScrubAsync(cancel);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
