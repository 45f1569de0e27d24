using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Leeway.Testing;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite.Tests;

public sealed partial class ScrubTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Promise("X3")]
    public async Task After_a_scrub_no_byte_of_what_was_forgotten_is_in_the_folder(int seed)
    {
        await using var store = await SqliteLogStore.OpenAsync(folder.FullName);
        var life = new Life(seed);
        for (var round = 0; round < 60; round++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => store.CommitAsync(life.Next(), Cancel)));
            Assert.All(outcomes, outcome => Assert.Equal(CommitOutcome.Kept, outcome));
            if (round % 20 == 19)
            {
                await store.ScrubAsync(Cancel);
                Assert.Empty(Found().Intersect(life.Forgotten));
            }
        }
        Assert.True(life.Forgotten.Count > 500);
        Assert.Empty(await store.IntegrityCheckAsync(Cancel));
        Assert.Equal(life.Written - life.Forgotten.Count, Found().Count);

        await store.BackupToAsync(Path.Combine(folder.FullName, "backup"), Cancel);
        Assert.Empty(Found().Intersect(life.Forgotten));
    }

    [Fact]
    public async Task A_scrub_waits_for_who_reads_an_older_state()
    {
        await using var store = await SqliteLogStore.OpenAsync(folder.FullName);
        await store.CommitAsync(new() { PutNotes = [(new(1), new(1), Life.Piece(1, 300))] }, Cancel);
        using var reader = Database.ToRead(Path.Combine(folder.FullName, "leeway.db"));
        reader.Run("BEGIN");
        reader.First("SELECT count(*) FROM held", row => row.GetInt64(0));
        await store.CommitAsync(new() { DropNotes = [(new(1), new(1))] }, Cancel);

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var scrubbing = store.ScrubAsync(waiting.Token);
        await store.CommitAsync(new() { PutNotes = [(new(2), new(2), Life.Piece(2, 300))] }, Cancel);
        Assert.False(scrubbing.IsCompleted);
        await waiting.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scrubbing);
        Assert.Equal([1, 2], Found());

        scrubbing = store.ScrubAsync(Cancel);
        reader.Run("COMMIT");
        await scrubbing;
        Assert.Equal([2], Found());
    }

    [Fact]
    public async Task What_was_overwritten_before_a_crash_is_scrubbed_at_the_next_start()
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder.FullName, "copy"));
        await using (var store = await SqliteLogStore.OpenAsync(Path.Combine(folder.FullName, "data")))
        {
            await store.CommitAsync(new() { PutNotes = [(new(1), new(1), Life.Piece(1, 300))] }, Cancel);
            await store.CommitAsync(new() { DropNotes = [(new(1), new(1))] }, Cancel);
            foreach (var file in Directory.GetFiles(Path.Combine(folder.FullName, "data"), "leeway.db*"))
                await File.WriteAllTextAsync(Path.Combine(copy.FullName, Path.GetFileName(file)), Content(file), Encoding.Latin1, Cancel);
        }
        Assert.Equal([1], Found());

        await using var after = await SqliteLogStore.OpenAsync(copy.FullName);

        Assert.Empty(Found());
    }

    /// <summary>The numbers of all pieces of which some part is in any file of the folder.</summary>
    private HashSet<int> Found() =>
        [.. from file in folder.GetFiles("*", SearchOption.AllDirectories)
            from match in Sign().Matches(Content(file.FullName))
            select int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)];

    /// <summary>
    /// Read by another process: closing a file in this one would take away the locks that SQLite has on it here
    /// (see "How To Corrupt An SQLite Database File", 2.2).
    /// </summary>
    private static string Content(string file)
    {
        using var cat = Process.Start(new ProcessStartInfo("cat", [file]) { RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = Encoding.Latin1 })!;
        var content = cat.StandardOutput.ReadToEnd();
        cat.WaitForExit();
        return content;
    }

    [GeneratedRegex(@"(?<=<)([0-9]{8})(?=>)")]
    private static partial Regex Sign();
}
