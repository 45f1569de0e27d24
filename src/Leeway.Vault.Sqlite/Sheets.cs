using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// All sealed bytes lie in sheets: rows of one table that are added at its end, never deleted, and whose size never
/// changes. SQLite never moves such a row, so what is overwritten here is nowhere else in the file. (A row that moves
/// when pages are split or joined can leave a copy in the unused part of a page, also with <c>secure_delete</c>.)
/// A sheet holds the bytes of one owner, so what is read together lies together.
/// </summary>
internal sealed class Sheets(Database database)
{
    /// <summary>A row of this size fills a page of 4096 bytes and needs no second one. What is longer gets a sheet for itself.</summary>
    public const int Size = 4040;

    private const int Few = 8;
    private const int Many = 24;

    /// <summary>
    /// A sheet of zeros. Sheets of the usual size are made many at a time and taken in no order, so that neighbours in the
    /// file do not tell which logs grew together.
    /// </summary>
    public long New(long size)
    {
        if (size == Size && database.First("SELECT count(*) FROM (SELECT 1 FROM blank WHERE size = ?1 LIMIT ?2)", row => row.GetInt64(0), size, Few) < Few)
        {
            for (var added = 0; added < Many; added++)
                database.Run("INSERT INTO blank VALUES (?1, ?2)", size, Add(size));
        }
        var blank = database.First(
            "SELECT sheet FROM (SELECT sheet FROM blank WHERE size = ?1 LIMIT ?2) ORDER BY random() LIMIT 1", row => row.GetInt64(0), size, Few + Many);
        if (blank == 0)
            return Add(size);
        database.Run("DELETE FROM blank WHERE size = ?1 AND sheet = ?2", size, blank);
        return blank;
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

    private long Add(long size)
    {
        database.Run("INSERT INTO sheets (bytes) VALUES (zeroblob(?1))", size);
        return raw.sqlite3_last_insert_rowid(database.Connection.Handle);
    }
}
