using System.Globalization;
using System.Text;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite.Tests;

/// <summary>
/// Changes as many people make them over years, the same ones for a seed. Every piece of bytes bears its number all along,
/// so that even a part of one can be told.
/// </summary>
internal sealed class Life(int seed)
{
    private static readonly int[] Lengths = [110, 160, 240, 420, 800, 1_500, 3_000, 4_500, 12_000];

    private readonly Dictionary<LogId, long> ends = [];
    private readonly Dictionary<(LogId Log, long Position), (EntryId Id, int Number)> entries = [];
    private readonly Dictionary<(LogId Log, NoteId Note), int> notes = [];
    private readonly Dictionary<SlotSelector, int> slots = [];
    private readonly Dictionary<SessionRow, int> sessions = [];
    private readonly List<int> forgotten = [];
    private ulong state = (ulong)seed;

    /// <summary>How many pieces there were so far.</summary>
    public int Written { get; private set; }

    /// <summary>The numbers of those that went.</summary>
    public IReadOnlyList<int> Forgotten => forgotten;

    public static byte[] Piece(int number, int length)
    {
        var sign = string.Create(CultureInfo.InvariantCulture, $"<{number:D8}>");
        return Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(sign, (length / sign.Length) + 1)));
    }

    public StoreChange Next()
    {
        var log = new LogId((UInt128)(Draw(12) + 1));
        switch (Draw(100))
        {
            case < 45:
                var end = ends.GetValueOrDefault(log);
                var added = Enumerable.Range(1, Draw(3) + 1).Select(n => new StoredEntry(end + n, new((UInt128)(end + n)), New(Length()))).ToList();
                for (var n = 0; n < added.Count; n++)
                    entries[(log, added[n].Position)] = (added[n].Id, Written - added.Count + 1 + n);
                ends[log] = end + added.Count;
                return new() { Appends = [new(log, end, added, new(end + added.Count, [], []))] };
            case < 65 when entries.Count > 0:
                var (place, old) = entries.ElementAt(Draw(entries.Count));
                entries.Remove(place);
                forgotten.Add(old.Number);
                return new() { Overwrites = [(place.Log, new(place.Position, old.Id, new byte[65]))] };
            case < 85:
                var note = new NoteId((UInt128)Draw(4));
                if (notes.Remove((log, note), out var before))
                    forgotten.Add(before);
                var draft = New(Length());
                notes[(log, note)] = Written;
                return new() { PutNotes = [(log, note, draft)] };
            case < 89 when notes.Count > 0:
                var (key, dropped) = notes.ElementAt(Draw(notes.Count));
                notes.Remove(key);
                forgotten.Add(dropped);
                return new() { DropNotes = [key] };
            case < 94:
                var slot = new SlotSelector((UInt128)Draw(20));
                if (slots.Remove(slot, out var wrapped))
                    forgotten.Add(wrapped);
                var wrap = New(100);
                slots[slot] = Written;
                return new() { DropSlots = [slot], PutSlots = [(slot, wrap)] };
            case < 99:
                var row = new SessionRow((UInt128)Draw(20));
                if (sessions.Remove(row, out var ended))
                    forgotten.Add(ended);
                if (Draw(2) == 0)
                    return new() { DropSessions = [row] };
                var session = New(120);
                sessions[row] = Written;
                return new() { PutSessions = [new(row, 5, session)] };
            default:
                forgotten.AddRange(entries.Where(one => one.Key.Log == log).Select(one => one.Value.Number));
                forgotten.AddRange(notes.Where(one => one.Key.Log == log).Select(one => one.Value));
                foreach (var gone in entries.Keys.Where(one => one.Log == log).ToList())
                    entries.Remove(gone);
                foreach (var gone in notes.Keys.Where(one => one.Log == log).ToList())
                    notes.Remove(gone);
                ends.Remove(log);
                return new() { DropLogs = [log] };
        }
    }

    private byte[] New(int length) => Piece(++Written, length);

    private int Length() => Lengths[Draw(Lengths.Length)] + Draw(60);

    /// <summary>SplitMix64.</summary>
    private int Draw(int below)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
    }
}
