using System.Text.Json;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Tests.Sealing;

public sealed class SecretTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    private static readonly string Hex = Convert.ToHexStringLower(Bytes);

    [Fact]
    public void A_secret_prints_redacted_however_it_is_asked()
    {
        using var secret = new Secret(Bytes);

        Assert.Equal("<redacted>", secret.ToString());
        Assert.Equal("key: <redacted>", $"key: {secret}");
        Assert.Equal("(<redacted>, 1)", (secret, 1).ToString());
    }

    [Fact]
    public void Nothing_that_holds_a_secret_serialises_or_prints_it()
    {
        using var secret = new Secret(Bytes);
        using var keys = new LogKeys(secret);
        using var session = SessionKey.FromCookie(Hex)!;
        var kit = KitCode.Of(Bytes[..20]);
        using var slot = SlotKey.FromKit(kit);

        foreach (var holder in new object[] { secret, keys, session, kit, slot })
        {
            foreach (var written in new[] { Written(holder), holder.ToString()! })
            {
                Assert.DoesNotContain(Hex[..16], written, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Convert.ToBase64String(Bytes)[..12], written, StringComparison.Ordinal);
                Assert.DoesNotContain("1,2,3,4", written, StringComparison.Ordinal);
                Assert.DoesNotContain(kit.Written()[..11], written, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Equal_bytes_are_equal_secrets_and_no_hash_tells_them_apart()
    {
        using var one = new Secret(Bytes);
        using var same = new Secret(Bytes);
        using var other = Secret.Draw();

        Assert.True(one.Equals(same));
        Assert.False(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void A_wiped_secret_gives_nothing_and_seals_nothing()
    {
        var secret = new Secret(Bytes);
        secret.Dispose();

        Assert.True(secret.Wiped);
        Assert.Throws<ObjectDisposedException>(() => secret.Bytes.ToArray());
        Assert.Throws<ObjectDisposedException>(() => Aead.Seal(secret, "words"u8));
        Assert.Throws<ObjectDisposedException>(() => new LogKeys(secret));
    }

    [Fact]
    public void A_secret_that_is_wiped_while_it_is_read_gives_nothing()
    {
        var secret = new Secret(Bytes);

        Assert.Throws<ObjectDisposedException>(() => secret.Use(bytes =>
        {
            secret.Dispose();
            return bytes.ToArray();
        }));
    }

    [Fact]
    public void A_session_of_a_wiped_key_is_never_written()
    {
        var vaultKey = new Secret(Bytes);
        using var session = SessionKey.Draw();
        vaultKey.Dispose();

        Assert.Throws<ObjectDisposedException>(() => session.Wrap(vaultKey, Instant.FromUnixTimeSeconds(1), Instant.FromUnixTimeSeconds(2)));
    }

    private static string Written(object holder)
    {
        try
        {
            return JsonSerializer.Serialize(holder, holder.GetType());
        }
        catch (Exception refused) when (refused is InvalidOperationException or NotSupportedException)
        {
            return "";
        }
    }
}
