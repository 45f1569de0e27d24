using Leeway.Domain.Log;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Logs;

/// <summary>What is done to entries that were written: their bytes go, or it is accepted that they did.</summary>
public sealed partial class OpenLog
{
    private volatile bool scrubIsDue;

    /// <summary>
    /// Overwrites the bytes of every hidden thing that <paramref name="due"/> picks, and of its drafts, and scrubs the store.
    /// </summary>
    public async Task ForgetHiddenAsync(Func<Instant, bool> due, Func<ThingId, IEnumerable<string>> notes, CancellationToken cancel = default)
    {
        await OverwriteHiddenAsync(due, notes, cancel);
        await ScrubAsync(cancel);
    }

    /// <summary>The first half of forgetting: what is left of the bytes is gone once the store is scrubbed.</summary>
    internal async Task OverwriteHiddenAsync(Func<Instant, bool> due, Func<ThingId, IEnumerable<string>> notes, CancellationToken cancel)
    {
        await EnterAsync(cancel);
        try
        {
            while (true)
            {
                // It may have been brought back elsewhere.
                await ReadTailAsync(cancel);
                var things = state.Hidden.Where(hidden => due(hidden.Value)).Select(hidden => hidden.Key).ToHashSet();
                if (things.Count == 0)
                    return;
                if (await store.CommitAsync(await OverwritingAsync(things, notes, cancel), CancellationToken.None) == CommitOutcome.Kept)
                {
                    scrubIsDue = true;
                    state = state.Without(things);
                    return;
                }
                if (await store.HeadAsync(Keys.Log, cancel) is null)
                    return;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The second half. It may have to wait for a backup to end, so nobody else waits for it, and it needs no key.</summary>
    internal async Task ScrubAsync(CancellationToken cancel)
    {
        if (!scrubIsDue)
            return;
        scrubIsDue = false;
        try
        {
            await store.ScrubAsync(cancel);
        }
        catch
        {
            scrubIsDue = true;
            throw;
        }
    }

    /// <summary>
    /// Goes on with what is there: lost positions get a marker, the chain is taken anew over what is found, and that it was
    /// told and accepted is kept in the log. Nothing is deleted.
    /// </summary>
    public Task AcceptDamageAsync(LogEvent accepted, Instant now, CancellationToken cancel = default) =>
        AcceptDamageAsync([accepted], now, new(), cancel);

    internal async Task AcceptDamageAsync(IReadOnlyList<LogEvent> accepted, Instant now, StoreChange along, CancellationToken cancel)
    {
        await EnterAsync(cancel);
        try
        {
            const int patience = 20;
            for (var attempt = 0; attempt < patience; attempt++)
            {
                if (await TryAcceptAsync(accepted, now, along, cancel))
                {
                    followed.Clear();
                    return;
                }
            }
            throw new StoreFailedException("The log changed all the while that its damage was to be accepted.");
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> TryAcceptAsync(IReadOnlyList<LogEvent> accepted, Instant now, StoreChange along, CancellationToken cancel)
    {
        var (head, reading, entries) = await ReadWholeAsync(cancel);
        var fills = reading.Findings.Missing.Select(LostMarker).ToList();
        var places = entries.Where(entry => entry.Position <= reading.Point.Position).Concat(fills).OrderBy(entry => entry.Position).ToList();
        var from = reading.Point with { Position = places.Count == 0 ? 0 : places[^1].Position, Chain = Chain.Over(Keys.Log, places) };
        var aside = new EntriesSetAside(Drawn.Thing(), [.. reading.Findings.Entries]);
        var (append, _, _) = LogWriter.Seal(
            Keys,
            rooms.Catalog,
            writer,
            from,
            reading.Entries.Select(entry => entry.Recorded.Order).DefaultIfEmpty().Max(),
            aside.Entries.IsEmpty ? accepted : [aside, .. accepted],
            now);
        var outcome = await store.CommitAsync(
            along with
            {
                NeedLogs = head is null ? along.NeedLogs : [.. along.NeedLogs, (Keys.Log, head.Position)],
                Fills = [.. fills.Select(fill => (Keys.Log, fill))],
                Appends = [append with { Expected = head is null ? 0 : null }],
            },
            CancellationToken.None);
        if (outcome == CommitOutcome.Kept)
        {
            var (_, anew, _) = await ReadWholeAsync(CancellationToken.None);
            positions.Clear();
            findings = Findings.None;
            Take(LogState.Empty(rooms), anew.Entries, anew.Point);
            Note(anew.Findings);
        }
        return outcome == CommitOutcome.Kept;
    }

    private async Task<(LogHead? Head, Reading Reading, IReadOnlyList<StoredEntry> Entries)> ReadWholeAsync(CancellationToken cancel)
    {
        var (head, entries) = await TailAsync(0, cancel);
        return (head, LogReader.Read(Keys, rooms.Catalog, entries, ReadingPoint.Start(Keys.Log), head, 0, _ => false), entries);
    }

    private async Task<StoreChange> OverwritingAsync(HashSet<ThingId> things, Func<ThingId, IEnumerable<string>> notes, CancellationToken cancel)
    {
        var places = state.History.Where(entry => LogState.IsForgottenWith(entry.Event, things)).Select(entry => positions[new(entry.Entry)]).ToHashSet();
        var entries = await store.EntriesAsync(Keys.Log, places.Min() - 1, cancel);
        return new()
        {
            // A damaged head may say anything; forgetting does not wait for it to be accepted.
            NeedLogs = Report.IsWhole ? [(Keys.Log, point.Position)] : [],
            Overwrites = [.. entries.Where(entry => places.Contains(entry.Position)).Select(entry => (Keys.Log, entry with { Bytes = ForgottenMarker.For(Keys, entry) }))],
            DropNotes = [.. things.SelectMany(notes).Select(name => (Keys.Log, NoteSeal.IdOf(Keys, name)))],
        };
    }

    private StoredEntry LostMarker(long position)
    {
        var lost = new StoredEntry(position, Drawn.Entry(), []);
        return lost with { Bytes = ForgottenMarker.For(Keys, lost) };
    }
}
