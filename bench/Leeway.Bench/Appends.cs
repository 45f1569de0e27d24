using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Leeway.Vault.Logs;
using Leeway.Vault.Sqlite;
using Microsoft.Data.Sqlite;

namespace Leeway.Bench;

/// <summary>
/// Confirmed appends through the log interface, 64 people writing at once, against one plain table on the same disk that
/// commits each row by itself, as durable (write-ahead log, synchronous = FULL). The two take turns.
/// </summary>
internal sealed class Appends : IMeasurement
{
    private const int Writers = 64;
    private const int EntryLength = 400;
    private const int Rounds = 7;
    private const double MustReach = 5;
    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(1.5);

    public string Name => "appends";

    public async Task<Row> MeasureAsync(string folder)
    {
        await using var store = await SqliteLogStore.OpenAsync(Path.Combine(folder, "leeway"));
        using var plain = OpenPlain(Path.Combine(folder, "plain.db"));
        var positions = new long[Writers];
        for (var warming = 0; warming < 3; warming++)
        {
            await TogetherAsync(store, positions);
            OneByOne(plain);
        }
        var rounds = new List<(double Together, double OneByOne)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add((await TogetherAsync(store, positions), OneByOne(plain)));

        var together = rounds.Select(round => round.Together).Median();
        var oneByOne = rounds.Select(round => round.OneByOne).Median();
        var ratio = rounds.Select(round => round.Together / round.OneByOne).Median();
        return new(
            $"confirmed appends of {EntryLength} bytes through the log interface, SQLite, {Writers} writers, against one-by-one commits of a plain table",
            string.Create(CultureInfo.InvariantCulture, $"{together:N0}/s against {oneByOne:N0}/s: {ratio:N1} times"),
            string.Create(CultureInfo.InvariantCulture, $"{MustReach} times"),
            ratio >= MustReach);
    }

    /// <summary>Confirmed appends a second.</summary>
    private static async Task<double> TogetherAsync(SqliteLogStore store, long[] positions)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var count = 0;
            var (bytes, chain, mac) = (RandomNumberGenerator.GetBytes(EntryLength), RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
            var log = new LogId(new UInt128((ulong)writer * 0x9E3779B97F4A7C15, 1));
            for (; clock.Elapsed < RoundTime; count++)
            {
                var position = positions[writer] + 1;
                var entry = new StoredEntry(position, new(new UInt128((ulong)writer, (ulong)position)), bytes);
                var head = new LogHead(position, chain, mac);
                if (await store.CommitAsync(new() { Appends = [new(log, position - 1, [entry], head)] }) != CommitOutcome.Kept)
                    throw new InvalidOperationException("An append was refused.");
                positions[writer] = position;
            }
            return count;
        })));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static SqliteConnection OpenPlain(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (n INTEGER PRIMARY KEY, bytes BLOB)";
        command.ExecuteNonQuery();
        return connection;
    }

    private static double OneByOne(SqliteConnection connection)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (bytes) VALUES ($bytes)";
        var bytes = insert.Parameters.Add("$bytes", SqliteType.Blob);
        var clock = Stopwatch.StartNew();
        var count = 0;
        bytes.Value = RandomNumberGenerator.GetBytes(EntryLength);
        for (; clock.Elapsed < RoundTime; count++)
        {
            insert.ExecuteNonQuery();
        }
        return count / clock.Elapsed.TotalSeconds;
    }
}
