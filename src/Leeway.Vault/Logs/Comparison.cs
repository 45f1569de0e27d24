using Leeway.Vault.Sealing;

namespace Leeway.Vault.Logs;

/// <summary>One log as it stands in two stores.</summary>
/// <param name="Log">The log.</param>
/// <param name="Here">Where it ends here; 0 when it is not here.</param>
/// <param name="There">Where it ends there; 0 when it is not there.</param>
/// <param name="SamePast">Whether the shorter of the two is the beginning of the longer.</param>
public sealed record LogComparison(LogId Log, long Here, long There, bool SamePast)
{
    /// <summary>How many entries are here that are not there; at least 1 when the two have different pasts.</summary>
    public long MoreHere => SamePast ? Math.Max(0, Here - There) : Math.Max(1, Here - There);

    /// <summary>How many entries are there that are not here; at least 1 when the two have different pasts.</summary>
    public long MoreThere => SamePast ? Math.Max(0, There - Here) : Math.Max(1, There - Here);
}

/// <summary>What two stores have of the same logs, without any key.</summary>
public static class Comparison
{
    /// <summary>Every log that is in one of them.</summary>
    public static async Task<IReadOnlyList<LogComparison>> OfAsync(ILogStore here, ILogStore there, CancellationToken cancel = default)
    {
        var compared = new List<LogComparison>();
        foreach (var log in (await here.LogsAsync(cancel)).Union(await there.LogsAsync(cancel)))
        {
            var (ours, theirs) = (await Verification.ReadAsync(here, log, cancel), await Verification.ReadAsync(there, log, cancel));
            var (ourEnd, theirEnd) = (ours.Head?.Position ?? 0, theirs.Head?.Position ?? 0);
            var common = Math.Min(ourEnd, theirEnd);
            compared.Add(new(log, ourEnd, theirEnd, Chain.Same(ChainTo(log, ours.Entries, common), ChainTo(log, theirs.Entries, common))));
        }
        return compared;
    }

    /// <summary>
    /// What has to be done to an older store so that it brings back nothing that was forgotten in a present one: the markers
    /// of forgotten entries are carried over, and drafts go that are not there any more.
    /// </summary>
    public static async Task<StoreChange> ForgottenSinceAsync(ILogStore present, ILogStore older, CancellationToken cancel = default)
    {
        var overwrites = new List<(LogId, StoredEntry)>();
        var drops = new List<(LogId, NoteId)>();
        foreach (var log in (await present.LogsAsync(cancel)).Intersect(await older.LogsAsync(cancel)))
        {
            var markers = (await present.EntriesAsync(log, 0, cancel)).Where(entry => ForgottenMarker.Is(entry.Bytes)).ToDictionary(entry => (entry.Position, entry.Id));
            overwrites.AddRange(
                from entry in await older.EntriesAsync(log, 0, cancel)
                where !ForgottenMarker.Is(entry.Bytes) && markers.ContainsKey((entry.Position, entry.Id))
                select (log, markers[(entry.Position, entry.Id)]));
            var drafts = (await present.NotesAsync(log, cancel)).Select(note => note.Note).ToHashSet();
            drops.AddRange((await older.NotesAsync(log, cancel)).Where(note => !drafts.Contains(note.Note)).Select(note => (log, note.Note)));
        }
        return new() { Overwrites = overwrites, DropNotes = drops };
    }

    private static byte[] ChainTo(LogId log, IReadOnlyList<StoredEntry> entries, long position) =>
        Chain.Over(log, entries.TakeWhile(entry => entry.Position <= position));
}
