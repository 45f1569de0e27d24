using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sealing;

/// <summary>
/// Opens or makes one slot: a selector that finds it and keys that unwrap the vault key in it. It comes from name and
/// passphrase, or from a recovery kit's code; both make slots that look alike.
/// </summary>
public sealed class SlotKey : IDisposable
{
    /// <summary>PBKDF2 iterations of parameter set 1, the only one of format v1.</summary>
    public const int Iterations = 600_000;

    /// <summary>The longest passphrase as typed, in UTF-16 units: to normalize a long run of marks takes the square of its length.</summary>
    public const int LongestPassphrase = 8192;

    private static readonly byte[] SlotLabel = Fields.Of("leeway/v1/slot");
    private readonly Secret wrap;
    private readonly byte[] commitment;

    private SlotKey(ReadOnlySpan<byte> from)
    {
        Selector = new(BinaryPrimitives.ReadUInt128BigEndian(Derive.Bytes(from, "leeway/v1/slot-selector", 16)));
        wrap = Derive.Key(from, "leeway/v1/slot-wrap");
        commitment = Derive.Bytes(from, "leeway/v1/slot-commitment", 32);
    }

    public SlotSelector Selector { get; }

    /// <summary>
    /// PBKDF2-HMAC-SHA512 (RFC 8018) over the NFKC form of the passphrase, with the server secret's HMAC of the name as
    /// salt. Slow on purpose (about half a second of one core).
    /// </summary>
    public static SlotKey FromPassphrase(Installation installation, PersonName name, string passphrase) =>
        FromPassphrase(installation, name, passphrase, Iterations);

    /// <summary>With fewer iterations: for tests of what stands around it only.</summary>
    internal static SlotKey FromPassphrase(Installation installation, PersonName name, string passphrase, int iterations)
    {
        var salt = HMACSHA256.HashData(installation.ServerSecret, Fields.Join(Fields.Of("leeway/v1/name-salt"), Fields.Of(name.Folded)));
        var typed = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormKC));
        var stretched = Rfc2898DeriveBytes.Pbkdf2(typed, salt, iterations, HashAlgorithmName.SHA512, 64);
        var key = new SlotKey(stretched);
        CryptographicOperations.ZeroMemory(typed);
        CryptographicOperations.ZeroMemory(stretched);
        return key;
    }

    public static SlotKey FromKit(KitCode code) => new(Derive.Bytes(code.Bytes, "leeway/v1/kit", 32));

    /// <summary>A slot's bytes: commitment (32) · sealed vault key. They are proved by opening them.</summary>
    public byte[] Wrap(Secret vaultKey)
    {
        byte[] slot = [.. commitment, .. vaultKey.Use(bytes => Aead.Seal(wrap, bytes, SlotLabel, Fields.Of(Selector.Value), commitment))];
        using var proof = Unwrap(slot);
        return vaultKey.Equals(proof) ? slot : throw new InvalidOperationException("A slot that was just made does not open.");
    }

    /// <summary>The vault key, or null when the slot's bytes are not this key's.</summary>
    public Secret? Unwrap(byte[] slot)
    {
        if (slot.Length <= commitment.Length || !CryptographicOperations.FixedTimeEquals(slot.AsSpan(0, commitment.Length), commitment))
            return null;
        try
        {
            var opened = Aead.Open(wrap, slot.AsSpan(commitment.Length), SlotLabel, Fields.Of(Selector.Value), commitment);
            var key = new Secret(opened);
            CryptographicOperations.ZeroMemory(opened);
            return key;
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public void Dispose() => wrap.Dispose();
}

/// <summary>The name that opens a vault together with its passphrase; never kept in clear by the store.</summary>
public sealed record PersonName
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int Longest = 100;

    private PersonName(string shown) => Shown = shown;

    /// <summary>As typed, trimmed.</summary>
    public string Shown { get; }

    /// <summary>
    /// What counts: NFKC, without regard to case or to how many spaces stand between words. Upper case first, since two
    /// small letters may share one capital (the two Greek sigmas).
    /// </summary>
    internal string Folded =>
        string.Join(' ', Shown.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static PersonName? Parse(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= Longest } name && IsWellFormed(name) ? new(name) : null;

    private static bool IsWellFormed(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKC).Trim().Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
