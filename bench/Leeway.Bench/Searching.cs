using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Leeway.Bench;

/// <summary>Searches through an open vault of 20,000 entries, from the form to the whole page: common words, rare ones, several, none that is there. And the first after something was kept.</summary>
internal sealed class Searching : IMeasurement
{
    private const int WarmingRounds = 8;
    private const int Rounds = 9;
    private const double MustStayUnder = 20;
    private static readonly string[] Sought = ["rain", "waiting", "kitchen table", "hold", "w", "nobody said", "xqzv", "the morning after", "door", "late"];

    public string Name => "search";

    public async Task<Row> MeasureAsync(string folder)
    {
        var vault = await LongVault.InAsync(folder);
        using var server = await ServerProcess.LeewayAsync(vault.Folder);
        using var visitor = new Visitor { Server = server.Address };
        await visitor.UnlockAsync(vault);
        var (first, next) = (new List<double>(), Sought.ToDictionary(sought => sought, _ => new List<double>(), StringComparer.Ordinal));
        for (var round = 0; round < WarmingRounds + Rounds; round++)
        {
            await visitor.PostAsync("/gap/ache", HttpStatusCode.SeeOther, (await visitor.ReadAsync("/gap/ache")).Text, ("size", "3"), ("happened", "the bell rang twice"));
            var one = await MillisecondsAsync(visitor, "bell");
            foreach (var sought in Sought)
                next[sought].Add(await MillisecondsAsync(visitor, sought));
            first.Add(one);
        }
        var slowest = next.Select(sought => (sought.Key, Median: sought.Value.Skip(WarmingRounds).Median())).MaxBy(sought => sought.Median);
        var median = next.Values.SelectMany(times => times.Skip(WarmingRounds)).Median();
        var firstMedian = first.Skip(WarmingRounds).Median();
        return new(
            $"a search over {LongVault.Entries:N0} entries, from the form to the whole page",
            string.Create(CultureInfo.InvariantCulture, $"{median:N1} ms, the slowest (“{slowest.Key}”) {slowest.Median:N1} ms; the first after something was kept {firstMedian:N1} ms"),
            string.Create(CultureInfo.InvariantCulture, $"under {MustStayUnder} ms"),
            slowest.Median < MustStayUnder && firstMedian < MustStayUnder);
    }

    public static async Task FindAsync(Visitor visitor, string words) => await FindAsync(visitor, (await visitor.ReadAsync("/search")).Text, words);

    private static async Task<double> MillisecondsAsync(Visitor visitor, string words)
    {
        var page = (await visitor.ReadAsync("/search")).Text;
        var clock = Stopwatch.StartNew();
        await FindAsync(visitor, page, words);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task FindAsync(Visitor visitor, string page, string words) =>
        await visitor.ReadAsync(await visitor.PostAsync("/search", HttpStatusCode.SeeOther, page, ("find", words)));
}
