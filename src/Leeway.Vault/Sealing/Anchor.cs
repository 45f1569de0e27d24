using System.Globalization;
using System.Security.Cryptography;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>
/// What a device remembers of a log's end across locks: tag, position and chain, with an HMAC. A store that was put back
/// to an older state as a whole shows only against it.
/// </summary>
public sealed record Anchor(string Tag, long Position, byte[] Chain)
{
    public static string Write(LogKeys keys, long position, byte[] chain) =>
        string.Join('.', keys.AnchorTag, position.ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(chain), Convert.ToHexStringLower(Mac(keys, position, chain)));

    /// <summary>Reads an anchor of this log; null when it is another's, or was not made by this key.</summary>
    public static Anchor? Read(LogKeys keys, string written)
    {
        var parts = written.Split('.');
        if (parts.Length != 4 || parts[0] != keys.AnchorTag || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return null;
        var chain = new byte[Sealing.Chain.HashLength];
        var mac = new byte[Sealing.Chain.HashLength];
        if (parts[2].Length != 64 || parts[3].Length != 64
            || Convert.FromHexString(parts[2], chain, out _, out _) != System.Buffers.OperationStatus.Done
            || Convert.FromHexString(parts[3], mac, out _, out _) != System.Buffers.OperationStatus.Done)
            return null;
        return CryptographicOperations.FixedTimeEquals(mac, Mac(keys, position, chain)) ? new(parts[0], position, chain) : null;
    }

    private static byte[] Mac(LogKeys keys, long position, byte[] chain) =>
        keys.Mac(Fields.Of("leeway/v1/anchor"), Fields.Of(keys.Log.Value), Fields.Of(position), chain);
}
