using System.Diagnostics;
using System.Globalization;

namespace Leeway.Bench;

/// <summary>Every page of an open vault of 20,000 entries, asked for by one visitor, one after the other.</summary>
internal sealed class PageTimes : IMeasurement
{
    private const int WarmingRounds = 40;
    private const int Rounds = 25;
    private const double MustStayUnder = 10;

    public string Name => "pages";

    public async Task<Row> MeasureAsync(string folder)
    {
        var vault = await LongVault.InAsync(folder);
        using var server = await ServerProcess.LeewayAsync(vault.Folder);
        using var visitor = new Visitor { Server = server.Address };
        await visitor.UnlockAsync(vault);
        IReadOnlyList<Page> pages = [.. await Page.OfRoomsAsync(visitor), .. await Page.OfLookingBackAsync(visitor)];
        var times = pages.ToDictionary(page => page, _ => new List<double>());
        for (var round = 0; round < WarmingRounds + Rounds; round++)
        {
            foreach (var page in pages)
            {
                var clock = Stopwatch.StartNew();
                await visitor.LoadAsync(page.Address);
                if (round >= WarmingRounds)
                    times[page].Add(clock.Elapsed.TotalMilliseconds);
            }
        }
        var slowestLast = times.Select(page => (page.Key.Name, Median: page.Value.Median())).OrderBy(page => page.Median).ToList();
        return new(
            $"a page of that vault once open, for one visitor, the median of {Rounds}: {pages.Count} pages",
            Told(slowestLast),
            string.Create(CultureInfo.InvariantCulture, $"each under {MustStayUnder} ms"),
            slowestLast[^1].Median < MustStayUnder);
    }

    private static string Told(IReadOnlyList<(string Name, double Median)> pages)
    {
        var (middle, worst) = (pages[pages.Count / 2], pages[^1]);
        var over = pages.Where(page => page.Median >= MustStayUnder).Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Name} {page.Median:N1} ms")).ToList();
        var told = string.Create(CultureInfo.InvariantCulture, $"the median page {middle.Median:N1} ms, the worst ({worst.Name}) {worst.Median:N1} ms");
        return over.Count == 0 ? told : $"{told}; over it: {string.Join(", ", over)}";
    }
}
