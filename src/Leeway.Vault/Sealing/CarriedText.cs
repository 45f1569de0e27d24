using System.Security.Cryptography;

namespace Leeway.Vault.Sealing;

/// <summary>
/// What was typed into a form that was sent after the lock, sealed for the page that asks for the passphrase. The key is
/// in a cookie of that browser alone, so neither the page nor the server can read it without the other.
/// </summary>
public static class CarriedText
{
    private static readonly byte[] Label = Fields.Of("leeway/v1/carried");

    public static (string CookieValue, string Sealed) Seal(ReadOnlySpan<byte> content)
    {
        using var key = Secret.Draw();
        return (Convert.ToHexStringLower(key.Bytes), Convert.ToBase64String(Aead.Seal(key, Padme.Pad(content), Label)));
    }

    /// <returns>Null when either half is missing, broken or of another page.</returns>
    public static byte[]? Open(string? cookieValue, string? sealed_)
    {
        if (cookieValue is not { Length: 2 * Secret.Length } || string.IsNullOrEmpty(sealed_))
            return null;
        try
        {
            using var key = new Secret(Convert.FromHexString(cookieValue));
            return Padme.Strip(Aead.Open(key, Convert.FromBase64String(sealed_), Label)).ToArray();
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
