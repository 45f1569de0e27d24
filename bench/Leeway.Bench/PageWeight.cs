using System.Globalization;
using System.Text.RegularExpressions;

namespace Leeway.Bench;

/// <summary>
/// What a page weighs as the server sends it, compressed: everything for whoever comes to it first, and what is new on it
/// for whoever comes from Today. Scripts that leeway.js would fetch for a page count with it.
/// </summary>
internal sealed partial class PageWeight : IMeasurement
{
    private const double FirstStaysUnder = 60;
    private const double NextStaysUnder = 15;

    public string Name => "weight";

    public async Task<Row> MeasureAsync(string folder)
    {
        var vault = await LongVault.InAsync(folder);
        using var server = await ServerProcess.LeewayAsync(vault.Folder);
        using var visitor = new Visitor { Server = server.Address };
        await visitor.UnlockAsync(vault);
        var fromToday = await WeighAsync(visitor, "/today", new(StringComparer.Ordinal));
        var weights = new List<(string Name, double First, double Next)>();
        foreach (var page in (IReadOnlyList<Page>)[.. await Page.OfRoomsAsync(visitor), .. await Page.OfLookingBackAsync(visitor)])
        {
            var first = await WeighAsync(visitor, page.Address, new(StringComparer.Ordinal));
            var next = await WeighAsync(visitor, page.Address, fromToday.Kept);
            weights.Add((page.Name, first.Sent / 1024.0, next.Sent / 1024.0));
        }
        var (heaviest, heaviestNext) = (weights.MaxBy(page => page.First), weights.MaxBy(page => page.Next));
        return new(
            $"what a page weighs, compressed, all of it, in KB: {weights.Count} pages",
            string.Create(
                CultureInfo.InvariantCulture,
                $"the first visit {weights.Select(page => page.First).Median():N1}, at most {heaviest.First:N1} ({heaviest.Name}); the next page {weights.Select(page => page.Next).Median():N1}, at most {heaviestNext.Next:N1} ({heaviestNext.Name})"),
            string.Create(CultureInfo.InvariantCulture, $"under {FirstStaysUnder}; under {NextStaysUnder}"),
            heaviest.First < FirstStaysUnder && heaviestNext.Next < NextStaysUnder);
    }

    /// <summary>The bytes that are sent for a page to a browser that keeps some files, and which it keeps then.</summary>
    private static async Task<(int Sent, HashSet<string> Kept)> WeighAsync(Visitor visitor, string address, HashSet<string> kept)
    {
        var (html, sent) = await visitor.ReadAsync(address);
        var has = new HashSet<string>(kept, StringComparer.Ordinal);
        var wanted = new Queue<string>(Files().Matches(html).Select(file => file.Groups[1].Value));
        while (wanted.TryDequeue(out var file))
        {
            if (!has.Add(file))
                continue;
            var (text, size) = await visitor.ReadAsync(file);
            sent += size;
            foreach (var import in Imports(file, text, html))
                wanted.Enqueue(file[..(file.LastIndexOf('/') + 1)] + import);
        }
        return (sent, has);
    }

    private static IEnumerable<string> Imports(string file, string text, string html)
    {
        var always = Always().Matches(text).Select(import => import.Groups[1].Value);
        var forThis = Parts().Matches(text).Where(part => Attributes().Matches(part.Groups[1].Value).Any(wanted => html.Contains(" " + wanted.Groups[1].Value, StringComparison.Ordinal)));
        return file.EndsWith(".js", StringComparison.Ordinal) ? always.Concat(forThis.Select(part => part.Groups[2].Value)) : [];
    }

    [GeneratedRegex("(?:href|src)=\"(/s/[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Files();

    [GeneratedRegex("""^import [^']*'\./([^']+)'""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Always();

    [GeneratedRegex(@"^ +'([^']+)': '\./([^']+)'", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\[([a-z-]+)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();
}
