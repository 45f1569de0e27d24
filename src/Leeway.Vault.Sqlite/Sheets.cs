using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// All sealed bytes lie in sheets: rows of one table that are added at its end, never deleted, and whose size never
/// changes. SQLite never moves such a row, so what is overwritten here is nowhere else in the file. (A row that moves
/// when pages are split or joined can leave a copy in the unused part of a page, also with <c>secure_delete</c>.)
/// A sheet holds the bytes of one owner, so what is read together lies together, and no order of rows says which logs
/// were written at the same time.
/// </summary>
internal sealed class Sheets(Database database)
{
    /// <summary>A row of this size fills a page of 4096 bytes and needs no second one. What is longer gets a sheet for itself.</summary>
    public const int Size = 4040;

    /// <summary>A sheet of zeros: one that somebody left, or a new one.</summary>
    public long New(long size)
    {
        var blank = database.First("SELECT sheet FROM blank WHERE size = ?1 LIMIT 1", row => row.GetInt64(0), size);
        if (blank != 0)
        {
            database.Run("DELETE FROM blank WHERE size = ?1 AND sheet = ?2", size, blank);
            return blank;
        }
        database.Run("INSERT INTO sheets (bytes) VALUES (zeroblob(?1))", size);
        return raw.sqlite3_last_insert_rowid(database.Connection.Handle);
    }

    public byte[] Read(long sheet) => database.First("SELECT bytes FROM sheets WHERE sheet = ?1", row => row.Blob(0), sheet) ?? [];

    /// <summary>Overwrites in place.</summary>
    public void Write(long sheet, long start, ReadOnlySpan<byte> bytes)
    {
        using var blob = new SqliteBlob(database.Connection, "sheets", "bytes", sheet);
        blob.Position = start;
        blob.Write(bytes);
    }

    /// <summary>Zeroes a sheet and leaves it to anybody.</summary>
    public void Blank(long sheet)
    {
        database.Run("UPDATE sheets SET bytes = zeroblob(length(bytes)) WHERE sheet = ?1", sheet);
        database.Run("INSERT INTO blank SELECT length(bytes), sheet FROM sheets WHERE sheet = ?1", sheet);
    }
}
