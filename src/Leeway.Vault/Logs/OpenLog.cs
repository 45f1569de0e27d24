using Leeway.Domain.Log;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Logs;

/// <summary>
/// A log whose key is at hand: its state, and the one way to write to it. Any number of requests may use it at once, and
/// so may other processes on the same store: what they appended is read before anything is decided.
/// </summary>
public sealed partial class OpenLog : IDisposable
{
    private readonly ILogStore store;
    private readonly Rooms rooms;
    private readonly WriterId writer;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<EntryId, long> positions = [];
    private LogState state;
    private ReadingPoint point;
    private Findings findings = Findings.None;
    private volatile bool closed;

    private OpenLog(ILogStore store, Rooms rooms, LogKeys keys, WriterId writer)
    {
        (this.store, this.rooms, Keys, this.writer) = (store, rooms, keys, writer);
        state = LogState.Empty(rooms);
        point = ReadingPoint.Start(keys.Log);
    }

    public LogKeys Keys { get; }

    /// <summary>What the log amounts to, as last read. Immutable: safe to render from while others write.</summary>
    /// <exception cref="ObjectDisposedException">The log was closed: what it held must not look like an empty vault.</exception>
    public LogState State
    {
        get
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return state;
        }
    }

    /// <summary>What is wrong with the log as far as it was read here, and was not accepted yet.</summary>
    public OpeningReport Report { get; private set; } = OpeningReport.Whole;

    public long Position => point.Position;

    /// <summary>Whether the keys were wiped: nothing more can be read or kept.</summary>
    public bool IsClosed => closed;

    /// <summary>Opens and reads a whole log. The key stays the caller's to wipe.</summary>
    /// <param name="isNew">False for a log that was there before, so that its absence is told.</param>
    public static async Task<OpenLog> OpenAsync(ILogStore store, Rooms rooms, Secret key, bool isNew = true, CancellationToken cancel = default)
    {
        var keys = new LogKeys(key);
        try
        {
            var installation = await store.InstallationAsync(cancel);
            var log = new OpenLog(store, rooms, keys, keys.Writer(installation.Home));
            var isThere = await log.ReadTailAsync(cancel);
            if (!isNew && !isThere && log.Position == 0)
                log.Note(Findings.None with { Absent = true });
            return log;
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    /// <summary>Reads what others appended since; one cheap question when there is nothing new.</summary>
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        var head = await store.HeadAsync(Keys.Log, cancel);
        if (head is null || head.Position == point.Position)
            return;
        await EnterAsync(cancel);
        try
        {
            await ReadTailAsync(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Decides on the newest state and keeps what was decided; when it returns without a refusal, it is durable. A rule may
    /// be asked again when somebody else wrote first. A log that is not whole takes nothing until that was accepted.
    /// </summary>
    /// <exception cref="StoreFailedException">Nothing of it was kept.</exception>
    public Task<Decision> KeepAsync(Func<LogState, Decision> decide, Instant now, StoreChange? along = null, CancellationToken cancel = default) =>
        KeepWithAsync(decide, now, _ => along, cancel);

    /// <summary>As <see cref="KeepAsync"/>, with a further change that follows from the same state as the decision.</summary>
    internal async Task<Decision> KeepWithAsync(Func<LogState, Decision> decide, Instant now, Func<LogState, StoreChange?> along, CancellationToken cancel)
    {
        await EnterAsync(cancel);
        try
        {
            while (true)
            {
                if (!Report.IsWhole)
                    return Decision.Refuse(LogRefusals.Damaged);
                var decision = Unhidden(decide(state));
                if (decision.Refusal is not null)
                    return decision;
                var with = along(state);
                if (decision.Events.Count == 0 && with is null)
                    return decision;
                var (append, opened, next) = LogWriter.Seal(Keys, rooms.Catalog, writer, point, state.LastOrder, decision.Events, now);
                // What is being made durable is not abandoned half-way because a phone lost its network.
                var outcome = await store.CommitAsync((with ?? new()) with { Appends = decision.Events.Count == 0 ? [] : [append] }, CancellationToken.None);
                if (outcome == CommitOutcome.Kept)
                {
                    if (decision.Events.Count > 0)
                        Take(state, opened, next);
                    return decision;
                }
                var before = point.Position;
                await ReadTailAsync(cancel);
                if (point.Position == before && Report.IsWhole)
                    return Decision.Refuse(LogRefusals.Overtaken);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Gives the store a change that puts something else in the place of this whole log, while nothing is written to it.
    /// </summary>
    /// <returns>False when it is stale for another reason than that somebody wrote meanwhile.</returns>
    internal async Task<bool> ReplaceAsync(Func<LogState, Task<StoreChange>> prepare, CancellationToken cancel)
    {
        await EnterAsync(cancel);
        try
        {
            while (true)
            {
                await ReadTailAsync(cancel);
                var before = point.Position;
                var change = await prepare(state);
                if (await store.CommitAsync(change with { NeedLogs = [.. change.NeedLogs, (Keys.Log, before)] }, CancellationToken.None) == CommitOutcome.Kept)
                    return true;
                if (!await ReadTailAsync(cancel) || point.Position == before)
                    return false;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lets what is being written here finish, then wipes the keys.</summary>
    internal async Task CloseAsync()
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            Dispose();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        closed = true;
        Keys.Dispose();
        state = LogState.Empty(rooms);
        positions.Clear();
    }

    // What is added to a thing that is about to be erased, or was, would be erased with it, unseen.
    private Decision Unhidden(Decision decision) =>
        decision.Events.Any(change => change is not (ThingHidden or ThingShown) && state.IsOutOfSight(change.Subject)) ? Decision.Refuse("not-here") : decision;

    private async Task EnterAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        if (!closed)
            return;
        turn.Release();
        ObjectDisposedException.ThrowIf(closed, this);
    }

    /// <returns>Whether the log is there.</returns>
    private async Task<bool> ReadTailAsync(CancellationToken cancel)
    {
        var (head, entries) = await TailAsync(point.Position, cancel);
        if (head is null && point.Position > 0)
            return false;
        var reading = LogReader.Read(Keys, rooms.Catalog, entries, point, head, state.LastOrder, positions.ContainsKey);
        Take(state, reading.Entries, reading.Point);
        Note(reading.Findings);
        return head is not null;
    }

    /// <summary>
    /// The head first: what is appended in between lies after it, and is read the next time. Entries after a head that
    /// stays where it is were not appended in between: somebody put an older head there.
    /// </summary>
    private async Task<(LogHead? Head, IReadOnlyList<StoredEntry> Entries)> TailAsync(long after, CancellationToken cancel)
    {
        var head = await store.HeadAsync(Keys.Log, cancel);
        var entries = await store.EntriesAsync(Keys.Log, after, cancel);
        if (head is null || entries.Count == 0 || entries[^1].Position <= head.Position || !Chain.IsHead(Keys, head))
            return (head, entries);
        var later = await store.HeadAsync(Keys.Log, cancel);
        return later?.Position == head.Position ? (head, entries) : (head, [.. entries.TakeWhile(entry => entry.Position <= head.Position)]);
    }

    private void Take(LogState from, IReadOnlyList<Opened> opened, ReadingPoint next)
    {
        state = from.With([.. opened.Select(entry => entry.Recorded)]);
        point = next;
        positions.EnsureCapacity(positions.Count + opened.Count);
        foreach (var entry in opened)
            positions[new(entry.Recorded.Entry)] = entry.Position;
    }

    private void Note(Findings found)
    {
        findings = findings.And(found);
        var told = findings == Findings.None ? [] : state.History.Select(entry => entry.Event).OfType<EntriesSetAside>().SelectMany(set => set.Entries).ToHashSet();
        Report = findings == Findings.None ? OpeningReport.Whole : findings.Report(told);
    }
}
