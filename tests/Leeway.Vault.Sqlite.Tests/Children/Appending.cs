using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Sqlite.Tests.Children;

/// <summary>
/// A child that appends until it is killed: each writer to its own log, three appends at a time of which each is decided on
/// the one before. It says what became of each: "kept LOG POSITION TEXT", "stale LOG POSITION TEXT", "failed LOG POSITION TEXT".
/// </summary>
internal static class Appending
{
    private const int AtATime = 3;

    public static LogId Log(int writer) => new((UInt128)(writer + 1));

    public static async Task<int> RunAsync(string folder, int writers)
    {
        await using var store = await SqliteLogStore.OpenAsync(folder);
        Child.Say("serving");
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(store, Log(writer)))));
        return 0;
    }

    private static async Task WriteAsync(SqliteLogStore store, LogId log)
    {
        var head = await store.HeadAsync(log) ?? new LogHead(0, Chain.Start(log), []);
        for (long round = 0; ; round++)
        {
            var heads = new List<LogHead> { head };
            var appends = new List<Task<CommitOutcome>>();
            for (var n = 0; n < AtATime; n++)
            {
                var entry = Entry(heads[^1].Position + 1, Text(log, round, n));
                heads.Add(new(entry.Position, Chain.Next(heads[^1].Chain, entry.Id, Chain.FirstHash(entry.Bytes)), []));
                appends.Add(store.CommitAsync(new() { Appends = [new(log, entry.Position - 1, [entry], heads[^1])] }));
            }
            for (var n = 0; n < AtATime; n++)
            {
                var came = await WhatCameAsync(appends[n]);
                Child.Say($"{came} {log} {heads[n + 1].Position} {Text(log, round, n)}");
                if (came == "kept")
                    head = heads[n + 1];
            }
        }
    }

    /// <summary>No two appends of any child bear the same.</summary>
    private static string Text(LogId log, long round, int n) => $"{Environment.ProcessId}.{log.Value}.{round}.{n}";

    private static StoredEntry Entry(long position, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text.PadRight(300 + (int)(position * 37 % 3000)));
        return new(position, new((UInt128)position), bytes);
    }

    private static async Task<string> WhatCameAsync(Task<CommitOutcome> append)
    {
        try
        {
            return await append == CommitOutcome.Kept ? "kept" : "stale";
        }
        catch (StoreFailedException)
        {
            return "failed";
        }
    }
}
