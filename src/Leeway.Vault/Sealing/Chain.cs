using System.Security.Cryptography;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>
/// The chain over a log, checkable without a key: R(0) = SHA-256("leeway/v1/chain" ‖ log id),
/// R(n) = SHA-256(R(n−1) ‖ entry id ‖ hash of the entry's sealed bytes as first written). The head holds the last R and
/// an HMAC-SHA256 under the head key over log id, position and R.
/// </summary>
public static class Chain
{
    public const int HashLength = SHA256.HashSizeInBytes;

    public static byte[] Start(LogId log) => SHA256.HashData([.. Fields.Of("leeway/v1/chain"), .. Fields.Of(log.Value)]);

    public static byte[] Next(ReadOnlySpan<byte> previous, EntryId entry, ReadOnlySpan<byte> firstHash)
    {
        Span<byte> link = stackalloc byte[HashLength + 16 + HashLength];
        previous.CopyTo(link);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(link[HashLength..], entry.Value);
        firstHash.CopyTo(link[(HashLength + 16)..]);
        return SHA256.HashData(link);
    }

    /// <summary>The hash of an entry's sealed bytes as they were first written, also when it is forgotten by now.</summary>
    public static byte[] FirstHash(ReadOnlySpan<byte> stored) =>
        ForgottenMarker.Is(stored) ? ForgottenMarker.FirstHash(stored).ToArray() : SHA256.HashData(stored);

    /// <summary>The chain over entries in the order of their positions.</summary>
    public static byte[] Over(LogId log, IEnumerable<StoredEntry> entries) =>
        entries.Aggregate(Start(log), (chain, entry) => Next(chain, entry.Id, FirstHash(entry.Bytes)));

    /// <summary>Names what lies in the store right now, forgotten or not: the SHA-256 of its bytes in lower-case hexadecimal.</summary>
    public static string Digest(ReadOnlySpan<byte> stored) => Convert.ToHexStringLower(SHA256.HashData(stored));

    internal static LogHead Head(LogKeys keys, long position, byte[] chain) =>
        new(position, chain, HeadMac(keys, position, chain));

    internal static bool IsHead(LogKeys keys, LogHead head) =>
        CryptographicOperations.FixedTimeEquals(head.Mac, HeadMac(keys, head.Position, head.Chain));

    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => CryptographicOperations.FixedTimeEquals(one, other);

    private static byte[] HeadMac(LogKeys keys, long position, byte[] chain) =>
        keys.Mac(Fields.Of("leeway/v1/head"), Fields.Of(keys.Log.Value), Fields.Of(position), chain);
}
