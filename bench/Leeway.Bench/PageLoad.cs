using System.Globalization;

namespace Leeway.Bench;

/// <summary>The rooms' pages of an open vault of 20,000 entries in turn, 200 requests a second, open loop. Pictures of looking back have a row of their own.</summary>
internal sealed class PageLoad : IMeasurement
{
    private const int PerSecond = 200;
    private const int Seconds = 10;
    private const int Rounds = 5;
    private const double MustStayUnder = 30;

    public string Name => "load";

    public async Task<Row> MeasureAsync(string folder)
    {
        var vault = await LongVault.InAsync(folder);
        using var server = await ServerProcess.LeewayAsync(vault.Folder);
        using var visitor = new Visitor { Server = server.Address };
        await visitor.UnlockAsync(vault);
        var pages = await Page.OfRoomsAsync(visitor);
        Task SendAsync(int number) => visitor.LoadAsync(pages[number % pages.Count].Address);
        await OpenLoop.RunAsync(PerSecond, PerSecond * Seconds, SendAsync);
        var rounds = new List<(double Half, double Late, double Busy)>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = server.ProcessorTime;
            var taken = await OpenLoop.RunAsync(PerSecond, PerSecond * Seconds, SendAsync);
            rounds.Add((taken.Median(), taken.At(0.99), (server.ProcessorTime - before).TotalSeconds / Seconds));
        }
        var late = rounds.Select(round => round.Late).Median();
        return new(
            $"{PerSecond} pages of that vault a second, open loop: {pages.Count} pages in turn, the median of {Rounds} rounds",
            string.Create(
                CultureInfo.InvariantCulture,
                $"p50 {rounds.Select(round => round.Half).Median():N1} ms, p99 {late:N1} ms, {rounds.Select(round => round.Busy).Median():P0} of one processor"),
            string.Create(CultureInfo.InvariantCulture, $"p99 under {MustStayUnder} ms"),
            late < MustStayUnder);
    }
}
