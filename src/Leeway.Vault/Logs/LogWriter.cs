using Leeway.Domain.Log;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Logs;

/// <summary>Seals events for the end of a log.</summary>
internal static class LogWriter
{
    public static (LogAppend Append, IReadOnlyList<Opened> Opened, ReadingPoint Next) Seal(
        LogKeys keys, EventCatalog catalog, WriterId writer, ReadingPoint from, long lastOrder, IReadOnlyList<LogEvent> events, Instant now)
    {
        var entries = new List<StoredEntry>(events.Count);
        var opened = new List<Opened>(events.Count);
        var at = Instant.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var (counter, previous) = from.Writers.GetValueOrDefault(writer, (0, new byte[Chain.HashLength]));
        var (position, chain, order) = (from.Position, from.Chain, lastOrder);
        foreach (var change in events)
        {
            var (name, version, payload) = catalog.Write(change);
            var content = new EntryContent(++order, at, writer, ++counter, previous, change.Subject, name, version, payload);
            var id = Drawn.Entry();
            var stored = new StoredEntry(++position, id, EntrySeal.Seal(keys, id, content));
            previous = Chain.FirstHash(stored.Bytes);
            chain = Chain.Next(chain, id, previous);
            entries.Add(stored);
            opened.Add(new(position, new(order, writer, at, change) { Entry = id.Value }));
        }
        var writers = new Dictionary<WriterId, (long, byte[])>(from.Writers) { [writer] = (counter, previous) };
        return (new(keys.Log, from.Position, entries, Chain.Head(keys, position, chain)), opened, new(position, chain, writers));
    }
}
