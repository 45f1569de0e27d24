using Leeway.Testing;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite.Tests;

/// <summary>On a disk of two megabytes in memory, which only root may mount.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly SmallDisk disk = new("size=2m");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(disk.Path, "data");

    private string Ballast => Path.Combine(disk.Path, "ballast");

    public void Dispose() => disk.Dispose();

    [Fact]
    [Promise("X6")]
    public async Task A_full_disk_is_told_nothing_is_lost_and_with_room_it_goes_on()
    {
        Assert.SkipUnless(disk.IsMounted, SmallDisk.WhyNot);
        await File.WriteAllBytesAsync(Ballast, new byte[1 << 20], Cancel);
        long confirmed = 0;
        await using (var store = await SqliteLogStore.OpenAsync(Folder))
        {
            var failure = await Assert.ThrowsAsync<StoreFailedException>(async () =>
            {
                for (; ; confirmed++)
                    Assert.Equal(CommitOutcome.Kept, await AppendAsync(store, confirmed));
            });
            Assert.True(failure.Full);
            Assert.Equal($"No room is left where {Folder} lies.", failure.Message);
            Assert.True(confirmed > 10);
            await CheckAsync(store, confirmed);

            Assert.True((await Assert.ThrowsAsync<StoreFailedException>(() => AppendAsync(store, confirmed))).Full);
            await CheckAsync(store, confirmed);

            File.Delete(Ballast);
            for (var more = 0; more < 20; more++, confirmed++)
                Assert.Equal(CommitOutcome.Kept, await AppendAsync(store, confirmed));
            await CheckAsync(store, confirmed);
        }
        await using var again = await SqliteLogStore.OpenAsync(Folder);
        await CheckAsync(again, confirmed);
    }

    [Fact]
    public async Task What_is_too_large_for_the_disk_fails_alone()
    {
        Assert.SkipUnless(disk.IsMounted, SmallDisk.WhyNot);
        await using var store = await SqliteLogStore.OpenAsync(Folder);
        await AppendAsync(store, 0);

        var large = store.CommitAsync(new() { PutNotes = [(new(9), new(9), new byte[4 << 20])] }, Cancel);
        Assert.True((await Assert.ThrowsAsync<StoreFailedException>(() => large)).Full);

        Assert.Equal(CommitOutcome.Kept, await AppendAsync(store, 1));
        await CheckAsync(store, 2);
        Assert.Null(await store.NoteAsync(new(9), new(9), Cancel));
    }

    [Fact]
    public async Task A_disk_that_is_full_at_the_start_is_told_with_what_to_do()
    {
        Assert.SkipUnless(disk.IsMounted, SmallDisk.WhyNot);
        disk.Fill();

        var refusal = await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Folder));
        Assert.Equal(FolderTrouble.Full, refusal.Trouble);
        Assert.Equal($"No room is left where {Folder} lies. Free some, and start again.", refusal.Message);

        disk.Empty();
        await using var store = await SqliteLogStore.OpenAsync(Folder);
        Assert.Equal(CommitOutcome.Kept, await AppendAsync(store, 0));
    }

    private static Task<CommitOutcome> AppendAsync(SqliteLogStore store, long position) =>
        store.CommitAsync(new() { Appends = [new(new(1), position, [new(position + 1, new((UInt128)position), new byte[5000])], new(position + 1, [], []))] }, Cancel);

    private static async Task CheckAsync(SqliteLogStore store, long confirmed)
    {
        Assert.Empty(await store.IntegrityCheckAsync(Cancel));
        Assert.Equal(confirmed, (await store.HeadAsync(new(1), Cancel))?.Position);
        Assert.Equal(Enumerable.Range(1, (int)confirmed), (await store.EntriesAsync(new(1), 0, Cancel)).Select(entry => (int)entry.Position));
    }
}
