using Leeway.Domain.Log;
using Leeway.Testing;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Sqlite;
using NodaTime;

namespace Leeway.Web.Tests.Commands;

public sealed class DataCommandTests : IAsyncLifetime
{
    private readonly KeptFolder folder = new();
    private LogId log;

    private string Backup => folder.Beside("kept.backup");

    public async ValueTask InitializeAsync()
    {
        await folder.BeginAsync();
        log = await folder.KeepAsync();
    }

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    [Fact]
    [Promise("X6")]
    public async Task Verify_says_that_everything_is_here_and_with_a_passphrase_that_it_opens()
    {
        var (code, said) = await KeptFolder.RunAsync(KeptFolder.Phrase, "verify", "--data", folder.Data, "--name", "noor");

        Assert.Equal(
            $"The file is sound.\n1 log with 4 entries. Every chain is whole.\nThe vault of noor is log {Short}: 4 entries and 0 drafts open.\nEverything is here and whole.\n",
            said);
        Assert.Equal(0, code);
    }

    [Fact]
    [Promise("X6")]
    public async Task Verify_names_what_was_changed_and_what_is_missing()
    {
        await folder.ChangeAsync(async store =>
        {
            var (head, entries) = (await store.HeadAsync(log), await store.EntriesAsync(log, 0));
            await store.CommitAsync(new() { DropLogs = [log] });
            entries[3].Bytes[60] ^= 1;
            await store.CommitAsync(new() { Fills = [(log, entries[0]), (log, entries[1]), (log, entries[3])], Appends = [new(log, null, [], head!)] });
        });

        var (code, said) = await KeptFolder.RunAsync(KeptFolder.Phrase, "verify", "--data", folder.Data, "--name", "Noor");

        Assert.Contains($"Log {Short}: entry 3 is missing.", said, StringComparison.Ordinal);
        Assert.Contains($"Log {Short}: the chain is broken.", said, StringComparison.Ordinal);
        Assert.Contains("In it entry 4 does not open.", said, StringComparison.Ordinal);
        Assert.Contains("2 entries and 0 drafts open.", said, StringComparison.Ordinal);
        Assert.EndsWith("A backup may have what is missing here: leeway restore --help\n", said, StringComparison.Ordinal);
        Assert.Equal(2, code);
    }

    [Fact]
    public async Task Verify_says_nothing_about_who_exists()
    {
        var wrong = await KeptFolder.RunAsync("another phrase altogether", "verify", "--data", folder.Data, "--name", "Noor");
        var nobody = await KeptFolder.RunAsync(KeptFolder.Phrase, "verify", "--data", folder.Data, "--name", "Nobody");
        var untyped = await KeptFolder.RunAsync(null, "verify", "--data", folder.Data, "--name", "Noor");

        Assert.Equal(1, wrong.Code);
        Assert.EndsWith("That did not open anything here.\n", wrong.Said, StringComparison.Ordinal);
        Assert.Equal(wrong, nobody);
        Assert.Equal(wrong, untyped);
    }

    [Fact]
    public async Task Every_command_tells_in_a_sentence_what_it_cannot_do()
    {
        var nothing = folder.Beside("nothing");
        await File.WriteAllTextAsync(folder.Beside("taken"), "theirs");

        var results = new List<(int Code, string Said)>
        {
            await KeptFolder.RunAsync(null, "verify", "--data", nothing),
            await KeptFolder.RunAsync(null, "backup", "--data", nothing, "--to", Backup),
            await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", folder.Beside("taken")),
            await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", folder.Data),
            await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", folder.Beside("no/such/folder")),
            await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", nothing),
            await KeptFolder.RunAsync(null, "restore", "--from", folder.Beside("taken"), "--data", nothing),
        };

        Assert.All(results, result => Assert.Equal(1, result.Code));
        Assert.All(results, result => Assert.Matches(@"^[^\n]+[.a-z]\n$", result.Said));
        Assert.All(results, result => Assert.DoesNotContain("Exception", result.Said, StringComparison.Ordinal));
        Assert.Equal("theirs", await File.ReadAllTextAsync(folder.Beside("taken")));
        Assert.False(Directory.Exists(nothing));
    }

