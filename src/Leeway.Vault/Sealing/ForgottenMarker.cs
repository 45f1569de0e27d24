using System.Security.Cryptography;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>
/// What stands where an entry was: 0x00 · the hash of the entry's first bytes (32) · an HMAC-SHA256 under the head key
/// over log, position, entry and that hash (32). It keeps the chain whole, and nobody without the key can make one.
/// </summary>
public static class ForgottenMarker
{
    private const byte Sign = 0;
    private const int Length = 1 + 32 + 32;

    public static bool Is(ReadOnlySpan<byte> stored) => stored.Length == Length && stored[0] == Sign;

    public static ReadOnlySpan<byte> FirstHash(ReadOnlySpan<byte> marker) => marker.Slice(1, 32);

    internal static byte[] For(LogKeys keys, StoredEntry entry)
    {
        var hash = Chain.FirstHash(entry.Bytes);
        return [Sign, .. hash, .. Mac(keys, entry, hash)];
    }

    internal static bool IsGenuine(LogKeys keys, StoredEntry entry) =>
        Is(entry.Bytes) && CryptographicOperations.FixedTimeEquals(entry.Bytes.AsSpan(33), Mac(keys, entry, FirstHash(entry.Bytes).ToArray()));

    private static byte[] Mac(LogKeys keys, StoredEntry entry, byte[] hash) =>
        keys.Mac(Fields.Of("leeway/v1/forgotten"), Fields.Of(keys.Log.Value), Fields.Of(entry.Position), Fields.Of(entry.Id.Value), hash);
}
