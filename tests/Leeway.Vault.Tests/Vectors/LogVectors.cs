using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Tests.Vectors;

/// <summary>Whole logs: what a reader with the key makes of them, and what one without it can see.</summary>
internal static class LogVectors
{
    private const string Hidden = "log.thing-hidden";

    public static IEnumerable<Vector> All()
    {
        foreach (var make in Cases)
        {
            using var log = new FixedLog("log");
            yield return make(log.Add("one").Add("two").Add("three"));
        }
    }

    private static readonly IReadOnlyList<Func<FixedLog, Vector>> Cases =
    [
        log => Whole("three-entries", "three entries of one writer", log, log.Head(), log.Entries, read: "1 2 3"),
        log => Whole("empty", "a key, and no log yet", log, null, [], read: ""),
        log => Whole("two-writers", "two writers, each with a counter of their own", log.Add("four", "phone").Add("five").Add("six", "phone"), log.Head(), log.Entries, read: "1 2 3 4 5 6"),
        log => Whole("ties", "two writers claim one place in the order: the smaller writer id comes first", log.Add("four", "phone", order: 4).Add("five", "tablet", order: 4), log.Head(), log.Entries, read: TieOrder()),
        log => Whole("forgotten", "the bytes of the second were overwritten by a marker", log.Forget(2), log.Head(), log.Entries, read: "1 3"),
        log => Whole("forgotten-first", "the bytes of the first were overwritten by a marker", log.Forget(1), log.Head(), log.Entries, read: "2 3"),
        log => Whole("lost-and-accepted", "the second was lost, and its place taken by a marker", Lost(log), log.Head(), log.Entries, read: "1 3"),
        log => Whole("newer-event", "an event that this version does not know", log.Add("", name: "room.to-come", payload: "anything"), log.Head(), log.Entries, read: "1 2 3 4"),
        log => Whole("clock-went-back", "the order does not follow the clock, nor the positions", log.Add("four", "phone", order: 2), log.Head(), log.Entries, read: ByOrder("phone")),
        log => Whole("hidden", "a known event of the log itself", log.Add("", name: Hidden, payload: Thing(2), subject: 2), log.Head(), log.Entries, read: "1 2 3 4"),

        log => Damaged("entry-flipped", "a byte of the second is flipped", log.Put(2, Fixed.Flipped(log.Entries[1].Bytes, 40)), Genuine(), null, read: "1 3", unreadable: "2", chain: "broken", withoutKey: "broken"),
        log => Damaged("entry-exchanged", "the second has the bytes of the third", log.Put(2, log.Entries[2].Bytes), Genuine(), null, read: "1 3", unreadable: "2", chain: "broken", withoutKey: "broken"),
        log => Damaged("entry-of-another-log", "the second is an entry of another log", log.Put(2, Other().Entries[1].Bytes), Genuine(), null, read: "1 3", unreadable: "2", chain: "broken", withoutKey: "broken"),
        log => Damaged("reordered", "the second and the third have changed places", log, log.Head(), [log.Entries[0], log.Entries[2] with { Position = 2 }, log.Entries[1] with { Position = 3 }], read: "1 3 2", outOfTurn: "3", chain: "broken", withoutKey: "broken"),
        log => Damaged("replayed", "the first stands once more at the end", log, log.Head(), [.. log.Entries, log.Entries[0] with { Position = 4 }], read: "1 2 3", repeated: "4", chain: "broken", withoutKey: "broken"),
        log => Damaged("truncated", "the last is gone", log, log.Head(), [.. log.Entries.Take(2)], read: "1 2", missing: "3", chain: "broken", withoutKey: "broken"),
        log => Damaged("hole", "the second is gone", log, log.Head(), [log.Entries[0], log.Entries[2]], read: "1 3", missing: "2", chain: "broken", withoutKey: "broken"),
        log => Damaged("all-gone", "the head is there alone", log, log.Head(), [], read: "", missing: "1 2 3", chain: "broken", withoutKey: "broken"),
        log => Damaged("head-gone", "the entries are there alone", log, null, log.Entries, read: "1 2 3", chain: "broken", withoutKey: "broken"),
        log => Damaged("head-mac-forged", "the head's mac is flipped: only the key shows it", log, log.Head() with { Mac = Fixed.Flipped(log.Head().Mac, 0) }, log.Entries, read: "1 2 3", chain: "broken", withoutKey: "whole"),
        log => Damaged("head-chain-forged", "the head's chain is another", log, log.Head() with { Chain = Fixed.Flipped(log.Head().Chain, 31) }, log.Entries, read: "1 2 3", chain: "broken", withoutKey: "broken"),
        log => Damaged("head-position-forged", "the head claims five entries under the mac of three: nobody can say that two are missing", log, log.Head() with { Position = 5 }, log.Entries, read: "1 2 3", chain: "broken", withoutKey: "broken"),
        log => Damaged("head-position-beyond", "the head claims the greatest position there is", log, log.Head() with { Position = long.MaxValue }, log.Entries, read: "1 2 3", chain: "broken", withoutKey: "broken"),
        log => Damaged("head-of-another-log", "the head of another log", log, Other().Head(), log.Entries, read: "1 2 3", chain: "broken", withoutKey: "broken"),
        log => Damaged("head-older", "a genuine head, from when there were two", log, log.Head(2), log.Entries, read: "1 2 3", chain: "broken", withoutKey: "broken"),
        log => Damaged("marker-forged", "a marker with the right hash and a mac that the key did not make", log.Put(2, Fixed.Flipped(ForgottenMarker.For(log.Keys, log.Entries[1]), -1)), Genuine(), null, read: "1 3", unreadable: "2", chain: "whole", withoutKey: "whole"),
        log => Damaged("marker-of-another-position", "a genuine marker, moved from the third to the second position", log.Put(2, ForgottenMarker.For(log.Keys, log.Entries[1] with { Position = 3 })), Genuine(), null, read: "1 3", unreadable: "2", chain: "whole", withoutKey: "whole"),
        log => Damaged("marker-of-another-entry", "a marker made for the third", log.Put(2, ForgottenMarker.For(log.Keys, log.Entries[2])), Genuine(), null, read: "1 3", unreadable: "2", chain: "broken", withoutKey: "broken"),
        log => Damaged("marker-of-another-log", "a marker made under another log's key", log.Put(2, ForgottenMarker.For(Other().Keys, log.Entries[1])), Genuine(), null, read: "1 3", unreadable: "2", chain: "whole", withoutKey: "whole"),
        log => Damaged("order-of-nothing", "an order of 0", log.Add("four", order: 0), log.Head(), log.Entries, read: "1 2 3", unreadable: "4", chain: "whole", withoutKey: "whole"),
        log => Damaged("order-beyond-reason", "an order more than 2^32 above the highest", log.Add("four", order: (1L << 32) + 4), log.Head(), log.Entries, read: "1 2 3", unreadable: "4", chain: "whole", withoutKey: "whole"),
        log => Damaged("counter-again", "a writer's counter that was there already", log.Add("four", counter: 3), log.Head(), log.Entries, read: "1 2 3 4", outOfTurn: "4", chain: "whole", withoutKey: "whole"),
        log => Damaged("previous-of-another", "the hash of a writer's previous entry is another", log.Add("four", previous: new byte[32]), log.Head(), log.Entries, read: "1 2 3 4", outOfTurn: "4", chain: "whole", withoutKey: "whole"),
        log => Damaged("position-beyond-reason", "an entry far beyond the end", log, log.Head(), [.. log.Entries, log.Entries[2] with { Position = 1L << 40, Id = new(Fixed.Id("far")) }], read: "1 2 3", unreadable: "1099511627776", chain: "whole", withoutKey: "broken"),
        log => Damaged("known-event-broken", "a known event whose payload is not of its shape", log.Add("", name: Hidden, payload: """{"thing":7}"""), log.Head(), log.Entries, read: "1 2 3", unreadable: "4", chain: "whole", withoutKey: "whole"),
        log => Damaged("known-event-about-another", "a known event about another subject than its entry", log.Add("", name: Hidden, payload: Thing(2), subject: 9), log.Head(), log.Entries, read: "1 2 3", unreadable: "4", chain: "whole", withoutKey: "whole"),
        log => Damaged("written-over-by-the-key", "the second was sealed anew under the key, and the chain not told", log.Put(2, Fixed.SealEntry(log.Keys, log.Entries[1].Id, Rewritten())), Genuine(), null, read: "1 2 3", outOfTurn: "3", chain: "broken", withoutKey: "broken"),
    ];