    [Fact]
    [Promise("X6")]
    public async Task A_backup_made_while_leeway_runs_is_restored_elsewhere_and_opens()
    {
        await using (await SqliteLogStore.OpenAsync(folder.Data))
        {
            Assert.Equal(0, (await KeptFolder.RunAsync(null, "verify", "--data", folder.Data)).Code);
            var (code, said) = await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);
            Assert.Equal(0, code);
            Assert.Contains("has 1 log with 4 entries", said, StringComparison.Ordinal);
        }
        Directory.Move(folder.Data, folder.Beside("burnt"));

        var restored = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data);

        Assert.Equal(0, restored.Code);
        Assert.StartsWith($"{folder.Data} holds the backup now: 1 log with 4 entries.\nEverybody is signed out.", restored.Said, StringComparison.Ordinal);
        Assert.Equal(["one", "two"], await folder.ToldAsync());
        Assert.Equal(0, (await KeptFolder.RunAsync(null, "verify", "--data", folder.Data)).Code);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Data, "leeway.db")));
    }

    [Fact]
    [Promise("X6")]
    public async Task An_older_backup_is_restored_only_when_told_and_it_is_said_by_how_much_it_is_older()
    {
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);
        await folder.KeepAsync("three", "four");

        var refused = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data);

        Assert.Equal(1, refused.Code);
        Assert.StartsWith($"Log {Short} is older in the backup by 2 entries.\nNothing was changed", refused.Said, StringComparison.Ordinal);
        Assert.Equal(["one", "two", "three", "four"], await folder.ToldAsync());

        var restored = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data, "--even-if-newer");

        Assert.Equal(0, restored.Code);
        Assert.Contains($"Log {Short} is older in the backup by 2 entries.", restored.Said, StringComparison.Ordinal);
        Assert.Equal(["one", "two"], await folder.ToldAsync());
        Assert.Equal(["leeway.db", "serving.lock"], Directory.EnumerateFileSystemEntries(folder.Data).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_backup_that_has_all_that_is_here_and_more_is_restored_without_asking()
    {
        var older = folder.Beside("older.backup");
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", older);
        await folder.KeepAsync("three");
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);
        await KeptFolder.RunAsync(null, "restore", "--from", older, "--data", folder.Data, "--even-if-newer");

        var restored = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data);

        Assert.Equal(0, restored.Code);
        Assert.Equal(["one", "two", "three"], await folder.ToldAsync());
    }

    [Fact]
    [Promise("X3", "X6")]
    public async Task A_restore_brings_back_nothing_that_was_forgotten_since()
    {
        var thing = new ThingId(77);
        var bytes = await folder.InVaultAsync(async (store, _, session) =>
        {
            await KeptFolder.KeepAsync(session.Vault.Log, new UnreadEvent("words.kept", 1, thing, "never mind"u8.ToArray()));
            await session.Vault.Log.KeepNoteAsync("a draft", "half a thought");
            return (await store.EntriesAsync(log, session.Vault.Log.Position - 1))[0].Bytes;
        });
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);
        await folder.InVaultAsync(async (_, _, session) =>
        {
            await KeptFolder.KeepAsync(session.Vault.Log, new ThingHidden(thing));
            await session.Vault.Log.DropNoteAsync("a draft");
            return 0;
        });
        Assert.False(folder.IsAnywhere(bytes));

        var restored = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data, "--even-if-newer");

        Assert.Equal(0, restored.Code);
        Assert.Contains("1 entry that had been forgotten since stays forgotten.", restored.Said, StringComparison.Ordinal);
        Assert.False(folder.IsAnywhere(bytes));
        var (history, draft, isWhole) = await folder.InVaultAsync(async (_, _, session) =>
            (session.Vault.Log.State.History, await session.Vault.Log.NoteAsync("a draft"), session.Vault.Log.Report.IsWhole));
        Assert.DoesNotContain(history, entry => entry.Event.Subject == thing);
        Assert.Null(draft);
        Assert.True(isWhole);
    }

    [Fact]
    public async Task A_restore_ends_every_session_and_gives_what_is_written_then_a_writer_of_its_own()
    {
        var (session, writer) = await folder.InVaultAsync(async (store, doors, _) =>
        {
            var opened = await doors.UnlockAsync(KeptFolder.Noor, KeptFolder.Phrase, "phone", Instant.FromUtc(2026, 3, 1, 22, 40));
            return (opened!.Value.Session.CookieValue(), opened.Value.Vault.Vault.Log.State.History[^1].Writer);
        });
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);
        await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data);

        using var cookie = SessionKey.FromCookie(session)!;
        var (stored, later, isWhole) = await folder.InVaultAsync(async (store, _, opened) =>
        {
            await KeptFolder.KeepAsync(opened.Vault.Log, new ThingHidden(new(1)));
            return (await store.SessionAsync(cookie.Row), opened.Vault.Log.State.History[^1].Writer, opened.Vault.Log.Report.IsWhole);
        });

        Assert.Null(stored);
        Assert.NotEqual(writer, later);
        Assert.True(isWhole);
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_leeway_that_runs()
    {
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);
        await using var serving = await SqliteLogStore.OpenAsync(folder.Data);

        var (code, said) = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data, "--even-if-newer");

        Assert.Equal(1, code);
        Assert.StartsWith($"Another Leeway is running on {folder.Data}.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_backup_is_restored_only_when_told()
    {
        await folder.ChangeAsync(async store =>
        {
            var entry = (await store.EntriesAsync(log, 0))[2];
            await store.CommitAsync(new() { Overwrites = [(log, entry with { Bytes = [1, 2, 3] })] });
        });
        var made = await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);
        Assert.Equal(2, made.Code);
        var other = folder.Beside("other");

        var refused = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", other);
        Assert.Equal(1, refused.Code);
        Assert.StartsWith($"The backup is damaged: The chain of log {log} is broken.", refused.Said, StringComparison.Ordinal);

        Assert.Equal(0, (await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", other, "--even-if-damaged")).Code);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_replaced_only_when_told()
    {
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);
        await File.WriteAllTextAsync(Path.Combine(folder.Data, "leeway.db"), new string('x', 9000));

        var refused = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data);
        var restored = await KeptFolder.RunAsync(null, "restore", "--from", Backup, "--data", folder.Data, "--even-if-newer");

        Assert.Equal(1, refused.Code);
        Assert.Contains("cannot be read", refused.Said, StringComparison.Ordinal);
        Assert.Equal(0, restored.Code);
        Assert.Contains("may be back", restored.Said, StringComparison.Ordinal);
        Assert.Equal(["one", "two"], await folder.ToldAsync());
    }

    [Fact]
    public async Task A_backup_tells_what_was_put_back_or_is_gone_since()
    {
        var older = folder.Beside("older.backup");
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", older);
        await folder.KeepAsync("three");
        await KeptFolder.RunAsync(null, "backup", "--data", folder.Data, "--to", Backup);

        var fine = await KeptFolder.RunAsync(null, "verify", "--data", folder.Data, "--against", older);
        Assert.Equal(0, fine.Code);
        Assert.Contains($"Everything that {older} has is here.", fine.Said, StringComparison.Ordinal);

        await KeptFolder.RunAsync(null, "restore", "--from", older, "--data", folder.Data, "--even-if-newer");
        var behind = await KeptFolder.RunAsync(null, "verify", "--data", folder.Data, "--against", Backup);
        Assert.Equal(2, behind.Code);
        Assert.Contains($"Log {Short}: 1 entry of the backup is not here.", behind.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_backup_is_called_so_and_nobody_is_sent_to_restore_another()
    {
        var missing = await KeptFolder.RunAsync(null, "verify", "--data", folder.Data, "--against", Backup);
        await File.WriteAllTextAsync(Backup, new string('x', 9000));
        var letter = await KeptFolder.RunAsync(null, "verify", "--data", folder.Data, "--against", Backup);

        Assert.Equal((1, 1), (missing.Code, letter.Code));
        Assert.Contains($"{Backup} is not there.", missing.Said, StringComparison.Ordinal);
        Assert.Contains($"{Backup} is not a backup, or is damaged.", letter.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("restore", letter.Said, StringComparison.Ordinal);
    }

    private string Short => $"{log}"[..8];
}
