using Leeway.Vault.Logs;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>How a data folder is opened.</summary>
public enum SqliteOpening
{
    /// <summary>To read and write, as the only process that does; made if it is not there.</summary>
    Serving,

    /// <summary>To read only, also while another process serves from it.</summary>
    Beside,
}

/// <summary>
/// The log store in one SQLite file, <c>leeway.db</c>, in a folder that one process serves from. Reads run on the
/// caller's thread and take microseconds; changes wait for the disk.
/// </summary>
public sealed class SqliteLogStore : ILogStore
{
    private readonly DataFolder folder;
    private readonly ReadPool readers;
    private readonly GroupCommit? writer;
    private readonly ServingLock? serving;

    private SqliteLogStore(DataFolder folder, GroupCommit? writer = null, ServingLock? serving = null) =>
        (this.folder, readers, this.writer, this.serving) = (folder, new(folder), writer, serving);

    /// <exception cref="DataFolderException">The folder cannot be used; the message says what to do.</exception>
    public static Task<SqliteLogStore> OpenAsync(string folder, SqliteOpening opening = SqliteOpening.Serving, CancellationToken cancel = default) =>
        Task.Run(() => Open(DataFolder.At(folder), opening), cancel);

    /// <summary>Opens what <see cref="BackupToAsync"/> wrote, to read.</summary>
    /// <exception cref="DataFolderException">The file cannot be used; the message says what to do.</exception>
    public static Task<SqliteLogStore> OpenBackupAsync(string file, CancellationToken cancel = default) =>
        Task.Run(() => OpenBackup(DataFolder.OfBackup(file)), cancel);

    public async Task<Installation> InstallationAsync(CancellationToken cancel = default) =>
        await readers.ReadAsync(database => database.First("SELECT server_secret, home FROM installation", row => new Installation(row.Blob(0), row.Blob(1)))!, cancel);

    public async Task<IReadOnlyList<LogId>> LogsAsync(CancellationToken cancel = default) =>
        await readers.ReadAsync(database => database.All("SELECT log_id FROM heads", row => new LogId(row.Id(0))), cancel);

    public Task<LogHead?> HeadAsync(LogId log, CancellationToken cancel = default) =>
        readers.ReadAsync(
            database => database.First(
                "SELECT position, chain, mac FROM heads WHERE log_id = ?1", row => new LogHead(row.GetInt64(0), row.Blob(1), row.Blob(2)), Columns.Of(log.Value)),
            cancel);

