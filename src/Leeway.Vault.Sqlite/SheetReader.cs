using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite;

/// <summary>Goes through the entries in a sheet. Where the sheet is damaged, it ends before the damage.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SheetReader(ReadOnlySpan<byte> sheet)
{
    private readonly ReadOnlySpan<byte> sheet = sheet;
    private int next;

    /// <summary>Where the record begins in the sheet.</summary>
    public int Start { get; private set; }

    public int Room { get; private set; }

    public long Position { get; private set; }

    public EntryId Id { get; private set; }

    public ReadOnlySpan<byte> Bytes { get; private set; }

    public bool Next()
    {
        while (next <= sheet.Length - SheetRecord.HeadLength)
        {
            var head = sheet.Slice(next, SheetRecord.HeadLength);
            var position = BinaryPrimitives.ReadInt64BigEndian(head);
            var room = BinaryPrimitives.ReadInt32BigEndian(head[24..]);
            var length = BinaryPrimitives.ReadInt32BigEndian(head[28..]);
            if (position == SheetRecord.End || room < 0 || length < 0 || length > room || room > sheet.Length - next - SheetRecord.HeadLength)
                return false;
            (Start, Room, Position) = (next, room, position);
            Id = new(BinaryPrimitives.ReadUInt128BigEndian(head[8..]));
            Bytes = sheet.Slice(next + SheetRecord.HeadLength, length);
            next += SheetRecord.HeadLength + room;
            if (position != SheetRecord.Moved)
                return true;
        }
        return false;
    }

    /// <summary>All entries after a position.</summary>
    public void AddTo(List<StoredEntry> entries, long after)
    {
        while (Next())
        {
            if (Position > after)
                entries.Add(new(Position, Id, Bytes.ToArray()));
        }
    }
}
