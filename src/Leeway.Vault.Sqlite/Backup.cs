using Leeway.Vault.Logs;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>Copies the database while it is in use: one read transaction, so that the copy is as it was at one instant.</summary>
internal static class Backup
{
    public static void Write(DataFolder folder, string file, CancellationToken cancel)
    {
        if (File.Exists(file))
            throw new IOException($"{file} is there already.");
        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        try
        {
            DataFolder.CreateOwned(unfinished).Dispose();
            Copy(folder, unfinished, cancel);
            LeaveSessionsOut(unfinished);
            Durable.Flush(unfinished);
            File.Move(unfinished, file);
            Durable.FlushFolderOf(file);
        }
        catch (SqliteException error)
        {
            cancel.ThrowIfCancellationRequested();
            throw Failure.OfStore(error, DataFolder.OfBackup(file));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Copy(DataFolder folder, string file, CancellationToken cancel)
    {
        using var database = Database.ToRead(folder.Database);
        using var registered = cancel.Register(() => raw.sqlite3_interrupt(database.Connection.Handle));
        cancel.ThrowIfCancellationRequested();
        database.Run("VACUUM INTO ?1", file);
    }

    private static void LeaveSessionsOut(string file)
    {
        using var database = Database.ToFinish(file);
        database.Run("BEGIN");
        new Held(database, new(database)).DropAll(Held.Sessions);
        database.Run("COMMIT");
    }
}
