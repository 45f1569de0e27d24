using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Tests.Sealing;

public sealed class SessionKeyTests
{
    private static readonly Instant Begun = Instant.FromUtc(2026, 3, 1, 22, 40);

    [Fact]
    public void A_session_gives_the_vault_key_and_when_it_began()
    {
        using var key = Secret.Draw();
        using var session = SessionKey.Draw();
        var stored = session.Wrap(key, Begun, Begun + Duration.FromMinutes(15));
        using var again = SessionKey.FromCookie(session.CookieValue())!;

        var opened = again.Unwrap(stored);

        Assert.Equal(session.Row, again.Row);
        Assert.True(key.Equals(opened?.VaultKey));
        Assert.Equal(Begun, opened?.Begun);
        Assert.Equal(Begun.ToUnixTimeSeconds() + 900, stored.ExpiresAt);
    }

    [Fact]
    public void A_session_whose_end_was_moved_opens_nothing()
    {
        using var key = Secret.Draw();
        using var session = SessionKey.Draw();
        var stored = session.Wrap(key, Begun, Begun + Duration.FromMinutes(15));

        Assert.Null(session.Unwrap(stored with { ExpiresAt = stored.ExpiresAt + 1 }));
        Assert.Null(session.Unwrap(stored with { ExpiresAt = long.MaxValue }));
    }

    [Fact]
    public void A_session_opens_no_row_but_its_own()
    {
        using var key = Secret.Draw();
        using var ours = SessionKey.Draw();
        using var theirs = SessionKey.Draw();
        var stored = theirs.Wrap(key, Begun, Begun + Duration.FromMinutes(15));

        Assert.Null(ours.Unwrap(stored));
        Assert.Null(ours.Unwrap(stored with { Row = ours.Row }));
        Assert.Null(ours.Unwrap(new StoredSession(ours.Row, stored.ExpiresAt, [])));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123")]
    [InlineData("zz23456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void A_cookie_that_is_none_of_ours_is_no_session(string? value) => Assert.Null(SessionKey.FromCookie(value));
}
