using System.Security.Cryptography;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>Opens many entries of one log with a cipher made once. Each thread needs its own.</summary>
internal sealed class EntryOpener(LogKeys keys) : IDisposable
{
    private readonly AesGcm cipher = Aead.CipherOf(keys.Entry);

    /// <returns>Null for a forgotten entry, and for bytes that are not a sealed entry of this log with this id.</returns>
    public EntryContent? TryOpen(StoredEntry entry)
    {
        if (ForgottenMarker.Is(entry.Bytes))
            return null;
        try
        {
            return EntrySeal.Open(cipher, keys.Log, entry);
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    public void Dispose() => cipher.Dispose();
}
