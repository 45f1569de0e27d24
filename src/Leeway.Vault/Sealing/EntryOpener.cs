using System.Security.Cryptography;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>
/// Opens many entries of one log with a cipher and room that are made once; the room is wiped at the end. Each thread needs
/// its own.
/// </summary>
internal sealed class EntryOpener(LogKeys keys) : IDisposable
{
    private const int UsualRoom = 4096;

    private readonly AesGcm cipher = Aead.CipherOf(keys.Entry);
    private readonly byte[] bound = EntrySeal.Bound(keys.Log);
    private byte[] room = new byte[UsualRoom];

    /// <returns>
    /// Null for a forgotten entry, and for bytes that are not a sealed entry of this log with this id. The payload is there
    /// until the next entry is opened.
    /// </returns>
    public EntryContent? TryOpen(StoredEntry entry)
    {
        if (ForgottenMarker.Is(entry.Bytes))
            return null;
        if (room.Length < entry.Bytes.Length)
        {
            CryptographicOperations.ZeroMemory(room);
            room = new byte[entry.Bytes.Length];
        }
        try
        {
            return EntrySeal.Open(cipher, bound, entry, room);
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        cipher.Dispose();
        CryptographicOperations.ZeroMemory(room);
    }
}
