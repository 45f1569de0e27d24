using System.Security.Cryptography;

namespace Leeway.Vault.Sealing;

/// <summary>A short name for bytes that changes when they do (SHA-256, cut to 64 bits). It stands only where the bytes themselves may be read.</summary>
public static class Fingerprint
{
    public static string Of(IEnumerable<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
