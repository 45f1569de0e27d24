using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Tests.Vectors;

/// <summary>
/// What vectors are made of, the same each time: keys, ids and nonces drawn from a label instead of from chance. Nothing
/// in the program can seal with a given nonce.
/// </summary>
internal static class Fixed
{
    public static readonly Instant Evening = Instant.FromUtc(2026, 3, 1, 22, 40);

    public static byte[] Bytes(string label, int length)
    {
        var bytes = new List<byte>();
        for (var block = 0; bytes.Count < length; block++)
            bytes.AddRange(SHA256.HashData(Encoding.UTF8.GetBytes($"leeway vector {label} {block}")));
        return [.. bytes.Take(length)];
    }

    public static Secret Key(string label) => new(Bytes(label, Secret.Length));

    public static UInt128 Id(string label) => BinaryPrimitives.ReadUInt128BigEndian(Bytes(label, 16));

    /// <summary>As <see cref="Aead"/> seals, with a nonce that depends on everything that is sealed.</summary>
    public static byte[] Seal(Secret key, byte[] plaintext, params byte[][] bound)
    {
        var nonce = SHA256.HashData([.. key.Bytes, .. plaintext, .. Fields.Join(bound)])[..12];
        return Aead.Seal(key, nonce, plaintext, bound);
    }

    /// <summary>Version and associated data as a writer of another format might choose them.</summary>
    public static byte[] SealOddly(Secret key, byte version, byte[] plaintext, byte[] associated)
    {
        var nonce = SHA256.HashData([.. key.Bytes, version, .. plaintext, .. associated])[..12];
        var (ciphertext, tag) = (new byte[plaintext.Length], new byte[16]);
        using var aes = new AesGcm(key.Bytes, tag.Length);
        aes.Encrypt(nonce, plaintext, ciphertext, tag, associated);
        return [version, .. nonce, .. ciphertext, .. tag];
    }

    public static byte[] SealEntry(LogKeys keys, EntryId id, EntryContent content) =>
        Seal(keys.Entry, Padme.Pad(EntrySeal.Write(content)), Fields.Of(keys.Log.Value), Fields.Of(id.Value));

    public static byte[] Flipped(byte[] bytes, int place)
    {
        byte[] flipped = [.. bytes];
        flipped[place < 0 ? bytes.Length + place : place] ^= 0x40;
        return flipped;
    }
}

/// <summary>Writes a log entry by entry, as one or more writers would.</summary>
internal sealed class FixedLog(string label) : IDisposable
{
    private readonly Dictionary<string, (long Counter, byte[] Hash)> writers = [];
    private readonly Secret key = Fixed.Key($"{label} vault key");

    public LogKeys Keys { get; } = new(Fixed.Key($"{label} vault key"));

    public byte[] VaultKey => key.Bytes.ToArray();

    public List<StoredEntry> Entries { get; } = [];

    public FixedLog Add(string text, string writer = "laptop", long? order = null, long? counter = null, byte[]? previous = null, string name = "line.kept", string? payload = null, UInt128? subject = null)
    {
        var (last, hash) = writers.GetValueOrDefault(writer, (0, new byte[32]));
        var position = Entries.Count + 1;
        var id = new EntryId(Fixed.Id($"{label} entry {position}"));
        var content = new EntryContent(
            order ?? position,
            Fixed.Evening + Duration.FromMinutes(position),
            new(Fixed.Id($"{label} writer {writer}")),
            counter ?? last + 1,
            previous ?? hash,
            new(subject ?? (UInt128)position),
            name,
            1,
            Encoding.UTF8.GetBytes(payload ?? $$"""{"text":"{{text}}"}"""));
        var entry = new StoredEntry(position, id, Fixed.SealEntry(Keys, id, content));
        writers[writer] = (content.Counter, Chain.FirstHash(entry.Bytes));
        Entries.Add(entry);
        return this;
    }

    public LogHead Head(int? position = null) => Chain.Head(Keys, position ?? Entries.Count, Chain.Over(Keys.Log, Entries.Take(position ?? Entries.Count)));

    public FixedLog Forget(int position)
    {
        Entries[position - 1] = Entries[position - 1] with { Bytes = ForgottenMarker.For(Keys, Entries[position - 1]) };
        return this;
    }

    public FixedLog Put(int position, byte[] bytes)
    {
        Entries[position - 1] = Entries[position - 1] with { Bytes = bytes };
        return this;
    }

    public void Dispose()
    {
        Keys.Dispose();
        key.Dispose();
    }
}
