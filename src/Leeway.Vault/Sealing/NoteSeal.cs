using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>
/// A sealed row beside the log that is overwritten: a draft. Its id in the store is an HMAC of its name, so that no form's
/// address shows; log and id are bound. Content: name length (2, big-endian) · name · text, both UTF-8.
/// </summary>
internal static class NoteSeal
{
    public static NoteId IdOf(LogKeys keys, string name) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(keys.NoteName.Use(key => HMACSHA256.HashData(key, Fields.Of(name)))));

    public static byte[] Seal(LogKeys keys, string name, string text)
    {
        var nameBytes = Encoding.UTF8.GetBytes(name);
        var length = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)nameBytes.Length);
        return Aead.Seal(keys.Note, Padme.Pad([.. length, .. nameBytes, .. Encoding.UTF8.GetBytes(text)]), Fields.Of(keys.Log.Value), Fields.Of(IdOf(keys, name).Value));
    }

    /// <returns>Null when the bytes are not this log's note with this id.</returns>
    public static (string Name, string Content)? TryOpen(LogKeys keys, NoteId id, byte[] sealed_)
    {
        try
        {
            return Open(keys, id, sealed_);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static (string Name, string Content) Open(LogKeys keys, NoteId id, byte[] sealed_)
    {
        var content = Padme.Strip(Aead.Open(keys.Note, sealed_, Fields.Of(keys.Log.Value), Fields.Of(id.Value)));
        var length = content.Length < sizeof(ushort) ? ushort.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(content);
        if (content.Length < sizeof(ushort) + length)
            throw new CryptographicException("Note: a name longer than the note.");
        return (Encoding.UTF8.GetString(content.Slice(sizeof(ushort), length)), Encoding.UTF8.GetString(content[(sizeof(ushort) + length)..]));
    }
}
