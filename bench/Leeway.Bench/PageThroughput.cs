using System.Globalization;

namespace Leeway.Bench;

/// <summary>
/// How many of a page one second of processor time makes, against a bare Razor page of the same length. Both servers are
/// asked by several at once, in turn; time of the processor, so that neither the asking nor a neighbour counts.
/// </summary>
internal sealed class PageThroughput : IMeasurement
{
    private const int Askers = 8;
    private const int Each = 15;
    private const int Rounds = 5;
    private const double MustReach = 0.5;

    public string Name => "throughput";

    public async Task<Row> MeasureAsync(string folder)
    {
        var vault = await LongVault.InAsync(folder);
        using var leeway = await ServerProcess.LeewayAsync(vault.Folder);
        using var bare = await ServerProcess.BareAsync();
        using var inside = new Visitor { Server = leeway.Address };
        using var passing = new Visitor { Server = bare.Address };
        await inside.UnlockAsync(vault);
        var pages = new List<(string Name, double PerSecond, double Ratio)>();
        foreach (var page in await Page.OfRoomsAsync(inside))
        {
            var length = (await inside.ReadAsync(page.Address)).Text.Length;
            var rounds = new List<(double Ours, double Bare)>();
            for (var round = -1; round < Rounds; round++)
                rounds.Add((await PerSecondAsync(leeway, inside, page.Address), await PerSecondAsync(bare, passing, $"/{length}")));
            pages.Add((page.Name, rounds.Skip(1).Select(round => round.Ours).Median(), rounds.Skip(1).Select(round => round.Ours / round.Bare).Median()));
        }
        var (middle, worst) = (pages.OrderBy(page => page.Ratio).ElementAt(pages.Count / 2), pages.MinBy(page => page.Ratio));
        return new(
            $"pages for each second of processor time, {Askers} at once, against a bare Razor page of the same length: {pages.Count} pages",
            string.Create(
                CultureInfo.InvariantCulture,
                $"the median page {middle.PerSecond:N0}: {middle.Ratio:N2} times the bare one; the worst ({worst.Name}) {worst.PerSecond:N0}: {worst.Ratio:N2} times; {pages.Count(page => page.Ratio < MustReach)} under it"),
            string.Create(CultureInfo.InvariantCulture, $"each {MustReach} times"),
            worst.Ratio >= MustReach);
    }

    private static async Task<double> PerSecondAsync(ServerProcess server, Visitor visitor, string address)
    {
        var before = server.ProcessorTime;
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(async _ =>
        {
            for (var asked = 0; asked < Each; asked++)
                await visitor.LoadAsync(address);
        }));
        return Askers * Each / (server.ProcessorTime - before).TotalSeconds;
    }
}
