using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Leeway.Vault.Sealing;

/// <summary>
/// Padmé padding (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
/// PoPETs 2019): a length shows O(log log n) bits of itself, at most 12% longer. Short contents are first filled up to
/// <see cref="Least"/> bytes, so that a word and a sentence look alike.
/// </summary>
public static class Padme
{
    /// <summary>The least length of a padded content, in bytes.</summary>
    public const int Least = 256;

    private const int Prefix = sizeof(uint);

    /// <summary>The padded length for a length in bytes; never shorter, and a fixed point of itself.</summary>
    public static int PaddedLength(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length <= Least)
            return Least;
        var exponent = BitOperations.Log2((uint)length);
        var mantissa = BitOperations.Log2((uint)exponent) + 1;
        var mask = (1L << (exponent - mantissa)) - 1;
        return checked((int)((length + mask) & ~mask));
    }

    /// <summary>The content behind its length (32 bit, big-endian), filled with zeros to its padded length.</summary>
    internal static byte[] Pad(ReadOnlySpan<byte> content)
    {
        var padded = new byte[PaddedLength(Prefix + content.Length)];
        BinaryPrimitives.WriteUInt32BigEndian(padded, (uint)content.Length);
        content.CopyTo(padded.AsSpan(Prefix));
        return padded;
    }

    /// <exception cref="CryptographicException">The padding is not what <see cref="Pad"/> makes.</exception>
    internal static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> padded)
    {
        if (padded.Length < Prefix)
            throw new CryptographicException("Padding: too short.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(padded);
        if (length > padded.Length - Prefix || PaddedLength(Prefix + (int)length) != padded.Length)
            throw new CryptographicException("Padding: a length that cannot be.");
        if (padded[(Prefix + (int)length)..].ContainsAnyExcept((byte)0))
            throw new CryptographicException("Padding: not zeros.");
        return padded.Slice(Prefix, (int)length);
    }

    /// <inheritdoc cref="Strip(ReadOnlySpan{byte})"/>
    internal static ReadOnlyMemory<byte> Strip(ReadOnlyMemory<byte> padded) => padded.Slice(Prefix, Strip(padded.Span).Length);
}
