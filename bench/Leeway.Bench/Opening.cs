using System.Diagnostics;
using System.Globalization;
using Leeway.Vault.Sqlite;
using Leeway.Web;

namespace Leeway.Bench;

/// <summary>
/// A vault of 20,000 entries opened, to the first byte of Today. A session's cookie opens it in a server where it was not
/// open, so that no key is derived from a passphrase. The first time, the code is new to the process as well.
/// </summary>
internal sealed class Opening : IMeasurement
{
    private const int Rounds = 11;
    private const double MustStayUnder = 250;

    public string Name => "opening";

    public async Task<Row> MeasureAsync(string folder)
    {
        var vault = await LongVault.InAsync(folder);
        using var visitor = await UnlockedAsync(vault);
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
            times.Add(await MillisecondsAsync(vault, visitor));
        var median = times.Skip(1).Median();
        return new(
            $"a vault of {LongVault.Entries:N0} entries opened, key derivation aside, to the first byte of Today",
            string.Create(CultureInfo.InvariantCulture, $"{median:N0} ms, the first time in a process {times[0]:N0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"under {MustStayUnder} ms"),
            median < MustStayUnder);
    }

    /// <summary>Somebody whose session lies in the folder, while nobody serves from it.</summary>
    public static async Task<Visitor> UnlockedAsync(LongVault vault)
    {
        await using var store = await SqliteLogStore.OpenAsync(vault.Folder);
        await using var app = Application.Build(new() { Port = 0, Data = vault.Folder }, store);
        await app.StartAsync();
        var visitor = new Visitor { Server = new(app.Urls.First()) };
        await visitor.UnlockAsync(vault);
        await app.StopAsync();
        return visitor;
    }

    /// <summary>From asking a server that has the vault closed.</summary>
    public static async Task<double> MillisecondsAsync(LongVault vault, Visitor visitor)
    {
        await using var store = await SqliteLogStore.OpenAsync(vault.Folder);
        await using var app = Application.Build(new() { Port = 0, Data = vault.Folder }, store);
        await app.StartAsync();
        visitor.Server = new(app.Urls.First());
        await visitor.LoadAsync("/help-now");
        GC.Collect();
        var clock = Stopwatch.StartNew();
        await visitor.FirstByteOfAsync("/today");
        var taken = clock.Elapsed.TotalMilliseconds;
        await app.StopAsync();
        return taken;
    }
}
