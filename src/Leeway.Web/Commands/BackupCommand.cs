using System.CommandLine;
using Leeway.Vault.Logs;
using Leeway.Vault.Sqlite;

namespace Leeway.Web.Commands;

/// <summary><c>leeway backup</c>: a consistent copy in one file, also while Leeway is used.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var data = DataCommands.DataOption();
        var to = new Option<string>("--to") { Description = "The file to write. It must not be there yet.", Required = true };
        var command = new Command("backup", "Copy everything into one file, also while Leeway is used. It stays sealed.") { data, to };
        command.SetAction((parsed, cancel) => DataCommands.RunAsync(() => RunAsync(DataCommands.FolderOf(parsed.GetValue(data)), parsed.GetValue(to)!, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string file, CancellationToken cancel)
    {
        if (Directory.Exists(file))
            return Terminal.Fail($"{file} is a folder. Name the file to write, such as {Path.Combine(file, "leeway.backup")}");
        if (File.Exists(file))
            return Terminal.Fail($"{file} is there already, and a backup never overwrites another. Choose another name.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            return Terminal.Fail($"The folder of {file} is not there.");
        await using (var store = await SqliteLogStore.OpenAsync(folder, SqliteOpening.Beside, cancel))
            await store.BackupToAsync(file, cancel);
        return await TellAsync(file, cancel);
    }

    /// <summary>What is told is read from the backup itself.</summary>
    private static async Task<int> TellAsync(string file, CancellationToken cancel)
    {
        await using var backup = await SqliteLogStore.OpenBackupAsync(file, cancel);
        var wrong = await backup.IntegrityCheckAsync(cancel);
        var checks = new List<LogCheck>();
        foreach (var log in await backup.LogsAsync(cancel))
        {
            if (await Verification.CheckAsync(backup, log, cancel) is { } check)
                checks.Add(check);
        }
        Terminal.Say($"{file} has {DataCommands.Logs(checks.Count)} with {DataCommands.Entries(checks.Sum(check => check.Entries))}, as they were at one moment.");
        if (wrong.Count > 0 || !checks.TrueForAll(check => check.IsWhole))
        {
            Terminal.Say("What was copied is damaged, and so is the copy. leeway verify says what is wrong.");
            return DataCommands.Damaged;
        }
        Terminal.Say("To read it takes a passphrase or a kit of today, also when they are changed later. Keep it on another disk.");
        return 0;
    }
}
