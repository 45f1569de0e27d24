using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using NodaTime;

namespace Leeway.Vault.Sealing;

/// <summary>
/// What is inside an entry's seal: order, wall time, writer, the writer's own counter, the hash of the writer's previous
/// entry, what the event is about (so that it can be forgotten by a Leeway that cannot read it), its name, version and
/// payload.
/// </summary>
internal sealed record EntryContent(
    long Order, Instant At, WriterId Writer, long Counter, byte[] Previous, ThingId Subject, string Name, int Version, ReadOnlyMemory<byte> Payload);

/// <summary>
/// Seals one entry under its log's entry key; log id and entry id are bound. Content, all numbers big-endian:
/// order (8) · wall time in milliseconds since 1970 (8) · writer (16) · counter (8) · previous hash (32) · subject (16) ·
/// event version (4) · name length (2) · name · payload.
/// </summary>
internal static class EntrySeal
{
    private const int Fixed = 8 + 8 + 16 + 8 + 32 + 16 + 4 + 2;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Seal(LogKeys keys, EntryId id, EntryContent content) =>
        Aead.Seal(keys.Entry, Padme.Pad(Write(content)), Fields.Of(keys.Log.Value), Fields.Of(id.Value));

    /// <summary>What is bound into every entry of a log, with room for the entry's id at its end.</summary>
    public static byte[] Bound(LogId log) => Aead.AssociatedData([Fields.Of(log.Value), Fields.Of(UInt128.Zero)]);

    /// <param name="cipher">Of the log's entry key.</param>
    /// <param name="bound">From <see cref="Bound"/>; the entry's id is written into it.</param>
    /// <param name="entry">As it lies in the store.</param>
    /// <param name="room">At least as long as the entry; the payload lies in it afterwards.</param>
    /// <exception cref="CryptographicException">The bytes are not a sealed entry of this log with this id.</exception>
    public static EntryContent Open(AesGcm cipher, Span<byte> bound, StoredEntry entry, Memory<byte> room)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bound[^16..], entry.Id.Value);
        return Read(Padme.Strip((ReadOnlyMemory<byte>)room[..Aead.Open(cipher, entry.Bytes, bound, room.Span)]));
    }

    internal static byte[] Write(EntryContent content)
    {
        var name = Strict.GetBytes(content.Name);
        var bytes = new byte[Fixed + name.Length + content.Payload.Length];
        var rest = bytes.AsSpan();
        BinaryPrimitives.WriteInt64BigEndian(rest, content.Order);
        BinaryPrimitives.WriteInt64BigEndian(rest[8..], content.At.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt128BigEndian(rest[16..], content.Writer.Value);
        BinaryPrimitives.WriteInt64BigEndian(rest[32..], content.Counter);
        content.Previous.CopyTo(rest[40..]);
        BinaryPrimitives.WriteUInt128BigEndian(rest[72..], content.Subject.Value);
        BinaryPrimitives.WriteInt32BigEndian(rest[88..], content.Version);
        BinaryPrimitives.WriteUInt16BigEndian(rest[92..], checked((ushort)name.Length));
        name.CopyTo(rest[Fixed..]);
        content.Payload.Span.CopyTo(rest[(Fixed + name.Length)..]);
        return bytes;
    }

    private static EntryContent Read(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.Length < Fixed)
            throw new CryptographicException("Entry: too short.");
        var nameLength = BinaryPrimitives.ReadUInt16BigEndian(bytes[92..]);
        if (bytes.Length < Fixed + nameLength)
            throw new CryptographicException("Entry: a name longer than the entry.");
        return new(
            BinaryPrimitives.ReadInt64BigEndian(bytes),
            Instant.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes[8..])),
            new(BinaryPrimitives.ReadUInt128BigEndian(bytes[16..])),
            BinaryPrimitives.ReadInt64BigEndian(bytes[32..]),
            bytes.Slice(40, 32).ToArray(),
            new(BinaryPrimitives.ReadUInt128BigEndian(bytes[72..])),
            Strict.GetString(bytes.Slice(Fixed, nameLength)),
            BinaryPrimitives.ReadInt32BigEndian(bytes[88..]),
            content[(Fixed + nameLength)..]);
    }
}
