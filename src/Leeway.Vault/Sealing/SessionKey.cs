using System.Buffers.Binary;
using System.Security.Cryptography;
using Leeway.Vault.Logs;
using NodaTime;

namespace Leeway.Vault.Sealing;

/// <summary>
/// What a session cookie gives: the row to look for and the key that unwraps the vault key there. The row's end is bound
/// into the seal, so that whoever can write the database cannot make a session last longer.
/// </summary>
public sealed class SessionKey : IDisposable
{
    private static readonly byte[] Label = Fields.Of("leeway/v1/session");
    private readonly Secret cookie;
    private readonly Secret wrap;

    private SessionKey(Secret cookie)
    {
        this.cookie = cookie;
        var selector = Derive.Bytes(cookie.Bytes, "leeway/v1/session-selector", 32);
        Row = new(BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(selector)));
        wrap = Derive.Key(cookie.Bytes, "leeway/v1/session-wrap");
    }

    public SessionRow Row { get; }

    public static SessionKey Draw() => new(Secret.Draw());

    /// <returns>Null when the cookie's value is not 64 hexadecimal digits.</returns>
    public static SessionKey? FromCookie(string? value)
    {
        if (value is not { Length: 2 * Secret.Length })
            return null;
        var bytes = new byte[Secret.Length];
        if (Convert.FromHexString(value, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
            return null;
        return new(new Secret(bytes));
    }

    /// <summary>The value for the cookie. Never logged.</summary>
    public string CookieValue() => Convert.ToHexStringLower(cookie.Bytes);

    /// <param name="vaultKey">The key to wrap.</param>
    /// <param name="begun">When the session began; it ends a day later however much it is used.</param>
    /// <param name="expires">When it ends unless it is used again; whole seconds.</param>
    public StoredSession Wrap(Secret vaultKey, Instant begun, Instant expires)
    {
        var seconds = expires.ToUnixTimeSeconds();
        var content = vaultKey.Use<byte[]>(bytes => [.. bytes, .. Fields.Of(begun.ToUnixTimeSeconds())]);
        var sealed_ = Aead.Seal(wrap, content, Label, Fields.Of(Row.Value), Fields.Of(seconds));
        CryptographicOperations.ZeroMemory(content);
        return new(Row, seconds, sealed_);
    }

    /// <summary>The vault key and when the session began, or null when the row is not this session's or was changed.</summary>
    public (Secret VaultKey, Instant Begun)? Unwrap(StoredSession stored)
    {
        try
        {
            var content = Aead.Open(wrap, stored.Bytes, Label, Fields.Of(Row.Value), Fields.Of(stored.ExpiresAt));
            if (content.Length != Secret.Length + sizeof(long))
                return null;
            var key = new Secret(content.AsSpan(0, Secret.Length));
            var begun = Instant.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(Secret.Length)));
            CryptographicOperations.ZeroMemory(content);
            return (key, begun);
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        cookie.Dispose();
        wrap.Dispose();
    }
}