    public async Task<IReadOnlyList<StoredEntry>> EntriesAsync(LogId log, long after, CancellationToken cancel = default)
    {
        try
        {
            return await readers.ReadAsync(database => database.AtOneInstant(() => Entries.Read(database, log, after)), cancel);
        }
        catch (StoreFailedException failed) when (failed.InnerException is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT })
        {
            return await readers.ReadAsync(database => database.AtOneInstant(() => Entries.ReadWhatIsLeft(database, log, after)), cancel);
        }
    }

    public Task<byte[]?> NoteAsync(LogId log, NoteId note, CancellationToken cancel = default) => readers.ReadAsync(database => Held.Read(database, Columns.Of(log.Value), note.Value), cancel);

    public async Task<IReadOnlyList<(NoteId Note, byte[] Bytes)>> NotesAsync(LogId log, CancellationToken cancel = default) =>
        await readers.ReadAsync(
            database => database.All(
                "SELECT id, substr(bytes, start + 1, length) FROM held JOIN sheets USING (sheet) WHERE owner = ?1",
                row => (new NoteId(row.Id(0)), row.Blob(1)),
                Columns.Of(log.Value)),
            cancel);

    public Task<byte[]?> SlotAsync(SlotSelector selector, CancellationToken cancel = default) => readers.ReadAsync(database => Held.Read(database, Held.Slots, selector.Value), cancel);

    public Task<StoredSession?> SessionAsync(SessionRow row, CancellationToken cancel = default) =>
        readers.ReadAsync(
            database => database.First(
                "SELECT expires, substr(bytes, start + 1, length) FROM held JOIN sheets USING (sheet) WHERE owner = ?1 AND id = ?2",
                found => new StoredSession(row, found.GetInt64(0), found.Blob(1)),
                Held.Sessions,
                Columns.Of(row.Value)),
            cancel);

    public Task<CommitOutcome> CommitAsync(StoreChange change, CancellationToken cancel = default) => Writer.CommitAsync(change, cancel);

    public async Task ScrubAsync(CancellationToken cancel = default)
    {
        var pause = TimeSpan.FromMilliseconds(5);
        while (!await Writer.TryTruncateAsync())
        {
            await Task.Delay(pause, cancel);
            pause = TimeSpan.FromMilliseconds(Math.Min(pause.TotalMilliseconds * 2, 500));
        }
    }

    /// <summary>Everything that is wrong with the file as a database, in sentences without content; none when it is sound.</summary>
    /// <exception cref="StoreFailedException">The disk failed.</exception>
    public Task<IReadOnlyList<string>> IntegrityCheckAsync(CancellationToken cancel = default) =>
        Task.Run(() => readers.ReadAsync(Integrity.Check, cancel), cancel);

    /// <summary>
    /// Writes a consistent copy as it is at one instant, also while the store is served from. It is complete and on the
    /// disk before it gets its name. Sessions are left out, so that an old cookie never opens it.
    /// </summary>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    /// <exception cref="StoreFailedException">The copy could not be made.</exception>
    public Task BackupToAsync(string file, CancellationToken cancel = default) => Task.Run(() => Backup.Write(folder, Path.GetFullPath(file), cancel), cancel);

    public async ValueTask DisposeAsync()
    {
        await readers.DisposeAsync();
        if (writer is not null)
            await writer.DisposeAsync();
        serving?.Dispose();
    }

    private GroupCommit Writer => writer ?? throw new InvalidOperationException("The store was opened to read only.");

    private static SqliteLogStore Open(DataFolder folder, SqliteOpening opening)
    {
        NativeSqlite.Need();
        try
        {
            return opening == SqliteOpening.Serving ? OpenToServe(folder) : OpenBeside(folder);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Failure.OfOpening(error, folder);
        }
    }

    private static SqliteLogStore OpenBackup(DataFolder folder)
    {
        try
        {
            return Open(folder, SqliteOpening.Beside);
        }
        catch (DataFolderException refused) when (refused.Trouble is FolderTrouble.Empty or FolderTrouble.Damaged)
        {
            throw new DataFolderException(refused.Trouble, File.Exists(folder.Database) ? $"{folder.Database} is not a backup, or is damaged." : $"{folder.Database} is not there.", refused);
        }
    }

    private static SqliteLogStore OpenToServe(DataFolder folder)
    {
        folder.Make();
        var taken = ServingLock.Take(folder);
        try
        {
            return new(folder, new(folder, OpenToWrite(folder)), taken);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    private static Database OpenToWrite(DataFolder folder)
    {
        LeaveAloneWhatIsNotOurs(folder);
        folder.MakeDatabase();
        var database = Database.ToWrite(folder.Database);
        try
        {
            Schema.Migrate(database.Connection, folder, Schema.Steps);
            database.MarkOpened();
            // After a crash the log still holds what was overwritten. A reader beside can keep it until the next scrub.
            database.TryTruncateLog();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    // Opened to write, a file is changed before a word of it is read.
    private static void LeaveAloneWhatIsNotOurs(DataFolder folder)
    {
        if (!File.Exists(folder.Database))
            return;
        using var database = File.Exists($"{folder.Database}-wal") || IsShare(folder.Database) ? Database.ToRead(folder.Database) : Database.ToLookAt(folder.Database);
        Schema.Version(database.Connection, folder, Schema.Steps.Count);
    }

    /// <summary>A Windows share or device, which has no address as a file to look at.</summary>
    private static bool IsShare(string file) => file.StartsWith(@"\\", StringComparison.Ordinal);

    private static SqliteLogStore OpenBeside(DataFolder folder)
    {
        if (!File.Exists(folder.Database))
            throw DataFolderException.Empty(folder.Path);
        using var database = Database.ToRead(folder.Database);
        Schema.Check(database.Connection, folder);
        return new(folder);
    }
}
