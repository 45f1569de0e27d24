using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Leeway.Testing;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Sqlite.Tests.Children;

namespace Leeway.Vault.Sqlite.Tests;

public sealed class KilledTests : IDisposable
{
    private const int Limit = 240_000;
    private const int Writers = 8;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-");
    private readonly Dictionary<(string Log, long Position), string> kept = [];
    private readonly HashSet<string> refused = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact(Timeout = Limit)]
    [Promise("X6")]
    public async Task What_was_confirmed_before_a_kill_is_there_and_its_chain_is_whole()
    {
        for (var round = 0; round < 4; round++)
        {
            using var child = Child.Start("append", folder.FullName, Writers.ToString(CultureInfo.InvariantCulture));
            Assert.Equal("serving", await child.LineAsync(Cancel));
            await HearAsync(child, RandomNumberGenerator.GetInt32(50, 600));
            foreach (var line in await child.KillAsync(Cancel))
                Hear(line);

            Assert.Empty(refused);
            await CheckAsync();
        }
    }

    [Fact(Timeout = Limit)]
    [Promise("X6")]
    public async Task What_the_disk_could_not_flush_is_never_confirmed_and_does_not_stand()
    {
        // Of what each thread flushes, the 6th fails, and from the 20th on two in nine.
        await AppendWithFailingFlushesAsync("when=6..6", "when=20+9", "when=21+9");

        Assert.NotEmpty(refused);
        await CheckAsync();
        Assert.Empty(refused.Intersect(await TextsAsync()));
    }

    [Fact(Timeout = Limit)]
    public async Task When_the_disk_flushes_nothing_any_more_nothing_is_confirmed_any_more()
    {
        await AppendWithFailingFlushesAsync("when=12+");

        Assert.NotEmpty(refused);
        await CheckAsync();
    }

    private async Task AppendWithFailingFlushesAsync(params string[] when)
    {
        Assert.SkipUnless(await HasStraceAsync(), "strace is not here, or may not watch other processes, so no flush can be made to fail.");
        // Opened once without strace, so that it is appends that fail.
        await (await SqliteLogStore.OpenAsync(folder.FullName)).DisposeAsync();
        string[] strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", .. when.SelectMany(one => new[] { "-e", $"inject=fsync,fdatasync:error=EIO:{one}" })];
        using var child = Child.Start(strace, "append", folder.FullName, "2");
        Assert.Equal("serving", await child.LineAsync(Cancel));
        await HearAsync(child, 400);
        foreach (var line in await child.KillAsync(Cancel))
            Hear(line);
    }

    private static async Task<bool> HasStraceAsync()
    {
        try
        {
            using var strace = Process.Start(new ProcessStartInfo("strace", ["-o", "/dev/null", "true"]) { RedirectStandardError = true, UseShellExecute = false })!;
            await strace.WaitForExitAsync(Cancel);
            return strace.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private async Task HearAsync(Child child, int lines)
    {
        for (var n = 0; n < lines; n++)
            Hear(await child.LineAsync(Cancel));
    }

    private void Hear(string line)
    {
        // The last line may be cut off by the kill.
        if (line.Split(' ') is not [var came, var log, var position, var text])
            return;
        if (came == "kept")
            Assert.True(kept.TryAdd((log, long.Parse(position, CultureInfo.InvariantCulture)), text), $"{log} {position} was confirmed twice");
        else
            refused.Add(text);
    }

    /// <summary>Everything confirmed is where it was said to be, each log's chain leads to its head, and the file is sound.</summary>
    private async Task CheckAsync()
    {
        Assert.NotEmpty(kept);
        await using var store = await SqliteLogStore.OpenAsync(folder.FullName);
        Assert.Empty(await store.IntegrityCheckAsync(Cancel));
        foreach (var log in await store.LogsAsync(Cancel))
        {
            var entries = await store.EntriesAsync(log, 0, Cancel);
            var head = await store.HeadAsync(log, Cancel);
            Assert.Equal(head?.Position, entries.Count);
            Assert.Equal(head?.Chain, entries.Aggregate(Chain.Start(log), (chain, entry) => Chain.Next(chain, entry.Id, Chain.FirstHash(entry.Bytes))));
            foreach (var ((_, position), text) in kept.Where(one => one.Key.Log == log.ToString()))
                Assert.Equal(text, TextOf(entries[(int)position - 1]));
        }
        Assert.Subset((await store.LogsAsync(Cancel)).Select(log => log.ToString()).ToHashSet(), kept.Keys.Select(key => key.Log).ToHashSet());
    }

    private async Task<HashSet<string>> TextsAsync()
    {
        await using var store = await SqliteLogStore.OpenAsync(folder.FullName);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var log in await store.LogsAsync(Cancel))
            texts.UnionWith((await store.EntriesAsync(log, 0, Cancel)).Select(TextOf));
        return texts;
    }

    private static string TextOf(StoredEntry entry) => Encoding.UTF8.GetString(entry.Bytes).TrimEnd();
}
