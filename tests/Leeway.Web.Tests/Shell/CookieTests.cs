namespace Leeway.Web.Tests.Shell;

public sealed class CookieTests
{
    [Fact]
    public async Task Over_tls_no_cookie_can_be_set_by_a_neighbouring_host()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor(tls: true);

        var begun = await noor.BeginAsync("Noor");

        Assert.Equal("/keys/kit?said=begun", begun.GoesTo);
        Assert.Equal(["__Host-leeway", "__Host-leeway-form"], noor.Cookies.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_cookie_over_tls_has_all_that_its_prefix_asks_for()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor(tls: true);

        var page = await noor.GoAsync("/begin");
        var begun = await noor.BeginAsync("Noor");

        Assert.All(page.SetCookies.Concat(begun.SetCookies), cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal(2, page.SetCookies.Concat(begun.SetCookies).Count());
    }

    [Fact]
    public async Task Without_tls_cookies_have_plain_names_and_forms_are_taken()
    {
        await using var leeway = await ServedLeeway.StartAsync();
        var noor = leeway.Visitor();

        Assert.Equal("/keys/kit?said=begun", (await noor.BeginAsync("Noor")).GoesTo);

        Assert.Equal(["leeway", "leeway-form"], noor.Cookies.Keys.Order(StringComparer.Ordinal));
    }
}