    private static Vector Whole(string name, string comment, FixedLog log, LogHead? head, IReadOnlyList<StoredEntry> entries, string read) =>
        Of(name, "whole", comment, log, head, entries, read, "", "", "", "", "whole", "whole");

    private static Vector Damaged(
        string name, string comment, FixedLog log, LogHead? head, IReadOnlyList<StoredEntry>? entries, string read, string chain, string withoutKey, string unreadable = "", string missing = "", string outOfTurn = "", string repeated = "") =>
        Of(name, "damaged", comment, log, head, entries ?? log.Entries, read, unreadable, missing, outOfTurn, repeated, chain, withoutKey);

    private static Vector Of(
        string name, string expect, string comment, FixedLog log, LogHead? head, IReadOnlyList<StoredEntry> entries, string read, string unreadable, string missing, string outOfTurn, string repeated, string chain, string withoutKey)
    {
        List<(string, object)> parts = [("vault-key", log.VaultKey)];
        if (head is not null)
            parts.Add(("head", $"{head.Position} {Convert.ToHexStringLower(head.Chain)} {Convert.ToHexStringLower(head.Mac)}"));
        parts.AddRange(entries.Select(entry => ("entry", (object)$"{entry.Position} {entry.Id.Value:x32} {Convert.ToHexStringLower(entry.Bytes)}")));
        parts.AddRange(
            [("read", read), ("unreadable", unreadable), ("missing", missing), ("out-of-turn", outOfTurn), ("repeated", repeated), ("chain", chain), ("chain-without-key", withoutKey)]);
        return Vector.Of("log", name, expect, comment, [.. parts]);
    }

