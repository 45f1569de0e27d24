using System.Buffers.Binary;

namespace Leeway.Vault.Sealing;

/// <summary>
/// Length-prefixed fields (each behind its length, 32 bit, big-endian), so that no two lists of fields give the same bytes.
/// </summary>
internal static class Fields
{
    public static byte[] Join(params ReadOnlySpan<byte[]> fields)
    {
        var length = 0;
        foreach (var field in fields)
            length += sizeof(uint) + field.Length;
        var joined = new byte[length];
        var rest = joined.AsSpan();
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteUInt32BigEndian(rest, (uint)field.Length);
            field.CopyTo(rest[sizeof(uint)..]);
            rest = rest[(sizeof(uint) + field.Length)..];
        }
        return joined;
    }

    public static byte[] Of(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    public static byte[] Of(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    public static byte[] Of(UInt128 number)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return bytes;
    }
}
