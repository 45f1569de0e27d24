using System.Security.Cryptography;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Tests.Vectors;

/// <summary>Slots, names, kits, sessions and anchors.</summary>
internal static class KeyVectors
{
    private const string Phrase = "otter lantern gravel nine willow";
    private static readonly Installation Installation = new(Fixed.Bytes("server secret", 32), Fixed.Bytes("home", 16));

    public static IEnumerable<Vector> All() => [.. Slots(), .. Names(), .. Kits(), .. Sessions(), .. Anchors()];

    private static IEnumerable<Vector> Slots()
    {
        using var vaultKey = Fixed.Key("slot vault key");
        var slot = Stretch(Phrase, 600_000);
        var weak = Stretch(Phrase, 10_000);
        var other = Stretch("pebble thursday anchor moss violin", 1);
        var kit = Derive.Bytes(Fixed.Bytes("kit", 20), "leeway/v1/kit", 32);
        var bytes = Wrap(slot, vaultKey);

        yield return Opens("passphrase", "a name and a passphrase", "Noor van Dijk", Phrase);
        yield return Opens("typed-otherwise", "the same name and passphrase, typed another way", "  NOOR  van\u00A0dijk ", Phrase.Replace("nine", "ｎｉｎｅ", StringComparison.Ordinal));
        yield return Refused("other-passphrase", "one letter is another", "Noor van Dijk", Phrase.Replace("nine", "mine", StringComparison.Ordinal), bytes);
        yield return Refused("other-name", "another name", "Nora van Dijk", Phrase, bytes);
        yield return Refused("fewer-iterations", "a slot that was made with 10 000 iterations: a reader has no way to ask for fewer", "Noor van Dijk", Phrase, Wrap(weak, vaultKey));
        yield return Refused("commitment-flipped", "a byte of the commitment is flipped", "Noor van Dijk", Phrase, Fixed.Flipped(bytes, 0));
        yield return Refused("commitment-of-another", "the commitment of another slot", "Noor van Dijk", Phrase, [.. Wrap(other, vaultKey)[..32], .. bytes[32..]]);
        yield return Refused("sealed-by-another", "the right commitment before the sealed key of another slot", "Noor van Dijk", Phrase, [.. bytes[..32], .. Wrap(other, vaultKey)[32..]]);
        yield return Refused("key-flipped", "a byte of the sealed key is flipped", "Noor van Dijk", Phrase, Fixed.Flipped(bytes, 50));
        yield return Refused("truncated", "the last byte is missing", "Noor van Dijk", Phrase, bytes[..^1]);
        yield return Refused("commitment-alone", "nothing after the commitment", "Noor van Dijk", Phrase, bytes[..32]);
        yield return Refused("empty", "no bytes", "Noor van Dijk", Phrase, []);
        yield return Vector.Of("slot", "kit", "opens", "a kit's code", ("kit", Fixed.Bytes("kit", 20)), ("selector", Selector(kit)), ("bytes", Wrap(kit, vaultKey)), ("vault-key", vaultKey.Bytes.ToArray()));
        yield return Vector.Of("slot", "kit-on-the-slot-of-a-passphrase", "refused", "a kit's code opens no other slot", ("kit", Fixed.Bytes("kit", 20)), ("bytes", bytes));

        Vector Opens(string name, string comment, string person, string phrase) =>
            Vector.Of(
                "slot",
                name,
                "opens",
                comment,
                ("server-secret", Installation.ServerSecret),
                ("name", new Said(person)),
                ("passphrase", new Said(phrase)),
                ("selector", Selector(slot)),
                ("bytes", bytes),
                ("vault-key", vaultKey.Bytes.ToArray()));

        static Vector Refused(string name, string comment, string person, string phrase, byte[] bytes) =>
            Vector.Of("slot", name, "refused", comment, ("server-secret", Installation.ServerSecret), ("name", new Said(person)), ("passphrase", new Said(phrase)), ("bytes", bytes));
    }

    private static IEnumerable<Vector> Names()
    {
        foreach (var (name, typed, folded) in new[]
        {
            ("plain", "Noor", "noor"),
            ("spaces", "  Noor \t van\u00A0 Dijk ", "noor van dijk"),
            ("composed", "ZOE\u0308", "zo\u00EB"),
            ("wide", "Ａｎｎａ", "anna"),
            ("ligature", "ﬁona", "fiona"),
            ("sigma", "ΓΙΩΡΓΟΣ", "γιωργοσ"),
            ("final-sigma", "Γιωργος", "γιωργοσ"),
            ("sharp-s", "Straße", "straße"),
            ("dotless-i", "Işık", "işık"),
            ("right-to-left", "نور", "نور"),
            ("sign", "🌊 7", "🌊 7"),
        })
        {
            yield return Vector.Of("name", name, "opens", "how a name is folded", ("typed", new Said(typed)), ("folded", new Said(folded)));
        }
    }

    private static IEnumerable<Vector> Kits()
    {
        var bytes = Fixed.Bytes("kit", 20);
        var code = KitCode.Of(bytes).Written();
        yield return Reads("plain", "as it is printed", code);
        yield return Reads("typed", "in capitals, with spaces and other dashes", " " + code.ToUpperInvariant().Replace("-", " – ", StringComparison.Ordinal) + "\t");
        yield return Reads("mistaken-letters", "o for 0, i and l for 1", code.Replace('0', 'o').Replace('1', 'l'));
        yield return Vector.Of("kit", "zeros", "opens", "a code of zeros is written whole", ("code", new Said(KitCode.Of(new byte[20]).Written())), ("bytes", new byte[20]));
        yield return Refused("check-wrong", "the last letter is another", code[..^1] + (code[^1] == '0' ? '2' : '0'));
        yield return Refused("letter-wrong", "the first letter is another", (code[0] == '2' ? '3' : '2') + code[1..]);
        yield return Refused("not-of-the-alphabet", "a letter that no code has", "u" + code[1..]);
        yield return Refused("too-short", "the last letter is missing", code[..^1]);
        yield return Refused("too-long", "a letter too many", code + "0");
        yield return Refused("empty", "nothing", "");

        Vector Reads(string name, string comment, string typed) => Vector.Of("kit", name, "opens", comment, ("code", new Said(typed)), ("bytes", bytes));

        static Vector Refused(string name, string comment, string typed) => Vector.Of("kit", name, "refused", comment, ("code", new Said(typed)));
    }

