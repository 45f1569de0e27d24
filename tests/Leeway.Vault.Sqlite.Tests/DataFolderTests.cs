using Leeway.Testing;
using Leeway.Vault.Sqlite.Tests.Children;
using Microsoft.Data.Sqlite;

namespace Leeway.Vault.Sqlite.Tests;

public sealed class DataFolderTests : IDisposable
{
    private const int Limit = 120_000;
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("leeway-");

    // With signs that mean something in an address.
    private string Folder => Path.Combine(parent.FullName, "da%74a #1?");

    private string Database => Path.Combine(Folder, "leeway.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => parent.Delete(recursive: true);

    [Fact(Timeout = Limit)]
    public async Task A_second_serving_process_is_refused_until_the_first_is_killed()
    {
        using var first = Child.Start("serve", Folder);
        Assert.Equal("serving", await first.LineAsync(Cancel));

        var refusal = await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Folder));
        Assert.Equal(FolderTrouble.AlreadyServed, refusal.Trouble);
        Assert.Equal($"Another Leeway is running on {Folder}. Use that one, stop it first, or choose another folder with --data.", refusal.Message);

        await first.KillAsync(Cancel);
        await using var second = await SqliteLogStore.OpenAsync(Folder);
        Assert.Equal(0, new FileInfo(Path.Combine(Folder, "serving.lock")).Length);
    }

    [Fact]
    public async Task A_second_serving_store_in_one_process_is_refused_as_well()
    {
        await using (await SqliteLogStore.OpenAsync(Folder))
            Assert.Equal(FolderTrouble.AlreadyServed, (await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Folder))).Trouble);
        await using var second = await SqliteLogStore.OpenAsync(Folder);
    }

    [Fact(Timeout = Limit)]
    public async Task Beside_a_serving_process_one_reads_what_it_confirmed()
    {
        using var serving = Child.Start("append", Folder, "4");
        var confirmed = 0L;
        await using (var beside = await OpenBesideAsync(serving))
        {
            for (var n = 0; n < 200; n++)
            {
                var line = (await serving.LineAsync(Cancel)).Split(' ');
                if (line[0] == "kept" && line[1] == Appending.Log(0).ToString())
                    confirmed = long.Parse(line[2], System.Globalization.CultureInfo.InvariantCulture);
                var head = await beside.HeadAsync(Appending.Log(0), Cancel);
                Assert.True((head?.Position ?? 0) >= confirmed);
            }
            Assert.Empty(await beside.IntegrityCheckAsync(Cancel));
            await Assert.ThrowsAsync<InvalidOperationException>(() => beside.CommitAsync(new(), Cancel));
        }
        Assert.True(confirmed > 0);
    }

    [Fact]
    public async Task Where_nothing_is_there_is_nothing_to_read()
    {
        var refusal = await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Folder, SqliteOpening.Beside));
        Assert.Equal(FolderTrouble.Empty, refusal.Trouble);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_folder_and_its_files()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }
        await using var store = await SqliteLogStore.OpenAsync(Folder);
        await store.CommitAsync(new() { PutSlots = [(new(1), [1])] }, Cancel);
        await store.BackupToAsync(Path.Combine(Folder, "backup.db"), Cancel);

        const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        var files = Directory.GetFiles(Folder);
        Assert.Equal(["backup.db", "leeway.db", "leeway.db-shm", "leeway.db-wal", "serving.lock"], files.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var path in files)
            Assert.Equal(file, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Database, new string('x', 5000), Cancel);

        var refusal = await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Folder));

        Assert.Equal(FolderTrouble.Damaged, refusal.Trouble);
        Assert.Equal($"{Database} is damaged or is no database. Leave it as it is, and restore the last backup into another folder.", refusal.Message);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(Database, Cancel));
    }

    [Fact]
    public async Task Another_programs_database_is_left_alone()
    {
        Directory.CreateDirectory(Folder);
        Ask("CREATE TABLE theirs (n)");
        var theirs = await File.ReadAllBytesAsync(Database, Cancel);

        var refusal = await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Folder));

        Assert.Equal(FolderTrouble.Damaged, refusal.Trouble);
        Assert.Equal($"{Database} is another program's database, so Leeway leaves it alone. Choose another folder with --data.", refusal.Message);
        Assert.Equal(theirs, await File.ReadAllBytesAsync(Database, Cancel));
    }

    [Fact]
    public async Task Tables_of_a_newer_Leeway_are_refused_with_what_to_do()
    {
        await (await SqliteLogStore.OpenAsync(Folder)).DisposeAsync();
        Ask("PRAGMA user_version = 99");

        foreach (var opening in Enum.GetValues<SqliteOpening>())
        {
            var refusal = await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Folder, opening));
            Assert.Equal(FolderTrouble.Newer, refusal.Trouble);
            Assert.Equal($"{Folder} was written by a newer Leeway (its tables are version 99, this one knows 1). Run that version, or a newer one.", refusal.Message);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await File.WriteAllTextAsync(Folder, "a file", Cancel);

        var refusal = await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Path.Combine(Folder, "inside")));

        Assert.Equal(FolderTrouble.NotAllowed, refusal.Trouble);
        Assert.Contains("Choose another folder with --data.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_only_others_may_write_is_told_with_what_to_do()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }
        // Root may write everywhere but on a disk that nobody may write.
        using var disk = Environment.IsPrivilegedProcess ? new SmallDisk("ro") : null;
        Assert.SkipWhen(disk is { IsMounted: false }, SmallDisk.WhyNot);
        Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var unwritable = disk?.Path ?? Folder;

        var refusal = await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(unwritable));

        Assert.Equal(FolderTrouble.NotAllowed, refusal.Trouble);
        Assert.Equal($"{unwritable} cannot be written by this account. Give this account the folder, or choose another one with --data.", refusal.Message);
    }

    [Fact(Timeout = Limit)]
    public async Task A_migration_killed_in_the_middle_leaves_everything_as_it_was()
    {
        await using (var store = await SqliteLogStore.OpenAsync(Folder))
        {
            for (var n = 0; n < 200; n++)
                await store.CommitAsync(new() { Appends = [new(new(1), n, [new(n + 1, new((UInt128)n), new byte[3000 + n])], new(n + 1, [], []))] }, Cancel);
        }
        using (var child = Child.Start("migrate", Folder))
        {
            Assert.Equal("in the middle", await child.LineAsync(Cancel));
            await child.KillAsync(Cancel);
        }

        await using (var store = await SqliteLogStore.OpenAsync(Folder))
        {
            Assert.Empty(await store.IntegrityCheckAsync(Cancel));
            Assert.Equal(200, (await store.EntriesAsync(new(1), 0, Cancel)).Count);
        }
        using (var database = Sqlite.Database.ToWrite(Database))
            Schema.Migrate(database.Connection, DataFolder.At(Folder), Migrating.Steps(() => { }));
        Assert.Equal(2L, Ask("PRAGMA user_version"));
        Assert.Equal(FolderTrouble.Newer, (await Assert.ThrowsAsync<DataFolderException>(() => SqliteLogStore.OpenAsync(Folder))).Trouble);
    }

    private async Task<SqliteLogStore> OpenBesideAsync(Child serving)
    {
        Assert.Equal("serving", await serving.LineAsync(Cancel));
        return await SqliteLogStore.OpenAsync(Folder, SqliteOpening.Beside);
    }

    private object? Ask(string sql)
    {
        NativeSqlite.Need();
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
