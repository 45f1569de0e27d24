using System.Buffers.Binary;
using System.Security.Cryptography;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>
/// A sealed row beside the log that is overwritten: a draft. Its name in the store is an HMAC, so that no form's address
/// shows; log and name are bound.
/// </summary>
internal static class NoteSeal
{
    public static NoteId IdOf(LogKeys keys, string name) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(keys.NoteName.Bytes, Fields.Of(name))));

    public static byte[] Seal(LogKeys keys, NoteId id, ReadOnlySpan<byte> content) =>
        Aead.Seal(keys.Note, Padme.Pad(content), Fields.Of(keys.Log.Value), Fields.Of(id.Value));

    /// <exception cref="CryptographicException">The bytes are not this log's note of this name.</exception>
    public static byte[] Open(LogKeys keys, NoteId id, ReadOnlySpan<byte> sealed_) =>
        Padme.Strip(Aead.Open(keys.Note, sealed_, Fields.Of(keys.Log.Value), Fields.Of(id.Value))).ToArray();
}
