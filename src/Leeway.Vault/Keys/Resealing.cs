using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Keys;

/// <summary>
/// Copies a log under a new key: every entry that opens is sealed again and each copy is opened and compared before
/// anything is given to the store. Left out is what no room sees: the forgotten, what no key opens, and what was set
/// aside because it stands elsewhere already or far out of order.
/// </summary>
internal static class Resealing
{
    /// <param name="store">Where the log lies.</param>
    /// <param name="catalog">How the further events are written.</param>
    /// <param name="from">The log's keys so far.</param>
    /// <param name="newKey">The key from now on.</param>
    /// <param name="further">Events at the end of the copy: they become true in the same change.</param>
    /// <param name="now">The time of those events.</param>
    /// <param name="cancel">Stops before anything is given to the store.</param>
    public static async Task<StoreChange> PrepareAsync(
        ILogStore store, EventCatalog catalog, LogKeys from, Secret newKey, IReadOnlyList<LogEvent> further, Instant now, CancellationToken cancel)
    {
        using var to = new LogKeys(newKey);
        var entries = new List<StoredEntry>();
        var writers = new Dictionary<WriterId, (long Counter, byte[] Hash)>();
        var chain = Chain.Start(to.Log);
        var ids = new HashSet<EntryId>();
        var lastOrder = 0L;
        using var oldEntries = new EntryOpener(from);
        using var newEntries = new EntryOpener(to);
        foreach (var old in await store.EntriesAsync(from.Log, 0, cancel))
        {
            if (oldEntries.TryOpen(old) is not { } content || !LogReader.IsPlausible(content.Order, lastOrder) || !ids.Add(old.Id))
                continue;
            var (counter, previous) = writers.GetValueOrDefault(content.Writer, (0, new byte[Chain.HashLength]));
            var copy = content with { Counter = counter + 1, Previous = previous };
            var stored = new StoredEntry(entries.Count + 1, old.Id, EntrySeal.Seal(to, old.Id, copy));
            Prove(newEntries, stored, copy);
            var hash = Chain.FirstHash(stored.Bytes);
            chain = Chain.Next(chain, stored.Id, hash);
            writers[content.Writer] = (counter + 1, hash);
            lastOrder = Math.Max(lastOrder, content.Order);
            entries.Add(stored);
        }
        var writer = to.Writer((await store.InstallationAsync(cancel)).Home);
        var (append, _, _) = LogWriter.Seal(to, catalog, writer, new(entries.Count, chain, writers), lastOrder, further, now);
        return new()
        {
            Appends = [append with { Expected = 0, Entries = [.. entries, .. append.Entries] }],
            PutNotes = [.. (await store.NotesAsync(from.Log, cancel)).SelectMany(note => Copy(from, to, note.Note, note.Bytes))],
            DropLogs = [from.Log],
        };
    }

    private static void Prove(EntryOpener entries, StoredEntry stored, EntryContent meant)
    {
        if (entries.TryOpen(stored) is not { } opened || !EntrySeal.Write(opened).AsSpan().SequenceEqual(EntrySeal.Write(meant)))
            throw new InvalidOperationException("A copy that was just sealed does not open to what was meant.");
    }

    /// <summary>Nothing for a draft that does not open: it stops nobody from getting a new key.</summary>
    private static IEnumerable<(LogId Log, NoteId Note, byte[] Bytes)> Copy(LogKeys from, LogKeys to, NoteId id, byte[] bytes) =>
        NoteSeal.TryOpen(from, id, bytes) is { } note ? [(to.Log, NoteSeal.IdOf(to, note.Name), NoteSeal.Seal(to, note.Name, note.Content))] : [];
}
