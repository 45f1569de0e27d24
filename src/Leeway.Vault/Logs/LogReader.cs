using System.Text.Json;
using Leeway.Domain.Log;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Logs;

/// <summary>Where reading a log has come to: its last position, the chain there, each writer's last counter and hash.</summary>
internal sealed record ReadingPoint(long Position, byte[] Chain, IReadOnlyDictionary<WriterId, (long Counter, byte[] Hash)> Writers)
{
    public static ReadingPoint Start(LogId log) => new(0, Sealing.Chain.Start(log), new Dictionary<WriterId, (long, byte[])>());
}

/// <summary>An entry that opened: where it lies, and the event in its place.</summary>
internal sealed record Opened(long Position, Recorded Recorded);

/// <summary>What reading gave: the entries that opened, where it ended, and what is wrong.</summary>
internal sealed record Reading(IReadOnlyList<Opened> Entries, ReadingPoint Point, Findings Findings);

/// <summary>
/// Opens stored entries, many at once, and checks each against the chain and its writer's own turn. It answers whatever
/// lies in the store: nothing that somebody wrote there can make it stop.
/// </summary>
internal static class LogReader
{
    /// <summary>The highest step of the Lamport counter over what was seen that is believed; past it an entry is set aside.</summary>
    private const long PlausibleStep = 1L << 32;

    /// <summary>The widest gap between two positions that is believed; an entry beyond it is set aside where it lies.</summary>
    private const long PlausibleGap = 1L << 20;

    public static Reading Read(
        LogKeys keys, EventCatalog catalog, IReadOnlyList<StoredEntry> stored, ReadingPoint from, LogHead? head, long lastOrder, Func<EntryId, bool> isKnown)
    {
        var opened = new Opened?[stored.Count];
        var turns = new Turn[stored.Count];
        var hashes = new byte[stored.Count][];
        OpenAll(keys, catalog, stored, opened, turns, hashes);

        var (unreadable, outOfTurn, repeated, missing) = (new List<SetAsideEntry>(), new List<SetAsideEntry>(), new List<SetAsideEntry>(), new List<long>());
        var kept = new List<Opened>(stored.Count);
        var ids = new HashSet<EntryId>(stored.Count);
        var writers = from.Writers.ToDictionary();
        var (chain, position) = (from.Chain, from.Position);
        for (var index = 0; index < stored.Count; index++)
        {
            var entry = stored[index];
            if (entry.Position - position > PlausibleGap)
            {
                unreadable.Add(Findings.Of(entry));
                continue;
            }
            for (position++; position < entry.Position; position++)
                missing.Add(position);
            chain = Chain.Next(chain, entry.Id, hashes[index]);
            if (opened[index] is { } one && IsPlausible(one.Recorded.Order, lastOrder))
            {
                if (isKnown(entry.Id) || !ids.Add(entry.Id))
                {
                    repeated.Add(Findings.Of(entry));
                    continue;
                }
                lastOrder = Math.Max(lastOrder, one.Recorded.Order);
                if (!IsInTurn(one.Recorded.Writer, turns[index], writers))
                    outOfTurn.Add(Findings.Of(entry));
                writers[one.Recorded.Writer] = (turns[index].Counter, hashes[index]);
                kept.Add(one);
            }
            else if (!ForgottenMarker.IsGenuine(keys, entry))
            {
                unreadable.Add(Findings.Of(entry));
            }
        }
        // Only a head that the key made says how far the log once went.
        var genuine = head is not null && Chain.IsHead(keys, head);
        for (var lost = position + 1; genuine && lost <= head!.Position; lost++)
            missing.Add(lost);
        var broken = head is null ? position > 0 : !genuine || head.Position != position || !Chain.Same(head.Chain, chain);
        var findings = unreadable.Count + outOfTurn.Count + repeated.Count + missing.Count == 0 && !broken
            ? Findings.None
            : new()
            {
                ChainBroken = broken,
                Fewer = genuine ? Math.Max(0, from.Position - head!.Position) : 0,
                Missing = missing,
                Unreadable = unreadable,
                OutOfTurn = outOfTurn,
                Repeated = repeated,
            };
        return new(kept, new(position, chain, writers), findings);
    }

    public static bool IsPlausible(long order, long lastOrder) => order > 0 && order - PlausibleStep <= lastOrder;

    /// <summary>Entries of the same writer that were forgotten or lost in between are told by the chain, not here.</summary>
    private static bool IsInTurn(WriterId writer, Turn turn, Dictionary<WriterId, (long Counter, byte[] Hash)> writers)
    {
        var (counter, hash) = writers.TryGetValue(writer, out var last) ? last : (0, new byte[Chain.HashLength]);
        return turn.Counter > counter + 1 || (turn.Counter == counter + 1 && Chain.Same(turn.Previous, hash));
    }

    private static void OpenAll(LogKeys keys, EventCatalog catalog, IReadOnlyList<StoredEntry> stored, Opened?[] opened, Turn[] turns, byte[][] hashes)
    {
        // Small shares, so that a core that is busy with something else keeps nobody waiting.
        const int share = 256;
        if (stored.Count <= share)
            OpenShare(0);
        else
            Parallel.For(0, (stored.Count + share - 1) / share, OpenShare);

        void OpenShare(int number)
        {
            using var opener = new EntryOpener(keys);
            for (var index = number * share; index < Math.Min(stored.Count, (number + 1) * share); index++)
            {
                hashes[index] = Chain.FirstHash(stored[index].Bytes);
                (opened[index], turns[index]) = TryOpen(opener, catalog, stored[index]);
            }
        }
    }

    private static (Opened? Entry, Turn Turn) TryOpen(EntryOpener opener, EventCatalog catalog, StoredEntry entry)
    {
        if (opener.TryOpen(entry) is not { } content)
            return default;
        try
        {
            var change = catalog.Read(content.Name, content.Version, content.Payload.Span, content.Subject);
            return (new(entry.Position, new(content.Order, content.Writer, content.At, change) { Entry = entry.Id.Value }), new(content.Counter, content.Previous));
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or FormatException or OverflowException or InvalidOperationException or NotSupportedException)
        {
            return default;
        }
    }

    /// <summary>An entry's own counter, and the hash of its writer's entry before it.</summary>
    private readonly record struct Turn(long Counter, byte[] Previous);
}
