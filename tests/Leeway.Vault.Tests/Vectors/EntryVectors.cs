using System.Text;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Tests.Vectors;

/// <summary>Padding, derived keys, sealed entries and notes.</summary>
internal static class EntryVectors
{
    private static readonly EntryId Id = new(Fixed.Id("an entry"));
    private static readonly EntryId OtherId = new(Fixed.Id("another entry"));

    public static IEnumerable<Vector> All() => [.. Padding(), Keys(), .. Entries(), .. Notes()];

    private static IEnumerable<Vector> Padding()
    {
        foreach (var (name, length) in new[] { ("empty", 0), ("word", 5), ("fills-the-least", 252), ("one-more", 253), ("thousand", 1000), ("long", 40_000) })
        {
            var content = Fixed.Bytes(name, length);
            yield return Vector.Of("padding", name, "opens", $"a content of {length} bytes", ("content", content), ("padded", Padme.Pad(content)));
        }
        var padded = Padme.Pad("words"u8);
        yield return Refused("filling-not-zero", "a byte of the filling is not zero", [.. padded[..^1], 1]);
        yield return Refused("length-beyond", "the length says more than there is", [0, 0, 1, 0, .. padded[4..]]);
        yield return Refused("length-negative", "the length is above 2^31", [0x80, 0, 0, 5, .. padded[4..]]);
        yield return Refused("size-of-nothing", "a size that no content is padded to", [.. padded, .. new byte[3]]);
        yield return Refused("size-of-another", "a size that another content is padded to", [.. padded, .. new byte[16]]);
        yield return Refused("not-filled", "shorter than the least size", padded[..64]);
        yield return Refused("too-short", "no room for a length", [0, 0, 0]);

        static Vector Refused(string name, string comment, byte[] padded) => Vector.Of("padding", name, "refused", comment, ("padded", padded));
    }

    private static Vector Keys()
    {
        using var key = Fixed.Key("keys");
        using var keys = new LogKeys(key);
        var home = Fixed.Bytes("home", 16);
        return Vector.Of(
            "keys",
            "derived",
            "opens",
            "everything that a vault key gives",
            ("vault-key", key.Bytes.ToArray()),
            ("home", home),
            ("log-id", keys.Log.Value),
            ("entry-key", keys.Entry.Bytes.ToArray()),
            ("head-key", keys.Head.Bytes.ToArray()),
            ("note-key", keys.Note.Bytes.ToArray()),
            ("note-name-key", keys.NoteName.Bytes.ToArray()),
            ("anchor-tag", keys.AnchorTag),
            ("form-tag", keys.FormTag),
            ("writer", keys.Writer(home).Value));
    }

