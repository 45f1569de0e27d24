using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Keys;

/// <summary>
/// Copies a log under a new key: every entry that opens is sealed again and each copy is opened and compared before
/// anything is given to the store. Forgotten entries are left out, and so are bytes that no key opens.
/// </summary>
internal static class Resealing
{
    public static async Task<StoreChange> PrepareAsync(ILogStore store, LogKeys from, Secret newKey, CancellationToken cancel)
    {
        using var to = new LogKeys(newKey);
        var entries = new List<StoredEntry>();
        var writers = new Dictionary<WriterId, (long Counter, byte[] Hash)>();
        var chain = Chain.Start(to.Log);
        using var oldEntries = new EntryOpener(from);
        using var newEntries = new EntryOpener(to);
        foreach (var old in await store.EntriesAsync(from.Log, 0, cancel))
        {
            if (oldEntries.TryOpen(old) is not { } content)
                continue;
            var (counter, previous) = writers.GetValueOrDefault(content.Writer, (0, new byte[Chain.HashLength]));
            var copy = content with { Counter = counter + 1, Previous = previous };
            var stored = new StoredEntry(entries.Count + 1, old.Id, EntrySeal.Seal(to, old.Id, copy));
            Prove(newEntries, stored, copy);
            var hash = Chain.FirstHash(stored.Bytes);
            chain = Chain.Next(chain, stored.Id, hash);
            writers[content.Writer] = (counter + 1, hash);
            entries.Add(stored);
        }
        var notes = await store.NotesAsync(from.Log, cancel);
        return new()
        {
            Appends = [new(to.Log, 0, entries, Chain.Head(to, entries.Count, chain))],
            PutNotes = [.. notes.Select(note => Copy(from, to, note.Note, note.Bytes))],
            DropLogs = [from.Log],
        };
    }

    private static void Prove(EntryOpener entries, StoredEntry stored, EntryContent meant)
    {
        if (entries.TryOpen(stored) is not { } opened || !EntrySeal.Write(opened).AsSpan().SequenceEqual(EntrySeal.Write(meant)))
            throw new InvalidOperationException("A copy that was just sealed does not open to what was meant.");
    }

    private static (LogId Log, NoteId Note, byte[] Bytes) Copy(LogKeys from, LogKeys to, NoteId id, byte[] bytes)
    {
        var (name, content) = NoteSeal.Open(from, id, bytes);
        return (to.Log, NoteSeal.IdOf(to, name), NoteSeal.Seal(to, name, content));
    }
}
