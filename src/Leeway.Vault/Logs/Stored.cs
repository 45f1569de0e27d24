namespace Leeway.Vault.Logs;

/// <summary>A log's id: derived from its key, so that no row says whose it is.</summary>
public readonly record struct LogId(UInt128 Value)
{
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An entry's id: 128 random bits, bound into its seal.</summary>
public readonly record struct EntryId(UInt128 Value);

/// <summary>A note's id: an HMAC of its name under the log's key.</summary>
public readonly record struct NoteId(UInt128 Value);

/// <summary>Finds a slot: derived from name and passphrase together, or from a kit's code.</summary>
public readonly record struct SlotSelector(UInt128 Value)
{
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Finds a session's row: the SHA-256 of a selector that only the cookie gives, cut to 128 bits.</summary>
public readonly record struct SessionRow(UInt128 Value)
{
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An entry as it lies in the store: sealed bytes, or the marker of a forgotten one. Positions count from 1.</summary>
public sealed record StoredEntry(long Position, EntryId Id, byte[] Bytes);

/// <summary>Where a log ends: its last position, the chain there and the head key's HMAC over both.</summary>
public sealed record LogHead(long Position, byte[] Chain, byte[] Mac);

/// <summary>A session's row: when it ends (seconds since 1970, in clear) and the sealed vault key.</summary>
public sealed record StoredSession(SessionRow Row, long ExpiresAt, byte[] Bytes);

/// <summary>What an installation draws once: the secret behind every name's salt, and the id of this home.</summary>
public sealed record Installation(byte[] ServerSecret, byte[] Home);
