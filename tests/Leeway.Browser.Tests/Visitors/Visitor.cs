using System.Net;
using System.Text;

namespace Leeway.Browser.Tests.Visitors;

/// <summary>
/// Somebody who reaches Leeway over HTTP as a browser without script does: keeps cookies, follows where a form leads,
/// sends a form with all that stands in it. Faster than a browser, and able to do what a browser would not.
/// </summary>
public sealed class Visitor : IDisposable
{
    private const int MostRedirects = 5;
    private readonly HttpClient http;

    public Visitor(Uri address, SocketsHttpHandler? way = null)
    {
        way ??= new();
        way.AllowAutoRedirect = false;
        way.CookieContainer = Cookies;
        http = new(way) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(1) };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Headers that go along with every request.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders Headers => http.DefaultRequestHeaders;

    public async Task<Answer> BeginAsync(string name, string passphrase) =>
        await SendAsync((await GetAsync("/begin")).FormTo("/begin").With("name", name).With("passphrase", passphrase).With("again", passphrase));

    public async Task<Answer> UnlockAsync(string name, string passphrase) =>
        await SendAsync((await GetAsync("/unlock")).FormTo("/unlock").With("name", name).With("passphrase", passphrase));

    /// <summary>Keeps just the ache and gives the address of the moment.</summary>
    public async Task<string> JustTheAcheAsync(string whatHappened, int ache)
    {
        var kept = await SendAsync((await GetAsync("/gap/ache")).FormTo("/gap/ache").With("happened", whatHappened).With("ache", $"{ache}"));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        return kept.Address.Split('?')[0];
    }

    public Task<Answer> GetAsync(string address) => AskAsync(() => new(HttpMethod.Get, address));

    /// <summary>Sends it and goes where the answer leads.</summary>
    public Task<Answer> SendAsync(FilledForm form) => AskAsync(() => RequestOf(form));

    /// <summary>Sends it, and gives what is answered to that alone.</summary>
    public Task<Answer> SendOnlyAsync(FilledForm form) => OnceAsync(RequestOf(form));

    public Task<Answer> OnceAsync(HttpRequestMessage request) => OnceAsync(request, CancellationToken.None);

    public void Dispose() => http.Dispose();

    private async Task<Answer> AskAsync(Func<HttpRequestMessage> first)
    {
        var answer = await OnceAsync(first());
        for (var followed = 0; answer.Onward is { } onward && followed < MostRedirects; followed++)
            answer = await OnceAsync(new(HttpMethod.Get, onward));
        return answer;
    }

    private async Task<Answer> OnceAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, cancel);
            var address = new Uri(http.BaseAddress!, request.RequestUri!);
            return new(address.PathAndQuery, response.StatusCode, await response.Content.ReadAsStringAsync(cancel), response.Headers.Location?.OriginalString, [.. response.Headers.TryGetValues("Set-Cookie", out var set) ? set : []]);
        }
    }

    private static HttpRequestMessage RequestOf(FilledForm form) => new(HttpMethod.Post, form.Action)
    {
        Content = new StringContent(form.Encoded(), Encoding.ASCII, "application/x-www-form-urlencoded"),
    };
}
