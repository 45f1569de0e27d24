using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Leeway.Web.Tests.Shell;

/// <summary>A browser without a script: it keeps cookies, and sends a form with all that stands in it. It follows no redirect.</summary>
public sealed class Visitor(Uri address, string from, bool tls) : IDisposable
{
    public const string Phrase = "otter lantern gravel nine willow";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    /// <summary>Cookies by name.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    public async Task<Answer> GoAsync(string page) => await SendAsync(new(HttpMethod.Get, page));

    /// <summary>Writes into the page's form that goes to <paramref name="action"/>, and sends it.</summary>
    public async Task<Answer> SendAsync(string page, string action, params (string Name, string Value)[] written) =>
        await SendAsync(await GoAsync(page), action, written);

    public Task<Answer> SendAsync(Answer page, string action, params (string Name, string Value)[] written) => SendToAsync(page, action, action, written);

    /// <summary>Sends the fields of the page's form that goes to <paramref name="action"/> to another address, as a script may.</summary>
    public async Task<Answer> SendToAsync(Answer page, string action, string to, params (string Name, string Value)[] written)
    {
        var form = page.Page.Forms.First(form => form.GetAttribute("action") == action);
        var stand = form.Elements.Where(Counts).Select(element => (Name: element.GetAttribute("name")!, Value: ValueOf(element)))
            .Where(field => written.All(own => own.Name != field.Name));
        var fields = stand.Concat(written).Select(field => KeyValuePair.Create(field.Name, field.Value));
        return await SendAsync(new(HttpMethod.Post, to) { Content = new FormUrlEncodedContent(fields) });
    }

    public async Task<Answer> BeginAsync(string name) =>
        await SendAsync("/begin", "/begin", ("name", name), ("passphrase", Phrase), ("again", Phrase));

    public void Dispose() => http.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Add("X-Forwarded-For", from);
            request.Headers.Add("X-Forwarded-Proto", tls ? "https" : "http");
            if (Cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            using var response = await http.SendAsync(request);
            var set = response.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToList() : [];
            foreach (var (name, value) in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)).Select(parts => (parts[0], parts[1])))
                Cookies[name] = value;
            var html = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
            return new(response.StatusCode, response.Headers.Location?.ToString(), html, set)
            {
                Refresh = response.Headers.TryGetValues("Refresh", out var refresh) ? refresh.Single() : null,
                SavedAs = response.Content.Headers.ContentDisposition is { DispositionType: "attachment" } saved ? saved.FileName : null,
                MayBeKept = response.Headers.CacheControl?.NoStore is not true,
            };
        }
    }

    private static bool Counts(IElement element) =>
        element.HasAttribute("name") && element is not IHtmlButtonElement and not IHtmlInputElement { Type: "submit" } and not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false };

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => element.GetAttribute("value") ?? "",
    };
}

/// <param name="GoesTo">Where a redirect goes.</param>
/// <param name="SetCookies">The headers as they were sent.</param>
public sealed record Answer(HttpStatusCode Status, string? GoesTo, IHtmlDocument Page, IReadOnlyList<string> SetCookies)
{
    public string Text => Page.Body!.TextContent;

    /// <summary>After how many seconds a browser asks for what by itself.</summary>
    public string? Refresh { get; init; }

    /// <summary>The name of the file as which a browser saves it, where it is no page.</summary>
    public string? SavedAs { get; init; }

    /// <summary>Whether a browser may keep a copy.</summary>
    public bool MayBeKept { get; init; }
}
