using Leeway.Domain.Log;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Logs;

/// <summary>
/// A log whose key is at hand: its state, and the one way to write to it. Any number of requests may use it at once, and
/// so may other processes on the same store: what they appended is read before anything is decided.
/// </summary>
public sealed class OpenLog : IDisposable
{
    private readonly ILogStore store;
    private readonly Rooms rooms;
    private readonly WriterId writer;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<ThingId, List<long>> positions = [];
    private ReadingPoint point;

    private OpenLog(ILogStore store, Rooms rooms, LogKeys keys, WriterId writer)
    {
        (this.store, this.rooms, Keys, this.writer) = (store, rooms, keys, writer);
        State = LogState.Empty(rooms);
        point = ReadingPoint.Start(keys.Log);
    }

    public LogKeys Keys { get; }

    /// <summary>What the log amounts to, as last read. Immutable: safe to render from while others write.</summary>
    public LogState State { get; private set; }

    /// <summary>What was found when the log was first opened here.</summary>
    public OpeningReport Report { get; private set; } = OpeningReport.Whole;

    public long Position => point.Position;

    /// <summary>Opens and reads a whole log. The key stays the caller's to wipe.</summary>
    public static async Task<OpenLog> OpenAsync(ILogStore store, Rooms rooms, Secret key, CancellationToken cancel = default)
    {
        var keys = new LogKeys(key);
        var installation = await store.InstallationAsync(cancel);
        var log = new OpenLog(store, rooms, keys, keys.Writer(installation.Home));
        log.Report = await log.ReadTailAsync(cancel);
        return log;
    }

