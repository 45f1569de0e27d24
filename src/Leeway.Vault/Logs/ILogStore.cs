namespace Leeway.Vault.Logs;

/// <summary>
/// Where sealed things lie. It sees ids, sealed bytes and when sessions end, and can join none of them to a person.
/// Reads see every change whose <see cref="CommitAsync"/> has completed; one that fails throws <see cref="StoreFailedException"/>.
/// </summary>
public interface ILogStore : IAsyncDisposable
{
    /// <summary>The installation's own values, drawn by the first call ever and the same from then on.</summary>
    Task<Installation> InstallationAsync(CancellationToken cancel = default);

    /// <summary>The ids of every log, in no order that means anything.</summary>
    Task<IReadOnlyList<LogId>> LogsAsync(CancellationToken cancel = default);

    /// <summary>The head of a log, or null when there is no such log.</summary>
    Task<LogHead?> HeadAsync(LogId log, CancellationToken cancel = default);

    /// <summary>The entries after a position, by position.</summary>
    Task<IReadOnlyList<StoredEntry>> EntriesAsync(LogId log, long after, CancellationToken cancel = default);

    Task<byte[]?> NoteAsync(LogId log, NoteId note, CancellationToken cancel = default);

    /// <summary>Every note beside a log.</summary>
    Task<IReadOnlyList<(NoteId Note, byte[] Bytes)>> NotesAsync(LogId log, CancellationToken cancel = default);

    Task<byte[]?> SlotAsync(SlotSelector selector, CancellationToken cancel = default);

    Task<StoredSession?> SessionAsync(SessionRow row, CancellationToken cancel = default);

    /// <summary>
    /// Makes a change whole or not at all. When it completes with <see cref="CommitOutcome.Kept"/> the bytes are durable;
    /// <see cref="CommitOutcome.Stale"/> changed nothing. A change that is cancelled before its turn is not made; from its turn
    /// on it is, and its outcome is told.
    /// </summary>
    /// <exception cref="StoreFailedException">The store could not keep it (a full disk, a lost connection): nothing of it stands.</exception>
    Task<CommitOutcome> CommitAsync(StoreChange change, CancellationToken cancel = default);

    /// <summary>
    /// Makes overwritten and deleted bytes unreadable in everything the engine keeps (free pages, write-ahead log).
    /// Completes when they are gone.
    /// </summary>
    Task ScrubAsync(CancellationToken cancel = default);
}

public enum CommitOutcome
{
    /// <summary>Durable.</summary>
    Kept,

    /// <summary>
    /// A log's position was not the expected one, an entry's position was taken, something needed was not there, or a slot
    /// to be made was; nothing changed.
    /// </summary>
    Stale,
}

/// <summary>The store could not make a change, and made none of it, or could not read. The message is for the machine's owner and holds no content.</summary>
public sealed class StoreFailedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>No room is left where the data lies.</summary>
    public bool Full { get; init; }
}

/// <summary>
/// One change to the store; every part of it or none. What it needs is looked at first. What is dropped goes before
/// anything is put, so one change can replace; dropping what is not there is no mistake.
/// </summary>
public sealed record StoreChange
{
    /// <summary>Logs that must be there, at this position (null: at any); otherwise the change is stale.</summary>
    public IReadOnlyList<(LogId Log, long? Position)> NeedLogs { get; init; } = [];

    /// <summary>Slots that must be there still; otherwise the change is stale.</summary>
    public IReadOnlyList<SlotSelector> NeedSlots { get; init; } = [];

    /// <summary>Sessions that must be there still; otherwise the change is stale.</summary>
    public IReadOnlyList<SessionRow> NeedSessions { get; init; } = [];

    public IReadOnlyList<LogAppend> Appends { get; init; } = [];

    /// <summary>Entries whose bytes are replaced in place (by the marker of the forgotten); one that is not there, with its id, stays so.</summary>
    public IReadOnlyList<(LogId Log, StoredEntry Entry)> Overwrites { get; init; } = [];

    /// <summary>Entries put at positions where none is (the marker of the lost); where one is, it stays. The head is untouched.</summary>
    public IReadOnlyList<(LogId Log, StoredEntry Entry)> Fills { get; init; } = [];

    public IReadOnlyList<(LogId Log, NoteId Note, byte[] Bytes)> PutNotes { get; init; } = [];

    public IReadOnlyList<(LogId Log, NoteId Note)> DropNotes { get; init; } = [];

    /// <summary>New slots; one that is there already makes the whole change stale.</summary>
    public IReadOnlyList<(SlotSelector Slot, byte[] Bytes)> PutSlots { get; init; } = [];

    public IReadOnlyList<SlotSelector> DropSlots { get; init; } = [];

    /// <summary>Sessions, new or replaced.</summary>
    public IReadOnlyList<StoredSession> PutSessions { get; init; } = [];

    public IReadOnlyList<SessionRow> DropSessions { get; init; } = [];

    /// <summary>Drops every session that ended before this second.</summary>
    public long? DropSessionsEndedBefore { get; init; }

    /// <summary>Logs that go with all their entries, notes and head.</summary>
    public IReadOnlyList<LogId> DropLogs { get; init; } = [];
}

/// <summary>
/// Entries for the end of one log, with the head they lead to. <paramref name="Expected"/> is the position it must be at
/// now (0: the log is not there yet); null replaces the head whatever it is, once a person has accepted what is missing,
/// unless an entry lies at or after the first of these. Positions follow each other.
/// </summary>
public sealed record LogAppend(LogId Log, long? Expected, IReadOnlyList<StoredEntry> Entries, LogHead Head);
