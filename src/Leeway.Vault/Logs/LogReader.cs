using System.Text.Json;
using Leeway.Domain.Log;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Logs;

/// <summary>Where reading a log has come to: its last position, the chain there, each writer's last counter and hash.</summary>
internal sealed record ReadingPoint(long Position, byte[] Chain, IReadOnlyDictionary<WriterId, (long Counter, byte[] Hash)> Writers)
{
    public static ReadingPoint Start(LogId log) => new(0, Sealing.Chain.Start(log), new Dictionary<WriterId, (long, byte[])>());
}

/// <summary>Opens stored entries, many at once, and checks each against the chain and its writer's own turn.</summary>
internal static class LogReader
{
    /// <summary>The highest step of the Lamport counter over what was seen that is believed; past it an entry is set aside.</summary>
    private const long PlausibleStep = 1L << 32;

    public static (IReadOnlyList<Opened> Entries, ReadingPoint Point, OpeningReport Report) Read(
        LogKeys keys, EventCatalog catalog, IReadOnlyList<StoredEntry> stored, ReadingPoint from, LogHead? head, long lastOrder)
    {
        var opened = new Opened?[stored.Count];
        var hashes = new byte[stored.Count][];
        OpenAll(keys, catalog, stored, opened, hashes);

        var unreadable = new List<long>();
        var missing = new List<long>();
        var outOfTurn = new List<long>();
        var kept = new List<Opened>(stored.Count);
        var writers = from.Writers.ToDictionary();
        var chain = from.Chain;
        var position = from.Position;
        for (var index = 0; index < stored.Count; index++)
        {
            var entry = stored[index];
            for (position++; position < entry.Position; position++)
                missing.Add(position);
            chain = Chain.Next(chain, entry.Id, hashes[index]);
            if (opened[index] is { } one && one.Content.Order > 0 && one.Content.Order <= lastOrder + PlausibleStep)
            {
                lastOrder = Math.Max(lastOrder, one.Content.Order);
                var last = writers.GetValueOrDefault(one.Content.Writer, (Counter: 0, Hash: new byte[Chain.HashLength]));
                // Entries of the same writer that were forgotten or lost in between are told by the chain, not here.
                if (one.Content.Counter <= last.Counter || (one.Content.Counter == last.Counter + 1 && !Chain.Same(one.Content.Previous, last.Hash)))
                    outOfTurn.Add(entry.Position);
                writers[one.Content.Writer] = (one.Content.Counter, hashes[index]);
                kept.Add(one);
            }
            else if (!ForgottenMarker.IsGenuine(keys, entry))
            {
                unreadable.Add(entry.Position);
            }
        }
        for (position++; head is not null && position <= head.Position; position++)
            missing.Add(position);
        var last_ = Math.Max(from.Position, stored.Count > 0 ? stored[^1].Position : 0);
        var report = new OpeningReport
        {
            Unreadable = unreadable,
            Missing = missing,
            OutOfTurn = outOfTurn,
            ChainBroken = head is null ? last_ > 0 : !Chain.IsHead(keys, head) || head.Position != last_ || !Chain.Same(head.Chain, chain),
        };
        return (kept, new(last_, chain, writers), report);
    }

    private static void OpenAll(LogKeys keys, EventCatalog catalog, IReadOnlyList<StoredEntry> stored, Opened?[] opened, byte[][] hashes)
    {
        const int few = 64;
        if (stored.Count <= few)
        {
            OpenRange(0, stored.Count);
            return;
        }
        var share = (stored.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount;
        Parallel.For(0, Environment.ProcessorCount, part => OpenRange(part * share, Math.Min(stored.Count, (part + 1) * share)));

        void OpenRange(int start, int end)
        {
            using var opener = new EntryOpener(keys);
            for (var index = start; index < end; index++)
            {
                hashes[index] = Chain.FirstHash(stored[index].Bytes);
                opened[index] = TryOpen(opener, catalog, stored[index]);
            }
        }
    }

    private static Opened? TryOpen(EntryOpener opener, EventCatalog catalog, StoredEntry entry)
    {
        if (opener.TryOpen(entry) is not { } content)
            return null;
        try
        {
            return new(entry.Position, content with { Payload = default }, new(content.Order, content.Writer, content.At, catalog.Read(content.Name, content.Version, content.Payload.Span)));
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>An entry that opened: where it lies, what stood around the event, and the event in its place.</summary>
internal sealed record Opened(long Position, EntryContent Content, Recorded Recorded);
