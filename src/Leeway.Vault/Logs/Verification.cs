using Leeway.Vault.Sealing;

namespace Leeway.Vault.Logs;

/// <summary>What anybody can see of a log without a key.</summary>
/// <param name="Log">The log.</param>
/// <param name="Entries">How many positions hold something, the forgotten among them.</param>
/// <param name="Forgotten">How many hold the marker of the forgotten, which only the key can prove.</param>
/// <param name="Missing">Positions up to the head's that hold nothing.</param>
/// <param name="ChainWhole">Whether the chain over all of them is the head's.</param>
public sealed record LogCheck(LogId Log, long Entries, long Forgotten, IReadOnlyList<long> Missing, bool ChainWhole)
{
    public bool IsWhole => ChainWhole && Missing.Count == 0;
}

/// <summary>Checks logs as they lie in a store, also while somebody writes to it.</summary>
public static class Verification
{
    /// <summary>More missing positions than this are not listed one by one.</summary>
    private const int MostListed = 1000;

    /// <summary>What can be checked without a key; null when there is no such log.</summary>
    public static async Task<LogCheck?> CheckAsync(ILogStore store, LogId log, CancellationToken cancel = default)
    {
        var (head, entries) = await ReadAsync(store, log, cancel);
        if (head is null && entries.Count == 0)
            return null;
        var there = entries.Select(entry => entry.Position).ToHashSet();
        var missing = new List<long>();
        for (long position = 1; position <= (head?.Position ?? 0) && missing.Count < MostListed; position++)
        {
            if (!there.Contains(position))
                missing.Add(position);
        }
        return new(log, entries.Count, entries.Count(entry => ForgottenMarker.Is(entry.Bytes)), missing, IsChainWhole(log, head, entries));
    }

    /// <summary>Whether entries stand at positions 1, 2, 3, … up to the head's, and the chain over them is the head's.</summary>
    public static bool IsChainWhole(LogId log, LogHead? head, IReadOnlyList<StoredEntry> entries) =>
        head is null
            ? entries.Count == 0
            : head.Position == entries.Count
                && entries.Select((entry, index) => entry.Position == index + 1).All(inPlace => inPlace)
                && Chain.Same(head.Chain, Chain.Over(log, entries));

    /// <summary>
    /// A log's head and its entries, as they belonged together at some moment. What lies beyond a head that stays where it
    /// is was not written in between, and is part of what is given.
    /// </summary>
    internal static async Task<(LogHead? Head, IReadOnlyList<StoredEntry> Entries)> ReadAsync(ILogStore store, LogId log, CancellationToken cancel)
    {
        var head = await store.HeadAsync(log, cancel);
        var entries = await store.EntriesAsync(log, 0, cancel);
        var after = await store.HeadAsync(log, cancel);
        if (head is null || after is null)
            return (after, after is null && head is not null ? [] : entries);
        return after.Position == head.Position ? (head, entries) : (head, [.. entries.TakeWhile(entry => entry.Position <= head.Position)]);
    }
}
