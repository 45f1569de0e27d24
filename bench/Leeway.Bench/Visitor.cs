using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Leeway.Bench;

/// <summary>Somebody with a browser: keeps cookies, takes compressed answers, sends forms as a page holds them.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient browser;

    public Visitor()
    {
        browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
    }

    /// <summary>The server to ask. Cookies go along to another one on this machine.</summary>
    public required Uri Server { get; set; }

    /// <summary>Asks for a page and reads it to its end.</summary>
    /// <returns>How many bytes the server sent of it.</returns>
    public async Task<int> LoadAsync(string address) => (await BytesAsync(address)).Bytes.Length;

    /// <summary>A page or a file as it was before it was compressed, and how many bytes the server sent of it.</summary>
    public async Task<(string Text, int Sent)> ReadAsync(string address)
    {
        var (bytes, encoding) = await BytesAsync(address);
        using var sent = new MemoryStream(bytes);
        await using Stream opened = encoding switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(opened, Encoding.UTF8);
        return (await reader.ReadToEndAsync(), bytes.Length);
    }

    /// <summary>Asks for a page and waits for its first byte alone.</summary>
    public async Task FirstByteOfAsync(string address)
    {
        using var answer = await browser.GetAsync(new Uri(Server, address), HttpCompletionOption.ResponseHeadersRead);
        Expect(answer, HttpStatusCode.OK, address);
        await using var body = await answer.Content.ReadAsStreamAsync();
        _ = body.ReadByte();
    }

    public async Task UnlockAsync(LongVault vault)
    {
        var door = (await ReadAsync("/unlock")).Text;
        await PostAsync("/unlock", HttpStatusCode.SeeOther, door, ("name", vault.Name), ("passphrase", vault.Passphrase));
    }

    /// <summary>Sends a form that stands in a page, whose hidden fields go along.</summary>
    /// <returns>Where the answer leads; empty where it leads nowhere.</returns>
    public async Task<string> PostAsync(string address, HttpStatusCode expected, string page, params IEnumerable<(string Name, string Value)> fields)
    {
        var hidden = Guards().Matches(page).Select(field => (Name: field.Groups[1].Value, Value: WebUtility.HtmlDecode(field.Groups[2].Value))).DistinctBy(field => field.Name);
        using var form = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await browser.PostAsync(new Uri(Server, address), form);
        Expect(answer, expected, address);
        _ = await answer.Content.ReadAsByteArrayAsync();
        return answer.Headers.Location?.OriginalString ?? "";
    }

    public void Dispose() => browser.Dispose();

    private async Task<(byte[] Bytes, string Encoding)> BytesAsync(string address)
    {
        using var answer = await browser.GetAsync(new Uri(Server, address));
        Expect(answer, HttpStatusCode.OK, address);
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentEncoding.FirstOrDefault() ?? "");
    }

    private static void Expect(HttpResponseMessage answer, HttpStatusCode expected, string address)
    {
        if (answer.StatusCode != expected)
            throw new InvalidOperationException($"{address} answered {answer.StatusCode}, not {expected}.");
    }

    [GeneratedRegex("name=\"(__\\w+)\" value=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Guards();
}
