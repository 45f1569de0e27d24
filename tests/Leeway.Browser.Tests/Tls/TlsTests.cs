using System.Net;
using System.Net.Sockets;
using Leeway.Browser.Tests.Visitors;
using Leeway.Testing;
using Leeway.Web.Shell;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests.Tls;

/// <summary>Beyond the machine itself: TLS, its cookies, a proxy in front, and who is believed.</summary>
public sealed class TlsTests(Chromium chromium) : IDisposable
{
    private const string Name = "Ines";
    private const string Passphrase = "cedar harbour nine lanterns slow";
    private const string Line = "They said “fine” and turned to the wall";
    private readonly SelfSigned certificate = new();

    public void Dispose() => certificate.Dispose();

    [Fact]
    [Promise("X7")]
    public async Task With_a_certificate_it_is_used_over_TLS_and_no_cookie_leaves_it()
    {
        await using var leeway = await RunningLeeway.StartAsync(options: ["--listen", "127.0.0.1", "--certificate", certificate.Pkcs12]);

        await IsUsedOverTlsAsync(leeway.Address);
    }

    [Fact]
    public async Task A_certificate_whose_key_lies_apart_is_taken_too()
    {
        await using var leeway = await RunningLeeway.StartAsync(options: ["--certificate", certificate.Pem, "--certificate-key", certificate.PemKey]);

        Assert.Equal(HttpStatusCode.OK, (await new Visitor(leeway.Address, SelfSigned.Trusting()).GetAsync("/begin")).Status);
    }

    [Fact]
    [Promise("X7")]
    public async Task Behind_Caddy_it_is_used_over_TLS_and_no_cookie_leaves_it()
    {
        Assert.SkipUnless(Caddy.IsHere, "There is no Caddy here. Install the package 'caddy'.");
        await using var leeway = await RunningLeeway.StartAsync(options: ["--proxy", "127.0.0.1"]);
        using var caddy = await Caddy.BeforeAsync(leeway, certificate);

        await IsUsedOverTlsAsync(caddy.Address);
        using var liar = new Visitor(caddy.Address, SelfSigned.Trusting());
        liar.Headers.Add("X-Forwarded-Proto", "http");
        Assert.All((await liar.GetAsync("/begin")).SetCookies, IsOfTls);
    }

    [Fact]
    public async Task Beyond_this_machine_there_is_no_plain_HTTP_unless_it_was_asked_for()
    {
        await using var leeway = await RunningLeeway.StartAsync(options: ["--listen", "0.0.0.0", "--insecure"]);
        var (code, said) = await leeway.RunAsync("serve", "--listen", "0.0.0.0", "--port", "0");

        Assert.Equal(1, code);
        Assert.StartsWith("Beyond this machine Leeway speaks only TLS", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_proxy_that_was_named_is_believed_about_who_came_and_how()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a second loopback address to come from.");
        await using var leeway = await HostedLeeway.StartAsync(new() { Proxies = [IPAddress.Parse("127.0.0.2")] });
        using var proxy = new Visitor(leeway.Address, From("127.0.0.2"));
        using var other = new Visitor(leeway.Address, From("127.0.0.1"));
        var tired = IPAddress.Parse("203.0.113.9");
        while (leeway.Of<BeginLimit>().TryCount(tired))
        {
        }
        foreach (var visitor in (Visitor[])[proxy, other])
            visitor.Headers.Add("X-Forwarded-For", $"198.51.100.1, {tired}");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await proxy.BeginAsync(Name, Passphrase)).Status);
        Assert.Equal("/keys/kit?said=begun", (await other.BeginAsync(Name, Passphrase)).Address);

        foreach (var visitor in (Visitor[])[proxy, other])
            visitor.Headers.Add("X-Forwarded-Proto", "https");
        Assert.All((await proxy.GetAsync("/begin")).SetCookies, IsOfTls);
        Assert.NotEmpty((await proxy.GetAsync("/begin")).SetCookies);
        Assert.DoesNotContain((await other.SendAsync((await other.GetAsync("/today")).FormTo("/lock"))).SetCookies, cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
    }

    private async Task IsUsedOverTlsAsync(Uri address)
    {
        await using var ines = await Person.AtAsync(address, chromium, Surroundings.Phone);
        await ines.BeginAsync(Name, Passphrase);
        await ines.GoToAsync("/keys");
        await ines.Page.Locator("[name=anchors]").CheckAsync();
        await ines.Page.Locator("form[action='/keys/preferences'] button").ClickAsync();
        await ines.JustTheAcheAsync(Line, 5);
        await ines.LockAsync();
        await ines.UnlockAsync(Name, Passphrase);
        await ines.GoToAsync("/gap");
        await ines.SeesAsync(Line);

        var cookies = await ines.Page.Context.CookiesAsync();
        Assert.Subset(cookies.Select(cookie => cookie.Name).ToHashSet(StringComparer.Ordinal), new HashSet<string>(["__Host-leeway", "__Host-leeway-anchor"], StringComparer.Ordinal));
        Assert.All(cookies, cookie => Assert.Equal((true, true, SameSiteAttribute.Strict, "/", "localhost"), (cookie.Secure, cookie.HttpOnly, cookie.SameSite, cookie.Path, cookie.Domain)));
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-", cookie.Name, StringComparison.Ordinal));
        Assert.Equal(-1, cookies.Single(cookie => cookie.Name == "__Host-leeway").Expires);
    }

    private static void IsOfTls(string cookie)
    {
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static SocketsHttpHandler From(string own) => new()
    {
        ConnectCallback = async (context, cancel) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(own), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
