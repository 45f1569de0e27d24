using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite;

/// <summary>Makes one change inside a transaction that is open already.</summary>
internal static class ChangeWriter
{
    /// <summary>Makes the change; on <see cref="CommitOutcome.Stale"/> the caller takes back what was made of it so far.</summary>
    public static CommitOutcome Make(Database database, StoreChange change)
    {
        Drop(database, change);
        foreach (var append in change.Appends)
        {
            if (!Append(database, append))
                return CommitOutcome.Stale;
        }
        foreach (var (slot, bytes) in change.PutSlots)
        {
            if (database.Run("INSERT INTO slots VALUES (?1, ?2) ON CONFLICT DO NOTHING", Columns.Of(slot.Value), bytes) == 0)
                return CommitOutcome.Stale;
        }
        Put(database, change);
        return CommitOutcome.Kept;
    }

    private static void Drop(Database database, StoreChange change)
    {
        foreach (var log in change.DropLogs)
        {
            var id = Columns.Of(log.Value);
            database.Run("DELETE FROM entries WHERE log_id = ?1", id);
            database.Run("DELETE FROM notes WHERE log_id = ?1", id);
            database.Run("DELETE FROM heads WHERE log_id = ?1", id);
        }
        foreach (var (log, note) in change.DropNotes)
            database.Run("DELETE FROM notes WHERE log_id = ?1 AND note_id = ?2", Columns.Of(log.Value), Columns.Of(note.Value));
        foreach (var slot in change.DropSlots)
            database.Run("DELETE FROM slots WHERE selector = ?1", Columns.Of(slot.Value));
        foreach (var session in change.DropSessions)
            database.Run("DELETE FROM sessions WHERE row_id = ?1", Columns.Of(session.Value));
        if (change.DropSessionsEndedBefore is { } second)
            database.Run("DELETE FROM sessions WHERE expires < ?1", second);
    }

    private static bool Append(Database database, LogAppend append)
    {
        var log = Columns.Of(append.Log.Value);
        if (append.Expected is { } expected && expected != Position(database, log))
            return false;
        foreach (var entry in append.Entries)
        {
            if (Insert(database, log, entry) == 0)
                return false;
        }
        database.Run(
            "INSERT INTO heads VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET position = excluded.position, chain = excluded.chain, mac = excluded.mac",
            log,
            append.Head.Position,
            append.Head.Chain,
            append.Head.Mac);
        return true;
    }

    private static long Position(Database database, byte[] log) =>
        database.First("SELECT position FROM heads WHERE log_id = ?1", row => row.GetInt64(0), log);

    /// <summary>Returns 0 when the position or the entry's id is taken.</summary>
    private static int Insert(Database database, byte[] log, StoredEntry entry) =>
        database.Run("INSERT INTO entries VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING", log, entry.Position, Columns.Of(entry.Id.Value), entry.Bytes);

    private static void Put(Database database, StoreChange change)
    {
        foreach (var (log, entry) in change.Overwrites)
        {
            database.Run(
                "UPDATE entries SET bytes = ?4 WHERE log_id = ?1 AND position = ?2 AND entry_id = ?3",
                Columns.Of(log.Value),
                entry.Position,
                Columns.Of(entry.Id.Value),
                entry.Bytes);
        }
        foreach (var (log, entry) in change.Fills)
            Insert(database, Columns.Of(log.Value), entry);
        foreach (var (log, note, bytes) in change.PutNotes)
            database.Run("INSERT OR REPLACE INTO notes VALUES (?1, ?2, ?3)", Columns.Of(log.Value), Columns.Of(note.Value), bytes);
        foreach (var session in change.PutSessions)
            database.Run("INSERT OR REPLACE INTO sessions VALUES (?1, ?2, ?3)", Columns.Of(session.Row.Value), session.ExpiresAt, session.Bytes);
    }
}