    private static IEnumerable<Vector> Sessions()
    {
        using var vaultKey = Fixed.Key("session vault key");
        var (cookie, otherCookie) = (Convert.ToHexStringLower(Fixed.Bytes("cookie", 32)), Convert.ToHexStringLower(Fixed.Bytes("another cookie", 32)));
        using var session = SessionKey.FromCookie(cookie)!;
        using var other = SessionKey.FromCookie(otherCookie)!;
        var expires = (Fixed.Evening + Duration.FromMinutes(15)).ToUnixTimeSeconds();
        var bytes = Wrap(cookie, session.Row, expires);

        yield return Vector.Of("session", "plain", "opens", "a session of a quarter of an hour", [.. Parts(expires, bytes), ("row", session.Row.Value), ("vault-key", vaultKey.Bytes.ToArray()), ("begun", Fixed.Evening.ToUnixTimeSeconds())]);
        yield return Refused("end-moved", "the row's end was moved by a second", expires + 1, bytes);
        yield return Refused("of-another-row", "bound to another session's row", expires, Wrap(cookie, other.Row, expires));
        yield return Refused("of-another-cookie", "sealed for another cookie", expires, Wrap(otherCookie, session.Row, expires));
        yield return Refused("flipped", "a byte of the sealed key is flipped", expires, Fixed.Flipped(bytes, 20));
        yield return Refused("truncated", "the last byte is missing", expires, bytes[..^1]);
        yield return Refused("key-alone", "sealed without when it began", expires, Seal(cookie, session.Row, expires, vaultKey.Bytes.ToArray()));

        Vector Refused(string name, string comment, long ends, byte[] row) => Vector.Of("session", name, "refused", comment, [.. Parts(ends, row)]);

        IEnumerable<(string, object)> Parts(long ends, byte[] row) => [("cookie", cookie), ("expires", ends), ("bytes", row)];

        byte[] Wrap(string from, SessionRow row, long ends) => Seal(from, row, ends, [.. vaultKey.Bytes, .. Fields.Of(Fixed.Evening.ToUnixTimeSeconds())]);
    }

    private static IEnumerable<Vector> Anchors()
    {
        using var key = Fixed.Key("anchor");
        using var keys = new LogKeys(key);
        using var other = Fixed.Key("another");
        using var otherKeys = new LogKeys(other);
        var chain = Fixed.Bytes("chain", 32);
        var written = Anchor.Write(keys, 42, chain);
        var parts = written.Split('.');

        yield return Vector.Of("anchor", "plain", "opens", "an anchor at position 42", ("vault-key", key.Bytes.ToArray()), ("written", new Said(written)), ("position", 42), ("chain", chain));
        yield return Refused("position-moved", "another position", string.Join('.', parts[0], "41", parts[2], parts[3]));
        yield return Refused("chain-other", "another chain", string.Join('.', parts[0], parts[1], Convert.ToHexStringLower(Fixed.Flipped(chain, 0)), parts[3]));
        yield return Refused("mac-other", "another mac", string.Join('.', parts[0], parts[1], parts[2], parts[2]));
        yield return Refused("of-another-log", "another log's anchor", Anchor.Write(otherKeys, 42, chain));
        yield return Refused("tag-of-this-log", "another log's anchor under the tag of this one", parts[0] + Anchor.Write(otherKeys, 42, chain)[32..]);
        yield return Refused("signed-position", "a position with a sign", string.Join('.', parts[0], "+42", parts[2], parts[3]));
        yield return Refused("part-missing", "three parts", string.Join('.', parts[..3]));
        yield return Refused("empty", "nothing", "");

        Vector Refused(string name, string comment, string anchor) => Vector.Of("anchor", name, "refused", comment, ("vault-key", key.Bytes.ToArray()), ("written", new Said(anchor)));
    }

    private static byte[] Stretch(string phrase, int iterations)
    {
        var salt = HMACSHA256.HashData(Installation.ServerSecret, Fields.Join(Fields.Of("leeway/v1/name-salt"), Fields.Of("noor van dijk")));
        return Rfc2898DeriveBytes.Pbkdf2(Fields.Of(phrase), salt, iterations, HashAlgorithmName.SHA512, 64);
    }

    private static byte[] Selector(byte[] stretched) => Derive.Bytes(stretched, "leeway/v1/slot-selector", 16);

    private static byte[] Wrap(byte[] stretched, Secret vaultKey)
    {
        using var wrap = Derive.Key(stretched, "leeway/v1/slot-wrap");
        var commitment = Derive.Bytes(stretched, "leeway/v1/slot-commitment", 32);
        return [.. commitment, .. Fixed.Seal(wrap, vaultKey.Bytes.ToArray(), Fields.Of("leeway/v1/slot"), Selector(stretched), commitment)];
    }

    private static byte[] Seal(string cookie, SessionRow row, long expires, byte[] content)
    {
        using var wrap = Derive.Key(Convert.FromHexString(cookie), "leeway/v1/session-wrap");
        return Fixed.Seal(wrap, content, Fields.Of("leeway/v1/session"), Fields.Of(row.Value), Fields.Of(expires));
    }
}
