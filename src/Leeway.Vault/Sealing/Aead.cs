using System.Security.Cryptography;

namespace Leeway.Vault.Sealing;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce. Sealed bytes: version (1) · nonce (12) · ciphertext · tag (16).
/// Version, algorithm and what the caller names are bound as associated data.
/// </summary>
internal static class Aead
{
    public const byte Version = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>What sealing adds to a plaintext, in bytes.</summary>
    public const int Overhead = 1 + NonceLength + TagLength;

    private static readonly byte[] VersionField = [Version];
    private static readonly byte[] Algorithm = Fields.Of("A256GCM");

    public static byte[] Seal(Secret key, ReadOnlySpan<byte> plaintext, params ReadOnlySpan<byte[]> bound)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        RandomNumberGenerator.Fill(nonce);
        return Seal(key, nonce, plaintext, bound);
    }

    /// <summary>With a given nonce: for test vectors only, since a nonce used twice under one key breaks both seals.</summary>
    internal static byte[] Seal(Secret key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte[]> bound)
    {
        var sealed_ = new byte[Overhead + plaintext.Length];
        sealed_[0] = Version;
        nonce.CopyTo(sealed_.AsSpan(1));
        using var aes = CipherOf(key);
        aes.Encrypt(nonce, plaintext, sealed_.AsSpan(1 + NonceLength, plaintext.Length), sealed_.AsSpan(sealed_.Length - TagLength), AssociatedData(bound));
        return sealed_;
    }

    /// <exception cref="CryptographicException">Another key, other bound fields, an unknown version, or changed bytes.</exception>
    public static byte[] Open(Secret key, ReadOnlySpan<byte> sealed_, params ReadOnlySpan<byte[]> bound)
    {
        using var aes = CipherOf(key);
        var plaintext = new byte[Math.Max(0, sealed_.Length - Overhead)];
        Open(aes, sealed_, AssociatedData(bound), plaintext);
        return plaintext;
    }

    /// <summary>With a cipher made once for many, into room that is theirs too.</summary>
    /// <param name="associated">From <see cref="AssociatedData"/>.</param>
    /// <param name="plaintext">At least as long as the sealed bytes less the overhead; where this throws, what was opened before may stand in it.</param>
    /// <returns>How much of the room holds what was sealed.</returns>
    public static int Open(AesGcm aes, ReadOnlySpan<byte> sealed_, ReadOnlySpan<byte> associated, Span<byte> plaintext)
    {
        if (sealed_.Length < Overhead)
            throw new CryptographicException("Sealed bytes: too short.");
        if (sealed_[0] != Version)
            throw new CryptographicException("Sealed bytes: an unknown version.");
        var length = sealed_.Length - Overhead;
        aes.Decrypt(
            sealed_.Slice(1, NonceLength),
            sealed_.Slice(1 + NonceLength, length),
            sealed_[^TagLength..],
            plaintext[..length],
            associated);
        return length;
    }

    public static AesGcm CipherOf(Secret key) => key.Use(bytes => new AesGcm(bytes, TagLength));

    public static byte[] AssociatedData(ReadOnlySpan<byte[]> bound) => Fields.Join([VersionField, Algorithm, .. bound]);
}
