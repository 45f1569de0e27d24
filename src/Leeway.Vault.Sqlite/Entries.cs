using System.Runtime.InteropServices;
using Leeway.Vault.Logs;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// The logs' entries. They follow each other in a log's sheets; <c>leaves</c> says from which position on a sheet holds
/// them, <c>heads</c> where the next one goes. <c>strays</c> are the few that cannot lie in their order: markers put where
/// an entry was lost, and what was replaced by something longer.
/// </summary>
internal sealed class Entries(Database database, Sheets sheets)
{
    /// <summary>The entries after a position.</summary>
    public static List<StoredEntry> Read(Database database, LogId log, long after)
    {
        var entries = new List<StoredEntry>();
        database.Each(
            $"SELECT bytes FROM leaves JOIN sheets USING (sheet) WHERE log_id = ?1 AND first >= {FirstLeaf} ORDER BY first",
            row => new SheetReader(row.BlobInPlace(0)).AddTo(entries, after),
            Columns.Of(log.Value),
            after + 1);
        return WithStrays(database, log, after, entries);
    }

    /// <summary>The same, sheet by sheet, without those that the file can no longer give.</summary>
    public static List<StoredEntry> ReadWhatIsLeft(Database database, LogId log, long after)
    {
        var entries = new List<StoredEntry>();
        foreach (var sheet in database.All(
            $"SELECT sheet FROM leaves WHERE log_id = ?1 AND first >= {FirstLeaf} ORDER BY first", row => row.GetInt64(0), Columns.Of(log.Value), after + 1))
        {
            new SheetReader(TryRead(database, sheet)).AddTo(entries, after);
        }
        return WithStrays(database, log, after, entries);
    }

    /// <summary>The position at which a log ends; 0 when it is not there.</summary>
    public long EndsAt(LogId log) => database.First("SELECT position FROM heads WHERE log_id = ?1", row => row.GetInt64(0), Columns.Of(log.Value));

    /// <summary>Adds entries at the log's end; false, when a position among them is taken.</summary>
    public bool Append(LogAppend append)
    {
        var log = Columns.Of(append.Log.Value);
        var end = database.First("SELECT position, sheet, used FROM heads WHERE log_id = ?1", row => new End(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), log);
        if (append.Expected is { } expected ? expected != end.Position : IsAnyTaken(append))
            return false;
        foreach (var entry in append.Entries)
            end = Add(log, end, entry);
        if (Put("UPDATE heads SET position = ?2, chain = ?3, mac = ?4, sheet = ?5, used = ?6 WHERE log_id = ?1") == 0)
            Put("INSERT INTO heads VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        return true;

        int Put(string head) => database.Run(head, log, append.Head.Position, append.Head.Chain, append.Head.Mac, end.Sheet, end.Used);
    }

    /// <summary>Replaces the bytes of an entry where they lie; nothing, when it is not there.</summary>
    public void Overwrite(LogId log, StoredEntry entry)
    {
        var id = Columns.Of(log.Value);
        if (database.Run(
            "UPDATE strays SET bytes = ?4 WHERE log_id = ?1 AND position = ?2 AND entry_id = ?3", id, entry.Position, Columns.Of(entry.Id.Value), entry.Bytes) > 0)
        {
            return;
        }
        var sheet = database.First("SELECT sheet FROM leaves WHERE log_id = ?1 AND first = " + FirstLeaf, row => row.GetInt64(0), id, entry.Position);
        var reader = new SheetReader(sheets.Read(sheet));
        while (reader.Next())
        {
            if (reader.Position != entry.Position || reader.Id != entry.Id)
                continue;
            var fits = entry.Bytes.Length <= reader.Room;
            sheets.Write(sheet, reader.Start, fits ? SheetRecord.Over(entry, reader.Room) : SheetRecord.MovedFrom(reader.Room));
            if (!fits)
                AddStray(id, entry);
        }
    }

    /// <summary>Puts an entry at a position where none is; nothing, when one is there.</summary>
    public void Fill(LogId log, StoredEntry entry)
    {
        if (Read(database, log, entry.Position - 1).All(other => other.Position != entry.Position))
            AddStray(Columns.Of(log.Value), entry);
    }

    public void Drop(LogId log)
    {
        var id = Columns.Of(log.Value);
        foreach (var sheet in database.All("SELECT sheet FROM leaves WHERE log_id = ?1", row => row.GetInt64(0), id))
            sheets.Blank(sheet);
        database.Run("DELETE FROM leaves WHERE log_id = ?1", id);
        database.Run("DELETE FROM strays WHERE log_id = ?1", id);
        database.Run("DELETE FROM heads WHERE log_id = ?1", id);
    }

    /// <summary>The leaf that holds position ?2 if any does: with ?1 the log's id.</summary>
    private const string FirstLeaf = "coalesce((SELECT max(first) FROM leaves WHERE log_id = ?1 AND first <= ?2), 0)";

    private End Add(byte[] log, End end, StoredEntry entry)
    {
        var record = SheetRecord.Of(entry);
        if (end.Sheet == 0 || end.Used + record.Length > Sheets.Size)
        {
            end = end with { Sheet = sheets.New(Math.Max(Sheets.Size, record.Length)), Used = 0 };
            database.Run("INSERT INTO leaves VALUES (?1, ?2, ?3)", log, entry.Position, end.Sheet);
        }
        sheets.Write(end.Sheet, end.Used, record);
        return new(entry.Position, end.Sheet, end.Used + record.Length);
    }

    private void AddStray(byte[] log, StoredEntry entry) =>
        database.Run("INSERT INTO strays VALUES (?1, ?2, ?3, ?4)", log, entry.Position, Columns.Of(entry.Id.Value), entry.Bytes);

    private bool IsAnyTaken(LogAppend append)
    {
        if (append.Entries.Count == 0)
            return false;
        var taken = Read(database, append.Log, append.Entries.Min(entry => entry.Position) - 1).Select(entry => entry.Position).ToHashSet();
        return append.Entries.Any(entry => taken.Contains(entry.Position));
    }

    private static List<StoredEntry> WithStrays(Database database, LogId log, long after, List<StoredEntry> entries)
    {
        var strays = database.All(
            "SELECT position, entry_id, bytes FROM strays WHERE log_id = ?1 AND position > ?2",
            row => new StoredEntry(row.GetInt64(0), new(row.Id(1)), row.Blob(2)),
            Columns.Of(log.Value),
            after);
        return strays.Count == 0 ? entries : [.. entries.Concat(strays).OrderBy(entry => entry.Position)];
    }

    private static byte[]? TryRead(Database database, long sheet)
    {
        try
        {
            return database.First("SELECT bytes FROM sheets WHERE sheet = ?1", row => row.Blob(0), sheet);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_CORRUPT)
        {
            return null;
        }
    }

    /// <summary>Where a log ends: its position, the sheet that is being filled, and how much of it is used.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct End(long Position, long Sheet, long Used);
}
