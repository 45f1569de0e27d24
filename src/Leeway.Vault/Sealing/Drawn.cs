using System.Buffers.Binary;
using System.Security.Cryptography;
using Leeway.Domain.Log;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>Ids and words drawn from the system's random source: the edge where randomness comes in.</summary>
public static class Drawn
{
    public static ThingId Thing() => new(Number());

    /// <summary>An installation's own values, 256 and 128 bits.</summary>
    public static Installation Installation() => new(RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(16));

    internal static EntryId Entry() => new(Number());

    /// <summary>A number from 0 to below <paramref name="limit"/>, without bias.</summary>
    public static int Below(int limit) => RandomNumberGenerator.GetInt32(limit);

    private static UInt128 Number()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
