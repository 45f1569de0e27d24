using System.Buffers.Binary;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// An entry as it lies in a sheet, numbers big-endian: position (8) · entry id (16) · room (4) · length (4) · bytes, and
/// zeros up to the room. A position of 0 is the end of what was written; a moved entry has the position −1.
/// </summary>
internal static class SheetRecord
{
    public const int HeadLength = 8 + 16 + 4 + 4;
    public const long End = 0;
    public const long Moved = -1;

    public static byte[] Of(StoredEntry entry) => Of(entry.Position, entry.Id, entry.Bytes, entry.Bytes.Length);

    /// <summary>In the room of the one that was there.</summary>
    /// <param name="room">At least the length of the entry's bytes.</param>
    public static byte[] Over(StoredEntry entry, int room) => Of(entry.Position, entry.Id, entry.Bytes, room);

    /// <summary>In place of one whose entry lies elsewhere now.</summary>
    public static byte[] MovedFrom(int room) => Of(Moved, default, [], room);

    private static byte[] Of(long position, EntryId id, byte[] bytes, int room)
    {
        var record = new byte[HeadLength + room];
        BinaryPrimitives.WriteInt64BigEndian(record, position);
        BinaryPrimitives.WriteUInt128BigEndian(record.AsSpan(8), id.Value);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(24), room);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(28), bytes.Length);
        bytes.CopyTo(record, HeadLength);
        return record;
    }
}
