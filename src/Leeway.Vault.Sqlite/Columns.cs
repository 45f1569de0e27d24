using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leeway.Vault.Sqlite;

/// <summary>How ids lie in columns: 16 bytes, big-endian.</summary>
internal static class Columns
{
    public static byte[] Of(UInt128 id)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, id);
        return bytes;
    }

    public static UInt128 Id(this SqliteDataReader row, int column) => BinaryPrimitives.ReadUInt128BigEndian(row.Blob(column));

    public static byte[] Blob(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    /// <summary>The bytes where SQLite holds them: good until the next row.</summary>
    public static ReadOnlySpan<byte> BlobInPlace(this SqliteDataReader row, int column) => raw.sqlite3_column_blob(row.Handle, column);
}
