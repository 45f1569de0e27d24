using System.Security.Cryptography;

namespace Leeway.Vault.Sealing;

/// <summary>
/// 256 secret bits. Prints as <c>&lt;redacted&gt;</c>, is never serialised, compares in constant time and wipes itself
/// when disposed.
/// </summary>
public sealed class Secret : IDisposable, IEquatable<Secret>
{
    /// <summary>The length of every key here, in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] bytes;

    /// <param name="bytes">Exactly <see cref="Length"/> bytes, which are copied.</param>
    public Secret(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Length);
        this.bytes = GC.AllocateUninitializedArray<byte>(Length, pinned: true);
        bytes.CopyTo(this.bytes);
    }

    /// <exception cref="ObjectDisposedException">The secret was wiped.</exception>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(Wiped, this);
            return bytes;
        }
    }

    public bool Wiped { get; private set; }

    /// <summary>
    /// What a reading of the bytes gives. A secret may be wiped by another thread in the middle of it, and a seal made
    /// under zeros would be open to everybody; so a reading that was overtaken gives nothing.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The secret was wiped, before or meanwhile.</exception>
    internal T Use<T>(Func<ReadOnlySpan<byte>, T> reading)
    {
        var read = reading(Bytes);
        Interlocked.MemoryBarrier();
        ObjectDisposedException.ThrowIf(Wiped, this);
        return read;
    }

    internal Secret Copy() => Use(bytes => new Secret(bytes));

    public static Secret Draw()
    {
        Span<byte> drawn = stackalloc byte[Length];
        RandomNumberGenerator.Fill(drawn);
        var secret = new Secret(drawn);
        CryptographicOperations.ZeroMemory(drawn);
        return secret;
    }

    public bool Equals(Secret? other) => other is not null && CryptographicOperations.FixedTimeEquals(Bytes, other.Bytes);

    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <summary>The same for every secret, so that no hash of one is ever kept.</summary>
    public override int GetHashCode() => Length;

    public override string ToString() => "<redacted>";

    public void Dispose()
    {
        Wiped = true;
        Interlocked.MemoryBarrier();
        CryptographicOperations.ZeroMemory(bytes);
    }
}