    private static IEnumerable<Vector> Entries()
    {
        using var key = Fixed.Key("entry");
        using var keys = new LogKeys(key);
        using var other = Fixed.Key("another");
        using var otherKeys = new LogKeys(other);
        var content = Content("""{"text":"the tea went cold"}""");
        var written = EntrySeal.Write(content);
        var sealed_ = Fixed.SealEntry(keys, Id, content);
        var (log, id) = (Fields.Of(keys.Log.Value), Fields.Of(Id.Value));

        foreach (var (name, comment, opened) in new[]
        {
            ("plain", "an event of a room", content),
            ("letters", "words in many scripts", Content("""{"text":"übers Meer — שלום 海 🌊"}""")),
            ("long", "a payload of 5000 bytes", Content(new string('a', 5000))),
            ("empty-payload", "an event without a payload", Content("")),
            ("clock-before-1970", "a wall time before 1970", content with { At = NodaTime.Instant.FromUnixTimeMilliseconds(-1) }),
            ("newer-event", "an event of a newer version opens, whatever it holds", Content("\u0001 anything") with { Name = "room.to-come", Version = 9 }),
        })
        {
            yield return Vector.Of(
                "entry",
                name,
                "opens",
                comment,
                ("vault-key", key.Bytes.ToArray()),
                ("entry-id", Id.Value),
                ("bytes", Fixed.SealEntry(keys, Id, opened)),
                ("order", opened.Order),
                ("at", opened.At.ToUnixTimeMilliseconds()),
                ("writer", opened.Writer.Value),
                ("counter", opened.Counter),
                ("previous", opened.Previous),
                ("subject", opened.Subject.Value),
                ("version", opened.Version),
                ("name", new Said(opened.Name)),
                ("payload", opened.Payload.ToArray()));
        }

        yield return Refused("other-key", "sealed under another vault's key, for this log and id", Fixed.Seal(otherKeys.Entry, Padme.Pad(written), log, id));
        yield return Refused("note-key", "sealed under the note key", Fixed.Seal(keys.Note, Padme.Pad(written), log, id));
        yield return Refused("bound-to-another-log", "the log id in the associated data is another's", Fixed.Seal(keys.Entry, Padme.Pad(written), Fields.Of(otherKeys.Log.Value), id));
        yield return Refused("bound-to-another-entry", "the entry id in the associated data is another's", Fixed.Seal(keys.Entry, Padme.Pad(written), log, Fields.Of(OtherId.Value)));
        yield return Refused("bound-the-other-way-round", "log id and entry id in the associated data have changed places", Fixed.Seal(keys.Entry, Padme.Pad(written), id, log));
        yield return Refused("bound-to-nothing", "no associated data", Fixed.SealOddly(keys.Entry, 1, Padme.Pad(written), []));
        yield return Refused("bound-without-lengths", "the associated data is not length-prefixed", Fixed.SealOddly(keys.Entry, 1, Padme.Pad(written), [1, .. "A256GCM"u8, .. log, .. id]));
        yield return Refused("other-algorithm", "the algorithm in the associated data is another", Fixed.SealOddly(keys.Entry, 1, Padme.Pad(written), Fields.Join([1], Fields.Of("A128GCM"), log, id)));
        yield return Refused("other-bound-version", "the version in the associated data is 2, the one in front is 1", Fixed.SealOddly(keys.Entry, 1, Padme.Pad(written), Fields.Join([2], Fields.Of("A256GCM"), log, id)));
        yield return Refused("version-2", "an unknown version, sealed as such", Fixed.SealOddly(keys.Entry, 2, Padme.Pad(written), Fields.Join([2], Fields.Of("A256GCM"), log, id)));
        yield return Refused("version-0", "version 0, which no seal has", [0, .. sealed_[1..]]);
        yield return Refused("version-flipped", "the version's byte is flipped", Fixed.Flipped(sealed_, 0));
        yield return Refused("nonce-flipped", "a byte of the nonce is flipped", Fixed.Flipped(sealed_, 1));
        yield return Refused("nonce-end-flipped", "the last byte of the nonce is flipped", Fixed.Flipped(sealed_, 12));
        yield return Refused("ciphertext-flipped", "the first byte of the ciphertext is flipped", Fixed.Flipped(sealed_, 13));
        yield return Refused("ciphertext-end-flipped", "the last byte of the ciphertext is flipped", Fixed.Flipped(sealed_, -17));
        yield return Refused("tag-flipped", "the first byte of the tag is flipped", Fixed.Flipped(sealed_, -16));
        yield return Refused("tag-end-flipped", "the last byte of the tag is flipped", Fixed.Flipped(sealed_, -1));
        yield return Refused("truncated", "the last byte is missing", sealed_[..^1]);
        yield return Refused("truncated-front", "the first byte is missing", sealed_[1..]);
        yield return Refused("no-ciphertext", "version, nonce and tag alone", [.. sealed_[..13], .. sealed_[^16..]]);
        yield return Refused("too-short", "shorter than version, nonce and tag", sealed_[..28]);
        yield return Refused("empty", "no bytes", []);
        yield return Refused("extended", "a byte too many", [.. sealed_, 0]);
        yield return Refused("padding-not-zero", "sealed with a filling that is not zero", Fixed.Seal(keys.Entry, [.. Padme.Pad(written)[..^1], 7], log, id));
        yield return Refused("not-padded", "sealed without padding", Fixed.Seal(keys.Entry, written, log, id));
        yield return Refused("padded-too-far", "sealed with more filling than the format has", Fixed.Seal(keys.Entry, [.. Padme.Pad(written), .. new byte[16]], log, id));
        yield return Refused("content-too-short", "a content that ends before the name", Fixed.Seal(keys.Entry, Padme.Pad(written.AsSpan(0, 93)), log, id));
        yield return Refused("name-too-long", "a name longer than the content", Fixed.Seal(keys.Entry, Padme.Pad([.. written[..92], 0xFF, 0xFF, .. written[94..]]), log, id));
        yield return Refused("name-not-utf-8", "a name that is no UTF-8", Fixed.Seal(keys.Entry, Padme.Pad([.. written[..94], 0xFF, .. written[95..]]), log, id));

        Vector Refused(string name, string comment, byte[] bytes) =>
            Vector.Of("entry", name, "refused", comment, ("vault-key", key.Bytes.ToArray()), ("entry-id", Id.Value), ("bytes", bytes));
    }