    /// <summary>Reads what others appended since; one cheap question when there is nothing new.</summary>
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        var head = await store.HeadAsync(Keys.Log, cancel);
        if (head is null || head.Position == point.Position)
            return;
        await turn.WaitAsync(cancel);
        try
        {
            await ReadTailAsync(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Decides on the newest state and keeps what was decided; when it returns without a refusal, it is durable. A rule may
    /// be asked again when somebody else wrote first.
    /// </summary>
    /// <exception cref="StoreFailedException">Nothing of it was kept.</exception>
    public async Task<Decision> KeepAsync(Func<LogState, Decision> decide, Instant now, StoreChange? along = null, CancellationToken cancel = default)
    {
        await turn.WaitAsync(cancel);
        try
        {
            while (true)
            {
                var decision = decide(State);
                if (decision.Refusal is not null || (decision.Events.Count == 0 && along is null))
                    return decision;
                var (append, opened, next) = Prepare(decision.Events, now);
                var change = (along ?? new()) with { Appends = decision.Events.Count == 0 ? [] : [append] };
                // What is being made durable is not abandoned half-way because a phone lost its network.
                if (await store.CommitAsync(change, CancellationToken.None) == CommitOutcome.Kept)
                {
                    if (decision.Events.Count > 0)
                        Take(opened, next);
                    return decision;
                }
                var before = point.Position;
                await ReadTailAsync(cancel);
                if (point.Position == before)
                    throw new StoreFailedException("The log's end in the store is not where its entries end.");
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Overwrites the bytes of every hidden thing that <paramref name="due"/> picks, and of its drafts, and scrubs the store.
    /// </summary>
    public async Task ForgetHiddenAsync(Func<Instant, bool> due, Func<ThingId, IEnumerable<string>> notes, CancellationToken cancel = default)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var things = State.Hidden.Where(hidden => due(hidden.Value) && positions.ContainsKey(hidden.Key)).Select(hidden => hidden.Key).ToHashSet();
            if (things.Count == 0)
                return;
            var places = things.SelectMany(thing => positions[thing]).ToHashSet();
            var entries = await store.EntriesAsync(Keys.Log, places.Min() - 1, cancel);
            await store.CommitAsync(
                new()
                {
                    Overwrites = [.. entries.Where(entry => places.Contains(entry.Position)).Select(entry => (Keys.Log, entry with { Bytes = ForgottenMarker.For(Keys, entry) }))],
                    DropNotes = [.. things.SelectMany(notes).Select(name => (Keys.Log, NoteSeal.IdOf(Keys, name)))],
                },
                CancellationToken.None);
            await store.ScrubAsync(cancel);
            foreach (var thing in things)
                positions.Remove(thing);
            State = State.Without(things);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>
    /// Goes on with what is there: lost positions get a marker, the chain is taken anew over what is found, and that it was
    /// told and accepted is kept in the log. Nothing is deleted.
    /// </summary>
    public async Task AcceptDamageAsync(LogEvent accepted, Instant now, CancellationToken cancel = default)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var fills = Report.Missing.Select(position => new StoredEntry(position, Drawn.Entry(), [])).Select(entry => entry with { Bytes = ForgottenMarker.For(Keys, entry) }).ToList();
            var entries = (await store.EntriesAsync(Keys.Log, 0, cancel)).Concat(fills).OrderBy(entry => entry.Position).ToList();
            var chain = entries.Aggregate(Chain.Start(Keys.Log), (r, entry) => Chain.Next(r, entry.Id, Chain.FirstHash(entry.Bytes)));
            point = point with { Position = entries.Count == 0 ? 0 : entries[^1].Position, Chain = chain };
            var (append, opened, next) = Prepare([accepted], now);
            await store.CommitAsync(new() { Fills = [.. fills.Select(fill => (Keys.Log, fill))], Appends = [append with { Expected = null }] }, CancellationToken.None);
            Take(opened, next);
            Report = OpeningReport.Whole;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A draft as it was last left, or null.</summary>
    public async Task<string?> NoteAsync(string name, CancellationToken cancel = default)
    {
        var id = NoteSeal.IdOf(Keys, name);
        return await store.NoteAsync(Keys.Log, id, cancel) is { } bytes ? NoteSeal.Open(Keys, id, bytes).Content : null;
    }

    public async Task KeepNoteAsync(string name, string content, CancellationToken cancel = default)
    {
        var id = NoteSeal.IdOf(Keys, name);
        await store.CommitAsync(new() { PutNotes = [(Keys.Log, id, NoteSeal.Seal(Keys, name, content))] }, cancel);
    }

    /// <summary>A change that drops a draft, to go along with what is kept in its place.</summary>
    public StoreChange DroppingNote(string name) => new() { DropNotes = [(Keys.Log, NoteSeal.IdOf(Keys, name))] };

    public Task DropNoteAsync(string name, CancellationToken cancel = default) =>
        store.CommitAsync(DroppingNote(name), cancel);

    /// <summary>Where the log ends, for a device to remember.</summary>
    public string Anchor() => Sealing.Anchor.Write(Keys, point.Position, point.Chain);

    /// <summary>
    /// How many entries fewer there are than a device remembers: 0 when the remembered end is a prefix of what is here,
    /// at least 1 when it is not; null when it is no anchor of this log.
    /// </summary>
    public async Task<long?> FewerThanAsync(string written, CancellationToken cancel = default)
    {
        if (Sealing.Anchor.Read(Keys, written) is not { } anchor)
            return null;
        if (anchor.Position > point.Position)
            return anchor.Position - point.Position;
        var entries = await store.EntriesAsync(Keys.Log, 0, cancel);
        var chain = entries.Where(entry => entry.Position <= anchor.Position)
            .Aggregate(Chain.Start(Keys.Log), (r, entry) => Chain.Next(r, entry.Id, Chain.FirstHash(entry.Bytes)));
        return Chain.Same(chain, anchor.Chain) ? 0 : 1;
    }

    public void Dispose()
    {
        Keys.Dispose();
        State = LogState.Empty(rooms);
        positions.Clear();
    }

    private async Task<OpeningReport> ReadTailAsync(CancellationToken cancel)
    {
        // The head first: what is appended in between lies after it and is read the next time.
        var head = await store.HeadAsync(Keys.Log, cancel);
        var entries = await store.EntriesAsync(Keys.Log, point.Position, cancel);
        if (head is not null && Chain.IsHead(Keys, head))
            entries = [.. entries.TakeWhile(entry => entry.Position <= head.Position)];
        var (opened, next, report) = LogReader.Read(Keys, rooms.Catalog, entries, point, head, State.LastOrder);
        Take(opened, next);
        return report;
    }

    private void Take(IReadOnlyList<Opened> opened, ReadingPoint next)
    {
        foreach (var entry in opened)
        {
            if (!positions.TryGetValue(entry.Recorded.Event.Subject, out var places))
                positions[entry.Recorded.Event.Subject] = places = [];
            if (entry.Recorded.Event is not (ThingHidden or ThingShown))
                places.Add(entry.Position);
        }
        point = next;
        State = State.With([.. opened.Select(entry => entry.Recorded)]);
    }

    private (LogAppend Append, IReadOnlyList<Opened> Opened, ReadingPoint Next) Prepare(IReadOnlyList<LogEvent> events, Instant now)
    {
        var entries = new List<StoredEntry>(events.Count);
        var opened = new List<Opened>(events.Count);
        var at = Instant.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var (counter, previous) = point.Writers.GetValueOrDefault(writer, (0, new byte[Chain.HashLength]));
        var (position, chain, order) = (point.Position, point.Chain, State.LastOrder);
        foreach (var change in events)
        {
            var (name, version, payload) = rooms.Catalog.Write(change);
            var content = new EntryContent(++order, at, writer, ++counter, previous, name, version, payload);
            var id = Drawn.Entry();
            var stored = new StoredEntry(++position, id, EntrySeal.Seal(Keys, id, content));
            previous = Chain.FirstHash(stored.Bytes);
            chain = Chain.Next(chain, id, previous);
            entries.Add(stored);
            opened.Add(new(position, content with { Payload = default }, new(order, writer, at, change)));
        }
        var writers = new Dictionary<WriterId, (long, byte[])>(point.Writers) { [writer] = (counter, previous) };
        return (new(Keys.Log, point.Position, entries, Chain.Head(Keys, position, chain)), opened, new(position, chain, writers));
    }
}
