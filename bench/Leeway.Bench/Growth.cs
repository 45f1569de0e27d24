using System.Globalization;
using System.Security.Cryptography;
using Leeway.Vault.Logs;
using Leeway.Vault.Sqlite;

namespace Leeway.Bench;

/// <summary>Opening a vault against one of a quarter of its entries, and against the same among many vaults of other people.</summary>
internal sealed class Growth : IMeasurement
{
    private const int Quarter = LongVault.Entries / 4;
    private const int Others = 200;
    private const int EntriesOfOthers = 1000;
    private const int Rounds = 11;
    private const double LinearStaysUnder = 4.6;
    private const double AmongOthersStaysUnder = 1.2;

    public string Name => "growth";

    public async Task<Row> MeasureAsync(string folder)
    {
        var whole = await LongVault.InAsync(folder);
        var quarter = await LongVault.InAsync(folder, Quarter);
        var among = await LongVault.InAsync(Path.Combine(folder, "among"), Quarter);
        await AddOthersAsync(among.Folder);
        using var inWhole = await Opening.UnlockedAsync(whole);
        using var inQuarter = await Opening.UnlockedAsync(quarter);
        using var inAmong = await Opening.UnlockedAsync(among);
        var rounds = new List<(double Whole, double Quarter, double Among)>();
        for (var round = -2; round < Rounds; round++)
            rounds.Add((await Opening.MillisecondsAsync(whole, inWhole), await Opening.MillisecondsAsync(quarter, inQuarter), await Opening.MillisecondsAsync(among, inAmong)));
        var linear = rounds.Skip(2).Select(round => round.Whole / round.Quarter).Median();
        var others = rounds.Skip(2).Select(round => round.Among / round.Quarter).Median();
        return new(
            $"opening {LongVault.Entries:N0} entries against {Quarter:N0}; {Quarter:N0} among {Others} other vaults of {EntriesOfOthers:N0} against alone",
            string.Create(CultureInfo.InvariantCulture, $"{linear:N1} times; {others:N2} times"),
            string.Create(CultureInfo.InvariantCulture, $"under {LinearStaysUnder} times; under {AmongOthersStaysUnder} times"),
            linear < LinearStaysUnder && others < AmongOthersStaysUnder);
    }

    /// <summary>To whoever has no key for them they look like any other: sealed bytes under an id.</summary>
    private static async Task AddOthersAsync(string folder)
    {
        await using var store = await SqliteLogStore.OpenAsync(folder);
        await Parallel.ForAsync(0, Others, async (other, cancel) =>
        {
            var log = new LogId(new UInt128((ulong)other * 0x9E3779B97F4A7C15, 1));
            var entries = Enumerable.Range(1, EntriesOfOthers).Select(position => new StoredEntry(position, new(new UInt128((ulong)other, (ulong)position)), RandomNumberGenerator.GetBytes(320))).ToList();
            var head = new LogHead(EntriesOfOthers, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
            await store.CommitAsync(new() { Appends = [new(log, 0, entries, head)] }, cancel);
        });
    }
}
