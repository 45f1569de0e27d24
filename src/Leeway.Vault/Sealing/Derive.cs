using System.Security.Cryptography;

namespace Leeway.Vault.Sealing;

/// <summary>HKDF-SHA256 (RFC 5869) with an empty salt; every use has its own label.</summary>
internal static class Derive
{
    public static byte[] Bytes(ReadOnlySpan<byte> from, string label, int length, ReadOnlySpan<byte> context = default)
    {
        var derived = new byte[length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, from, derived, salt: default, info: [.. Fields.Of(label), .. context]);
        return derived;
    }

    public static Secret Key(ReadOnlySpan<byte> from, string label)
    {
        var derived = Bytes(from, label, Secret.Length);
        var key = new Secret(derived);
        CryptographicOperations.ZeroMemory(derived);
        return key;
    }
}
