using System.Globalization;
using System.Security.Cryptography;
using Leeway.Testing;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Tests.Vectors;

/// <summary>The published vectors of each primitive, run through the calls that the sealing makes.</summary>
public sealed class PrimitiveTests
{
    public static TheoryData<string> Paths => [.. Repository.Files("testdata/vectors/primitives", ".txt")];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_primitive_gives_what_its_standard_says(string path)
    {
        var vector = Vector.Parse(path, Repository.Read(path));
        var given = vector["algorithm"] switch
        {
            "SHA-256" => SHA256.HashData(vector.Bytes("message")),
            "HMAC-SHA256" => HMACSHA256.HashData(vector.Bytes("key"), vector.Bytes("message"))[..vector.Bytes("result").Length],
            "HKDF-SHA256" => Hkdf(vector),
            "PBKDF2-HMAC-SHA512" => Rfc2898DeriveBytes.Pbkdf2(
                vector.Bytes("password"), vector.Bytes("salt"), int.Parse(vector["iterations"], CultureInfo.InvariantCulture), HashAlgorithmName.SHA512, vector.Bytes("result").Length),
            "AES-256-GCM" => Gcm(vector),
            _ => [],
        };

        Assert.Equal(vector.Expect == "refused" ? "" : vector["result"], Convert.ToHexStringLower(given));
    }

    [Fact]
    public void Derivations_use_hkdf_with_an_empty_salt_and_the_label_as_its_info()
    {
        var vector = Vector.Parse("testdata/vectors/primitives/hkdf-sha256-rfc5869-a3.txt", Repository.Read("testdata/vectors/primitives/hkdf-sha256-rfc5869-a3.txt"));

        Assert.Equal(vector["result"], Convert.ToHexStringLower(Derive.Bytes(vector.Bytes("key"), "", 42)));
    }

    private static byte[] Hkdf(Vector vector)
    {
        var result = new byte[vector.Bytes("result").Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, vector.Bytes("key"), result, vector.Bytes("salt"), vector.Bytes("info"));
        return result;
    }

    /// <summary>Sealed and opened again; the tag follows the ciphertext.</summary>
    private static byte[] Gcm(Vector vector)
    {
        using var key = new Secret(vector.Bytes("key"));
        using var aes = Aead.CipherOf(key);
        var (nonce, associated) = (vector.Bytes("nonce"), vector.Bytes("associated"));
        if (vector.Expect == "refused")
        {
            var forged = vector.Bytes("result");
            var opened = new byte[forged.Length - 16];
            Assert.Throws<AuthenticationTagMismatchException>(() => aes.Decrypt(nonce, forged.AsSpan(0, opened.Length), forged.AsSpan(opened.Length), opened, associated));
            return [];
        }
        var plaintext = vector.Bytes("plaintext");
        var (ciphertext, tag, again) = (new byte[plaintext.Length], new byte[16], new byte[plaintext.Length]);
        aes.Encrypt(nonce, plaintext, ciphertext, tag, associated);
        aes.Decrypt(nonce, ciphertext, tag, again, associated);
        Assert.Equal(plaintext, again);
        return [.. ciphertext, .. tag];
    }
}
