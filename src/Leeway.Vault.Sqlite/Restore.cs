using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Sqlite;

/// <summary>How a restore ended.</summary>
public enum RestoreEnd
{
    /// <summary>The folder holds the backup now.</summary>
    Restored,

    /// <summary>The folder has entries that the backup has not; nothing was changed.</summary>
    PresentIsNewer,

    /// <summary>What is in the folder cannot be read, so nobody can say whether it is newer; nothing was changed.</summary>
    PresentIsUnreadable,

    /// <summary>The backup is not whole; nothing was changed.</summary>
    BackupIsDamaged,
}

/// <param name="End">How it ended.</param>
/// <param name="Logs">Every log of the folder (here) and of the backup (there), as they stood before.</param>
/// <param name="BackupDamage">What is wrong with the backup, in sentences without content.</param>
/// <param name="StayForgotten">How many entries of the backup had been forgotten in the folder since, and stay so.</param>
/// <param name="PresentWasReadable">False when what was in the folder could not be read, so that nothing of it could be heeded.</param>
public sealed record RestoreReport(RestoreEnd End, IReadOnlyList<LogComparison> Logs, IReadOnlyList<string> BackupDamage, int StayForgotten, bool PresentWasReadable);

/// <summary>Puts a backup in the place of what a folder holds, in one step at the end.</summary>
public static class Restore
{
    /// <param name="file">What <see cref="SqliteLogStore.BackupToAsync"/> wrote.</param>
    /// <param name="path">The data folder; made if it is not there.</param>
    /// <param name="evenIfNewer">Also when the folder has entries that the backup has not, or cannot be read.</param>
    /// <param name="evenIfDamaged">Also when the backup is not whole.</param>
    /// <param name="cancel">Stops before anything is changed.</param>
    /// <exception cref="DataFolderException">The folder is served from, or it or the backup cannot be used.</exception>
    public static async Task<RestoreReport> RunAsync(string file, string path, bool evenIfNewer, bool evenIfDamaged, CancellationToken cancel = default)
    {
        await using var backup = await SqliteLogStore.OpenBackupAsync(file, cancel);
        var damage = await DamageAsync(backup, cancel);
        if (damage.Count > 0 && !evenIfDamaged)
            return new(RestoreEnd.BackupIsDamaged, [], damage, 0, PresentWasReadable: true);
        var folder = DataFolder.At(path);
        folder.Make();
        using var serving = ServingLock.Take(folder);
        var (report, ready) = await PrepareAsync(backup, folder, evenIfNewer, cancel);
        if (ready is not null)
            Exchange(folder, ready, report.PresentWasReadable && File.Exists(folder.Database));
        return report with { BackupDamage = damage };
    }

    /// <summary>Looks at what is in the folder, and makes what is to be there beside it; null when that is not to be.</summary>
    private static async Task<(RestoreReport Report, DataFolder? Ready)> PrepareAsync(SqliteLogStore backup, DataFolder folder, bool evenIfNewer, CancellationToken cancel)
    {
        var (present, isReadable) = await TryOpenAsync(folder, cancel);
        if (present is null)
        {
            var logs = (await Comparison.OfAsync(backup, backup, cancel)).Select(log => log with { Here = 0 }).ToList();
            return isReadable || evenIfNewer
                ? (new(RestoreEnd.Restored, logs, [], 0, isReadable), await MakeAsync(backup, folder, new(), cancel))
                : (new(RestoreEnd.PresentIsUnreadable, logs, [], 0, isReadable), null);
        }
        await using (present)
        {
            var logs = await Comparison.OfAsync(present, backup, cancel);
            if (!evenIfNewer && logs.Any(log => log.MoreHere > 0))
                return (new(RestoreEnd.PresentIsNewer, logs, [], 0, isReadable), null);
            var forgotten = await Comparison.ForgottenSinceAsync(present, backup, cancel);
            return (new(RestoreEnd.Restored, logs, [], forgotten.Overwrites.Count, isReadable), await MakeAsync(backup, folder, forgotten, cancel));
        }
    }

    private static async Task<IReadOnlyList<string>> DamageAsync(SqliteLogStore backup, CancellationToken cancel)
    {
        var damage = new List<string>(await backup.IntegrityCheckAsync(cancel));
        foreach (var log in await backup.LogsAsync(cancel))
        {
            if (await Verification.CheckAsync(backup, log, cancel) is { IsWhole: false })
                damage.Add($"The chain of log {log} is broken.");
        }
        return damage;
    }

    private static async Task<(SqliteLogStore? Present, bool IsReadable)> TryOpenAsync(DataFolder folder, CancellationToken cancel)
    {
        if (!File.Exists(folder.Database) || new FileInfo(folder.Database).Length == 0)
            return (null, true);
        SqliteLogStore? present = null;
        try
        {
            present = await SqliteLogStore.OpenAsync(folder.Path, SqliteOpening.Beside, cancel);
            if ((await present.IntegrityCheckAsync(cancel)).Count == 0)
                return (present, true);
        }
        catch (Exception trouble) when (trouble is DataFolderException { Trouble: FolderTrouble.Damaged } or StoreFailedException)
        {
            // Told by the caller, and no reason to keep a person from their backup.
        }
        if (present is not null)
            await present.DisposeAsync();
        return (null, false);
    }

    /// <summary>The database that is to be, beside the one that is, without anything that was forgotten and with a home of its own.</summary>
    private static async Task<DataFolder> MakeAsync(SqliteLogStore backup, DataFolder folder, StoreChange forgotten, CancellationToken cancel)
    {
        var ready = DataFolder.At(Path.Combine(folder.Path, "restoring"));
        if (Directory.Exists(ready.Path))
            Directory.Delete(ready.Path, recursive: true);
        ready.Make();
        await backup.BackupToAsync(ready.Database, cancel);
        await using (var store = await SqliteLogStore.OpenAsync(ready.Path, SqliteOpening.Serving, cancel))
        {
            await store.CommitAsync(forgotten, cancel);
            await store.ScrubAsync(cancel);
        }
        using (var database = Database.ToFinish(ready.Database))
            database.Run("UPDATE installation SET home = ?1", Drawn.Installation().Home);
        Durable.Flush(ready.Database);
        return ready;
    }

    /// <summary>
    /// The old log of changes goes before the old database does, since a write-ahead log that lies beside a database is
    /// taken for its own.
    /// </summary>
    private static void Exchange(DataFolder folder, DataFolder ready, bool isReadable)
    {
        if (isReadable)
        {
            using var old = Database.ToWrite(folder.Database);
            old.TryTruncateLog();
        }
        File.Delete(folder.Database + "-wal");
        File.Delete(folder.Database + "-shm");
        File.Move(ready.Database, folder.Database, overwrite: true);
        Durable.FlushFolderOf(folder.Database);
        Directory.Delete(ready.Path, recursive: true);
    }
}
