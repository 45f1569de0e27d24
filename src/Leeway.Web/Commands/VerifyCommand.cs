using System.CommandLine;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Sqlite;

namespace Leeway.Web.Commands;

/// <summary><c>leeway verify</c>: checks what can be checked without a key, and with a passphrase every entry of its vault.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var data = DataCommands.DataOption();
        var name = new Option<string?>("--name") { Description = "Open the vault of this name as well; the passphrase is asked for, or read from standard input." };
        var against = new Option<string?>("--against") { Description = "A backup: tells whether anything of it is missing here." };
        var command = new Command("verify", "Check that everything that was kept is here and whole. Ends with 0 when it is, 2 when damage was found.") { data, name, against };
        command.SetAction((parsed, cancel) => DataCommands.RunAsync(() => RunAsync(DataCommands.FolderOf(parsed.GetValue(data)), parsed.GetValue(name), parsed.GetValue(against), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? name, string? against, CancellationToken cancel)
    {
        await using var store = await SqliteLogStore.OpenAsync(folder, SqliteOpening.Beside, cancel);
        var whole = await CheckFileAsync(store, cancel) & await CheckLogsAsync(store, cancel);
        if (name is not null)
        {
            if (await CheckVaultAsync(store, name, cancel) is not { } vaultIsWhole)
                return Terminal.Fail("That did not open anything here.");
            whole &= vaultIsWhole;
        }
        if (against is not null)
            whole &= await CompareAsync(store, against, cancel);
        Terminal.Say(whole ? "Everything is here and whole." : "Damage was found. Nothing was changed. A backup may have what is missing here: leeway restore --help");
        return whole ? 0 : DataCommands.Damaged;
    }

    private static async Task<bool> CheckFileAsync(SqliteLogStore store, CancellationToken cancel)
    {
        var wrong = await store.IntegrityCheckAsync(cancel);
        foreach (var line in wrong)
            Terminal.Say($"The file is damaged: {line}");
        if (wrong.Count == 0)
            Terminal.Say("The file is sound.");
        return wrong.Count == 0;
    }

    private static async Task<bool> CheckLogsAsync(SqliteLogStore store, CancellationToken cancel)
    {
        var checks = new List<LogCheck>();
        foreach (var log in await store.LogsAsync(cancel))
        {
            if (await Verification.CheckAsync(store, log, cancel) is { } check)
                checks.Add(check);
        }
        var forgotten = checks.Sum(check => check.Forgotten);
        var counted = $"{DataCommands.Logs(checks.Count)} with {DataCommands.Entries(checks.Sum(check => check.Entries))}{(forgotten > 0 ? $", {forgotten} of them forgotten" : "")}.";
        Terminal.Say(checks.TrueForAll(check => check.IsWhole) ? $"{counted} Every chain is whole." : counted);
        foreach (var check in checks.Where(check => check.Missing.Count > 0))
            Terminal.Say($"Log {DataCommands.Short(check.Log)}: {DataCommands.These(check.Missing, "is", "are")} missing.");
        foreach (var check in checks.Where(check => !check.ChainWhole))
            Terminal.Say($"Log {DataCommands.Short(check.Log)}: the chain is broken. Something in it was changed, moved, added or taken away.");
        return checks.TrueForAll(check => check.IsWhole);
    }

    /// <returns>Null when name and passphrase open nothing.</returns>
    private static async Task<bool?> CheckVaultAsync(SqliteLogStore store, string typed, CancellationToken cancel)
    {
        using var stretching = new Stretching(store);
        if (PersonName.Parse(typed) is not { } name || Terminal.ReadUnseen("Passphrase: ") is not { } passphrase)
            return null;
        if (await new VaultVerification(store, Application.House, stretching).CheckAsync(name, passphrase, cancel) is not { } check)
            return null;
        Terminal.Say($"The vault of {name.Shown} is log {DataCommands.Short(check.Log)}: {DataCommands.Entries(check.Entries)} and {DataCommands.Count(check.Drafts, "draft", "drafts")} open.");
        foreach (var line in Told(check))
            Terminal.Say($"In it {line}");
        return check.IsWhole;
    }

    private static IEnumerable<string> Told(VaultCheck check)
    {
        var found = check.Found;
        if (found.Absent)
            yield return "nothing is left: there is a key, and no log that it opens.";
        if (found.Unreadable.Count > 0)
            yield return $"{DataCommands.These(found.Unreadable, "does", "do")} not open.";
        if (found.Missing.Count > 0)
            yield return $"{DataCommands.These(found.Missing, "is", "are")} missing.";
        if (found.OutOfTurn.Count > 0)
            yield return $"{DataCommands.These(found.OutOfTurn, "does", "do")} not follow from what its writer wrote before.";
        if (found.Repeated.Count > 0)
            yield return $"{DataCommands.These(found.Repeated, "stands", "stand")} elsewhere already.";
        if (found.ChainBroken)
            yield return "the end is not one that this key made.";
        if (check.DamagedDrafts > 0)
            yield return $"{DataCommands.Count(check.DamagedDrafts, "draft does", "drafts do")} not open.";
        if (found.SetAside.Count > 0)
            yield return $"{DataCommands.These(found.SetAside, "was", "were")} set aside before, which is no news.";
    }

    private static async Task<bool> CompareAsync(SqliteLogStore store, string file, CancellationToken cancel)
    {
        await using var backup = await SqliteLogStore.OpenBackupAsync(file, cancel);
        var missing = (await Comparison.OfAsync(store, backup, cancel)).Where(log => log.MoreThere > 0).ToList();
        foreach (var log in missing)
        {
            Terminal.Say(
                log.Here == 0 ? $"Log {DataCommands.Short(log.Log)} of the backup is not here: a vault that was deleted or got a new key since, or one that is lost."
                : log.SamePast ? $"Log {DataCommands.Short(log.Log)}: {DataCommands.Entries(log.MoreThere)} of the backup {(log.MoreThere == 1 ? "is" : "are")} not here."
                : $"Log {DataCommands.Short(log.Log)}: the backup has another past than what is here.");
        }
        if (missing.Count == 0)
            Terminal.Say($"Everything that {file} has is here.");
        return missing.Count == 0;
    }
}
