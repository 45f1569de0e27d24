using Leeway.Testing;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder.FullName, "data");

    private string Copy => Path.Combine(folder.FullName, "copy.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    [Promise("X6")]
    public async Task A_copy_made_while_others_write_is_as_everything_was_at_one_instant()
    {
        await using var store = await SqliteLogStore.OpenAsync(Data);
        var done = false;
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !Volatile.Read(ref done); n++)
                await AppendToBothAsync(store, n);
        });
        while (await store.HeadAsync(new(1), Cancel) is not { Position: > 20 })
            await Task.Yield();
        await store.BackupToAsync(Copy, Cancel);
        Volatile.Write(ref done, true);
        await writing;

        await using var copy = await SqliteLogStore.OpenBackupAsync(Copy);
        Assert.Empty(await copy.IntegrityCheckAsync(Cancel));
        var ours = await copy.EntriesAsync(new(1), 0, Cancel);
        Assert.True(ours.Count > 20);
        Assert.Equal(ours.Select(entry => entry.Bytes), (await copy.EntriesAsync(new(2), 0, Cancel)).Select(entry => entry.Bytes));
        Assert.Equal(ours.Count, (await copy.HeadAsync(new(1), Cancel))?.Position);
        Assert.Equal((await store.InstallationAsync(Cancel)).Home, (await copy.InstallationAsync(Cancel)).Home);
        Assert.Equal(["copy.db"], folder.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task A_copy_can_be_served_from_and_holds_no_session()
    {
        await using (var store = await SqliteLogStore.OpenAsync(Data))
        {
            var session = "wrapped for a cookie"u8.ToArray();
            await store.CommitAsync(new() { PutSessions = [new(new(5), long.MaxValue, session)], PutSlots = [(new(6), [6])], PutNotes = [(new(7), new(7), [7])] }, Cancel);
            await store.BackupToAsync(Copy, Cancel);
            Assert.NotNull(await store.SessionAsync(new(5), Cancel));
            Assert.False((await File.ReadAllBytesAsync(Copy, Cancel)).AsSpan().IndexOf(session) >= 0);
        }
        var other = Directory.CreateDirectory(Path.Combine(folder.FullName, "other"));
        File.Move(Copy, Path.Combine(other.FullName, "leeway.db"));

        await using var restored = await SqliteLogStore.OpenAsync(other.FullName);

        Assert.Null(await restored.SessionAsync(new(5), Cancel));
        Assert.Equal([6], await restored.SlotAsync(new(6), Cancel));
        Assert.Equal([7], await restored.NoteAsync(new(7), new(7), Cancel));
        Assert.Equal(CommitOutcome.Kept, await restored.CommitAsync(new() { PutSessions = [new(new(5), 1, [5])] }, Cancel));
        Assert.Empty(await restored.IntegrityCheckAsync(Cancel));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        await using var store = await SqliteLogStore.OpenAsync(Data);
        await File.WriteAllTextAsync(Copy, "theirs", Cancel);

        await Assert.ThrowsAsync<IOException>(() => store.BackupToAsync(Copy, Cancel));

        Assert.Equal("theirs", await File.ReadAllTextAsync(Copy, Cancel));
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public async Task A_cancelled_copy_leaves_nothing()
    {
        await using var store = await SqliteLogStore.OpenAsync(Data);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BackupToAsync(Copy, cancelled.Token));

        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task Of_a_damaged_file_what_is_left_is_read_and_the_rest_is_told()
    {
        await using (var store = await SqliteLogStore.OpenAsync(Data))
        {
            for (var n = 0; n < 100; n++)
                await AppendToBothAsync(store, n);
        }
        SpoilThePageOf(position: 50);

        await using var damaged = await SqliteLogStore.OpenAsync(Data);

        Assert.NotEmpty(await damaged.IntegrityCheckAsync(Cancel));
        var positions = (await damaged.EntriesAsync(new(1), 0, Cancel)).Select(entry => (int)entry.Position).ToList();
        Assert.DoesNotContain(50, positions);
        Assert.InRange(positions.Count, 90, 99);
        Assert.Equal(100, (await damaged.HeadAsync(new(1), Cancel))?.Position);
        Assert.Equal(100, (await damaged.EntriesAsync(new(2), 0, Cancel)).Count);
    }

    private static Task AppendToBothAsync(SqliteLogStore store, int n)
    {
        var entry = new StoredEntry(n + 1, new((UInt128)n), System.Text.Encoding.UTF8.GetBytes($"entry {n + 1} ".PadRight(900, '.')));
        return store.CommitAsync(
            new() { Appends = [new(new(1), n, [entry], new(n + 1, [], [])), new(new(2), n, [entry with { Id = new(99) }], new(n + 1, [], []))] }, Cancel);
    }

    /// <summary>Zeroes the first page on which an entry of the first log lies.</summary>
    private void SpoilThePageOf(int position)
    {
        const int page = 4096;
        var file = Path.Combine(Data, "leeway.db");
        var bytes = File.ReadAllBytes(file);
        var record = SheetRecord.Of(new(position, new((UInt128)(position - 1)), System.Text.Encoding.UTF8.GetBytes($"entry {position} ".PadRight(900, '.'))));
        var at = bytes.AsSpan().IndexOf(record) / page * page;
        Assert.True(at > 0);
        bytes.AsSpan(at, page).Clear();
        File.WriteAllBytes(file, bytes);
    }
}
