using System.Diagnostics;
using System.Text;
using Leeway.Domain.Log;
using Leeway.Testing;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Tests.Vectors;

/// <summary>
/// testdata/vectors holds Leeway to docs/format/vault-v1.md, and so does a reader in another language that knows only
/// that page.
/// </summary>
public sealed class VectorTests
{
    private static readonly Domain.Log.Rooms NoRooms = new();
    private static readonly Dictionary<string, SlotKey> Stretched = [];

    private static string[] Folders => ["padding", "keys", "entry", "note", "log", "slot", "name", "kit", "session", "anchor"];

    public static TheoryData<string> Paths => [.. Folders.SelectMany(folder => Repository.Files($"testdata/vectors/{folder}", ".txt"))];

    /// <summary>LEEWAY_WRITE=vectors writes them instead, and they change only with the format.</summary>
    [Fact]
    public void The_vectors_are_those_that_the_fixed_keys_and_nonces_give()
    {
        var vectors = new[] { EntryVectors.All(), LogVectors.All(), KeyVectors.All() }.SelectMany(all => all).ToList();
        if (Environment.GetEnvironmentVariable("LEEWAY_WRITE") == "vectors")
        {
            foreach (var vector in vectors)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathTo(vector.Path))!);
                File.WriteAllText(Repository.PathTo(vector.Path), vector.ToText());
            }
        }

        Assert.Equal(vectors.Select(vector => vector.Path).Order(StringComparer.Ordinal), Folders.SelectMany(folder => Repository.Files($"testdata/vectors/{folder}")).Order(StringComparer.Ordinal));
        foreach (var vector in vectors)
            Assert.Equal(vector.ToText(), Repository.Read(vector.Path));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_vector_is_read_as_it_says(string path)
    {
        var vector = Vector.Parse(path, Repository.Read(path));
        switch (vector.Kind)
        {
            case "padding": ReadPadding(vector); break;
            case "keys": ReadKeys(vector); break;
            case "entry": ReadEntry(vector); break;
            case "note": ReadNote(vector); break;
            case "log": ReadLog(vector); break;
            case "slot": ReadSlot(vector); break;
            case "name": Assert.Equal(vector.Text("folded"), PersonName.Parse(vector.Text("typed"))?.Folded); break;
            case "kit": ReadKit(vector); break;
            case "session": ReadSession(vector); break;
            default: ReadAnchor(vector); break;
        }
    }

    [Fact]
    public async Task A_reader_in_another_language_written_from_the_document_reads_every_vector_as_it_says()
    {
        var (code, output) = await Python.RunAsync(Repository.PathTo("testdata/vectors/reader.py"), "vectors", Repository.PathTo("testdata/vectors"));

        Assert.True(code == 0, output);
        Assert.Equal($"{Paths.Count + PrimitiveTests.Paths.Count} vectors read as they say", output.Trim());
    }

    private static void ReadPadding(Vector vector)
    {
        if (vector.Expect != "opens")
        {
            Refused(() => Padme.Strip(vector.Bytes("padded")).ToArray());
            return;
        }
        Assert.Equal(vector["padded"], Convert.ToHexStringLower(Padme.Pad(vector.Bytes("content"))));
        Assert.Equal(vector["content"], Convert.ToHexStringLower(Padme.Strip(vector.Bytes("padded"))));
    }

    private static void ReadKeys(Vector vector)
    {
        using var keys = new LogKeys(new Secret(vector.Bytes("vault-key")));
        Assert.Equal(
            [vector["log-id"], vector["entry-key"], vector["head-key"], vector["note-key"], vector["note-name-key"], vector["anchor-tag"], vector["form-tag"], vector["writer"]],
            [
                $"{keys.Log}", Hex(keys.Entry), Hex(keys.Head), Hex(keys.Note), Hex(keys.NoteName), keys.AnchorTag, keys.FormTag,
                $"{keys.Writer(vector.Bytes("home")).Value:x32}",
            ]);
    }

    private static void ReadEntry(Vector vector)
    {
        using var keys = new LogKeys(new Secret(vector.Bytes("vault-key")));
        using var opener = new EntryOpener(keys);
        var content = opener.TryOpen(new(1, new(Id(vector["entry-id"])), vector.Bytes("bytes")));
        if (vector.Expect != "opens")
        {
            Assert.Null(content);
            return;
        }
        Assert.Equal(
            [vector["order"], vector["at"], vector["writer"], vector["counter"], vector["previous"], vector["subject"], vector["version"], vector.Text("name"), vector["payload"]],
            [
                $"{content!.Order}", $"{content.At.ToUnixTimeMilliseconds()}", $"{content.Writer.Value:x32}", $"{content.Counter}", Convert.ToHexStringLower(content.Previous),
                $"{content.Subject}", $"{content.Version}", content.Name, Convert.ToHexStringLower(content.Payload.Span),
            ]);
    }

    private static void ReadNote(Vector vector)
    {
        using var keys = new LogKeys(new Secret(vector.Bytes("vault-key")));
        var note = NoteSeal.TryOpen(keys, new(Id(vector["note-id"])), vector.Bytes("bytes"));
        if (vector.Expect != "opens")
        {
            Assert.Null(note);
            return;
        }
        Assert.Equal((vector.Text("name"), vector.Text("text")), note);
        Assert.Equal(Id(vector["note-id"]), NoteSeal.IdOf(keys, vector.Text("name")).Value);
    }

    private static void ReadLog(Vector vector)
    {
        using var keys = new LogKeys(new Secret(vector.Bytes("vault-key")));
        var head = vector.Has("head") ? Head(vector["head"].Split(' ')) : null;
        var entries = vector.All("entry").Select(line => Entry(line.Split(' '))).ToList();

        var reading = LogReader.Read(keys, NoRooms.Catalog, entries, ReadingPoint.Start(keys.Log), head, 0, _ => false);
        var report = reading.Findings.Report(new HashSet<SetAsideEntry>());
        var inOrder = LogState.Empty(NoRooms).With([.. reading.Entries.Select(entry => entry.Recorded)]).History;
        var positions = reading.Entries.ToDictionary(entry => entry.Recorded.Entry, entry => entry.Position);

        Assert.Equal(vector["read"], Line(inOrder.Select(entry => positions[entry.Entry])));
        Assert.Equal(vector["unreadable"], Line(report.Unreadable));
        Assert.Equal(vector["missing"], Line(report.Missing));
        Assert.Equal(vector["out-of-turn"], Line(report.OutOfTurn));
        Assert.Equal(vector["repeated"], Line(report.Repeated));
        Assert.Equal(vector["chain"] == "broken", report.ChainBroken);
        Assert.Equal(vector.Expect == "whole", report.IsWhole);
        Assert.Equal(vector["chain-without-key"] == "whole", Verification.IsChainWhole(keys.Log, head, entries));
    }

    private static void ReadSlot(Vector vector)
    {
        var slot = vector.Has("kit") ? SlotKey.FromKit(KitCode.Of(vector.Bytes("kit"))) : Stretch(vector);
        using var key = slot.Unwrap(vector.Bytes("bytes"));
        if (vector.Expect != "opens")
        {
            Assert.Null(key);
            return;
        }
        Assert.Equal(vector["selector"], $"{slot.Selector}");
        Assert.Equal(vector["vault-key"], Hex(key!));
    }

    private static void ReadKit(Vector vector)
    {
        var code = KitCode.Parse(vector.Text("code"));
        Assert.Equal(vector.Expect == "opens" ? vector["bytes"] : null, code is null ? null : Convert.ToHexStringLower(code.Bytes));
    }

    private static void ReadSession(Vector vector)
    {
        using var session = SessionKey.FromCookie(vector["cookie"])!;
        var opened = session.Unwrap(new(session.Row, long.Parse(vector["expires"], System.Globalization.CultureInfo.InvariantCulture), vector.Bytes("bytes")));
        if (vector.Expect != "opens")
        {
            Assert.Null(opened);
            return;
        }
        Assert.Equal(vector["row"], $"{session.Row}");
        Assert.Equal(vector["vault-key"], Hex(opened!.Value.VaultKey));
        Assert.Equal(vector["begun"], $"{opened.Value.Begun.ToUnixTimeSeconds()}");
    }

    private static void ReadAnchor(Vector vector)
    {
        using var keys = new LogKeys(new Secret(vector.Bytes("vault-key")));
        var anchor = Anchor.Read(keys, vector.Text("written"));
        if (vector.Expect != "opens")
        {
            Assert.Null(anchor);
            return;
        }
        Assert.Equal((vector["position"], vector["chain"]), ($"{anchor!.Position}", Convert.ToHexStringLower(anchor.Chain)));
    }

    private static SlotKey Stretch(Vector vector)
    {
        var name = $"{vector["name"]} {vector["passphrase"]}";
        lock (Stretched)
        {
            if (!Stretched.TryGetValue(name, out var slot))
            {
                slot = SlotKey.FromPassphrase(new(vector.Bytes("server-secret"), new byte[16]), PersonName.Parse(vector.Text("name"))!, vector.Text("passphrase"));
                Stretched.Add(name, slot);
            }
            return slot;
        }
    }

    private static void Refused(Func<object> read) => Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(read);

    private static LogHead Head(string[] parts) =>
        new(long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), Convert.FromHexString(parts[1]), Convert.FromHexString(parts[2]));

    private static StoredEntry Entry(string[] parts) =>
        new(long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), new(Id(parts[1])), Convert.FromHexString(parts[2]));

    private static UInt128 Id(string hex) => UInt128.Parse(hex, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<long> positions) => string.Join(' ', positions);

    private static string Hex(Secret secret) => Convert.ToHexStringLower(secret.Bytes);
}

/// <summary>Python's standard library, where it is installed.</summary>
public static class Python
{
    public static async Task<(int Code, string Output)> RunAsync(string script, params string[] arguments)
    {
        using var process = Start(script, arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + errors);
    }

    public static Process Start(string script, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", ["-I", script, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                Environment = { ["PYTHONIOENCODING"] = "utf-8" },
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed: no second reader.");
            throw;
        }
    }
}
