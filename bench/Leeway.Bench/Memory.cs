using System.Globalization;

namespace Leeway.Bench;

/// <summary>What the process holds of the machine's memory: after its first page, and with that vault open after every page was visited.</summary>
internal sealed class Memory : IMeasurement
{
    private const double IdleStaysUnder = 120;
    private const double OpenStaysUnder = 200;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public string Name => "memory";

    public async Task<Row> MeasureAsync(string folder)
    {
        var vault = await LongVault.InAsync(folder);
        using var server = await ServerProcess.LeewayAsync(vault.Folder);
        using var visitor = new Visitor { Server = server.Address };
        await visitor.LoadAsync("/unlock");
        await Task.Delay(Rest);
        var idle = server.Resident;
        await visitor.UnlockAsync(vault);
        foreach (var page in (IReadOnlyList<Page>)[.. await Page.OfRoomsAsync(visitor), .. await Page.OfLookingBackAsync(visitor)])
            await visitor.LoadAsync(page.Address);
        await Searching.FindAsync(visitor, "waiting");
        await Task.Delay(Rest);
        var open = server.Resident;
        return new(
            "resident memory, idle, and with that vault open after every page was visited",
            string.Create(CultureInfo.InvariantCulture, $"{idle:N0} MB; {open:N0} MB"),
            string.Create(CultureInfo.InvariantCulture, $"under {IdleStaysUnder} MB; under {OpenStaysUnder} MB"),
            idle < IdleStaysUnder && open < OpenStaysUnder);
    }
}