    private static IEnumerable<Vector> Notes()
    {
        using var key = Fixed.Key("note");
        using var keys = new LogKeys(key);
        using var other = Fixed.Key("another");
        using var otherKeys = new LogKeys(other);
        var (log, id, content) = (Fields.Of(keys.Log.Value), NoteSeal.IdOf(keys, "gap/new"), NoteContent("gap/new", "I wished you would"));
        var sealed_ = Fixed.Seal(keys.Note, Padme.Pad(content), log, Fields.Of(id.Value));
        foreach (var (name, form, text) in new[] { ("plain", "gap/new", "I wished you would"), ("empty", "gap/new", ""), ("letters", "gap/новый", "шёпот 🌊") })
        {
            var noteId = NoteSeal.IdOf(keys, form);
            yield return Vector.Of(
                "note",
                name,
                "opens",
                "a draft",
                ("vault-key", key.Bytes.ToArray()),
                ("note-id", noteId.Value),
                ("bytes", Fixed.Seal(keys.Note, Padme.Pad(NoteContent(form, text)), log, Fields.Of(noteId.Value))),
                ("name", new Said(form)),
                ("text", new Said(text)));
        }
        yield return Refused("bound-to-another-note", "the note id in the associated data is another's", Fixed.Seal(keys.Note, Padme.Pad(content), log, Fields.Of(NoteSeal.IdOf(keys, "gap/ache").Value)));
        yield return Refused("bound-to-another-log", "the log id in the associated data is another's", Fixed.Seal(keys.Note, Padme.Pad(content), Fields.Of(otherKeys.Log.Value), Fields.Of(id.Value)));
        yield return Refused("entry-key", "sealed under the entry key", Fixed.Seal(keys.Entry, Padme.Pad(content), log, Fields.Of(id.Value)));
        yield return Refused("flipped", "a byte of the ciphertext is flipped", Fixed.Flipped(sealed_, 20));
        yield return Refused("truncated", "the last byte is missing", sealed_[..^1]);
        yield return Refused("name-too-long", "a name longer than the note", Fixed.Seal(keys.Note, Padme.Pad([0xFF, 0xFF, .. content[2..]]), log, Fields.Of(id.Value)));
        yield return Refused("without-a-name", "a content of one byte", Fixed.Seal(keys.Note, Padme.Pad([0]), log, Fields.Of(id.Value)));

        Vector Refused(string name, string comment, byte[] bytes) =>
            Vector.Of("note", name, "refused", comment, ("vault-key", key.Bytes.ToArray()), ("note-id", id.Value), ("bytes", bytes));
    }

    private static EntryContent Content(string payload) =>
        new(7, Fixed.Evening, new(Fixed.Id("a writer")), 3, Fixed.Bytes("previous", 32), new(Fixed.Id("a moment")), "gap.moment-noted", 1, Encoding.UTF8.GetBytes(payload));

    private static byte[] NoteContent(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return [(byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes, .. Encoding.UTF8.GetBytes(text)];
    }
}