    /// <summary>The head of the three entries as they were before one of them was changed.</summary>
    private static LogHead Genuine()
    {
        using var log = new FixedLog("log");
        return log.Add("one").Add("two").Add("three").Head();
    }

    private static FixedLog Other() => new FixedLog("another log").Add("theirs").Add("theirs too").Add("and this");

    private static FixedLog Lost(FixedLog log)
    {
        var lost = new StoredEntry(2, new(Fixed.Id("lost")), []);
        log.Entries[1] = lost with { Bytes = ForgottenMarker.For(log.Keys, lost) };
        return log;
    }

    private static EntryContent Rewritten() =>
        new(2, Fixed.Evening, new(Fixed.Id("log writer laptop")), 2, FirstHash(), new((UInt128)2), "line.kept", 1, """{"text":"never said"}"""u8.ToArray());

    private static byte[] FirstHash()
    {
        using var log = new FixedLog("log");
        return Chain.FirstHash(log.Add("one").Entries[0].Bytes);
    }

    private static string Thing(UInt128 id) => $$"""{"thing":"{{new ThingId(id)}}"}""";

    private static string TieOrder() => Fixed.Id("log writer phone") < Fixed.Id("log writer tablet") ? "1 2 3 4 5" : "1 2 3 5 4";

    private static string ByOrder(string writer) => Fixed.Id($"log writer {writer}") < Fixed.Id("log writer laptop") ? "1 4 2 3" : "1 2 4 3";
}
