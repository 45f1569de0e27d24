using System.CommandLine;
using Leeway.Vault.Logs;
using Leeway.Vault.Sqlite;

namespace Leeway.Web.Commands;

/// <summary><c>leeway restore</c>: puts a backup in the place of what a folder holds.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var from = new Option<string>("--from") { Description = "The backup.", Required = true };
        var data = DataCommands.DataOption();
        var evenIfNewer = new Option<bool>("--even-if-newer") { Description = "Also when the folder has entries that the backup has not. They are lost." };
        var evenIfDamaged = new Option<bool>("--even-if-damaged") { Description = "Also when the backup itself is damaged." };
        var command = new Command("restore", "Put a backup in the place of what the folder holds. Leeway must not be running on it.") { from, data, evenIfNewer, evenIfDamaged };
        command.SetAction((parsed, cancel) => DataCommands.RunAsync(() =>
            RunAsync(parsed.GetValue(from)!, DataCommands.FolderOf(parsed.GetValue(data)), parsed.GetValue(evenIfNewer), parsed.GetValue(evenIfDamaged), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(string file, string folder, bool evenIfNewer, bool evenIfDamaged, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return Terminal.Fail($"{file} is not there.");
        var report = await Restore.RunAsync(file, folder, evenIfNewer, evenIfDamaged, cancel);
        foreach (var line in report.BackupDamage)
            Terminal.Say($"The backup is damaged: {line}");
        return report.End switch
        {
            RestoreEnd.BackupIsDamaged => Terminal.Fail("Nothing was changed. With --even-if-damaged what is left of the backup is restored."),
            RestoreEnd.PresentIsUnreadable => Terminal.Fail($"What is in {folder} cannot be read, so nobody can say whether it is newer than the backup. Nothing was changed. Keep a copy of the folder, then use --even-if-newer."),
            RestoreEnd.PresentIsNewer => Newer(report, folder),
            _ => Restored(report, folder),
        };
    }

    private static int Newer(RestoreReport report, string folder)
    {
        SayWhatIsOlder(report, "is");
        return Terminal.Fail($"Nothing was changed, since the backup is older than {folder}. With --even-if-newer it is restored, and what it has not is lost.");
    }

    private static int Restored(RestoreReport report, string folder)
    {
        Terminal.Say($"{folder} holds the backup now: {DataCommands.Logs(report.Logs.Count(log => log.There > 0))} with {DataCommands.Entries(report.Logs.Sum(log => log.There))}.");
        SayWhatIsOlder(report, "was");
        if (report.StayForgotten > 0)
            Terminal.Say($"{DataCommands.Entries(report.StayForgotten)} that had been forgotten since {(report.StayForgotten == 1 ? "stays" : "stay")} forgotten.");
        if (!report.PresentWasReadable)
            Terminal.Say("What was here before could not be read, so what had been forgotten since the backup may be back.");
        Terminal.Say("Everybody is signed out. Passphrases and kits are those of the day of the backup, and drafts that were gone stay gone.");
        return 0;
    }

    private static void SayWhatIsOlder(RestoreReport report, string isOrWas)
    {
        foreach (var log in report.Logs.Where(log => log.MoreHere > 0))
        {
            Terminal.Say(
                log.There == 0 ? $"Log {DataCommands.Short(log.Log)} {isOrWas} in the folder with {DataCommands.Entries(log.Here)}, and is not in the backup."
                : log.SamePast ? $"Log {DataCommands.Short(log.Log)} is older in the backup by {DataCommands.Entries(log.MoreHere)}."
                : $"Log {DataCommands.Short(log.Log)} has another past in the backup than in the folder.");
        }
        foreach (var log in report.Logs.Where(log => log.Here == 0 && log.There > 0 && report.Logs.Any(other => other.Here > 0)))
            Terminal.Say($"Log {DataCommands.Short(log.Log)} of the backup {isOrWas} not in the folder: a vault that was deleted or got a new key since.");
    }
}
