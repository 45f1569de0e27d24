using System.Buffers;
using System.IO.Compression;

namespace Leeway.Browser.Tests.Canary;

/// <summary>What may have been compressed: tries every place in the bytes as the beginning of a stream.</summary>
internal static class Unpacking
{
    private const int Glance = 192; // of bytes that have to open to something before more are tried
    private const int Least = 12;
    private const int Most = 1 << 13;

    /// <summary>What follows the first bytes of gzip and zlib is deflate.</summary>
    private static readonly Func<ReadOnlyMemory<byte>, byte[], int>[] Kinds = [Deflate, Brotli];

    /// <summary>What each stream gives before it ends or breaks. Noise often gives some.</summary>
    public static ParallelQuery<byte[]> In(byte[] bytes) =>
        Enumerable.Range(0, bytes.Length).AsParallel().SelectMany(start => Kinds.Select(open => Open(open, bytes.AsMemory(start))).OfType<byte[]>());

    private static byte[]? Open(Func<ReadOnlyMemory<byte>, byte[], int> open, ReadOnlyMemory<byte> packed)
    {
        var room = ArrayPool<byte>.Shared.Rent(Most);
        try
        {
            return open(packed[..Math.Min(Glance, packed.Length)], room) < Least ? null : room[..open(packed[..Math.Min(Most, packed.Length)], room)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static int Deflate(ReadOnlyMemory<byte> packed, byte[] room)
    {
        if (!MayBeDeflate(packed.Span))
            return 0;
        var length = 0;
        try
        {
            using var stream = new DeflateStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            for (int read; (read = stream.Read(room, length, Math.Min(64, room.Length - length))) > 0;)
                length += read;
        }
        catch (InvalidDataException)
        {
            // It breaks here; what came before stands.
        }
        return length;
    }

    /// <summary>There are three kinds of blocks; a stored one says its length twice.</summary>
    private static bool MayBeDeflate(ReadOnlySpan<byte> bytes) => ((bytes[0] >> 1) & 3) switch
    {
        3 => false,
        0 => bytes.Length > 5 && (bytes[1] ^ bytes[3]) == 255 && (bytes[2] ^ bytes[4]) == 255,
        _ => true,
    };

    private static int Brotli(ReadOnlyMemory<byte> packed, byte[] room)
    {
        using var decoder = new BrotliDecoder();
        decoder.Decompress(packed.Span, room, out _, out var length);
        return length;
    }
}
