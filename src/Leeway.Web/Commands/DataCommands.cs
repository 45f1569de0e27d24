using System.CommandLine;
using System.Globalization;
using Leeway.Vault.Logs;
using Leeway.Vault.Sqlite;

namespace Leeway.Web.Commands;

/// <summary>The commands that look after what is kept: verify, backup, restore.</summary>
public static class DataCommands
{
    /// <summary>What a command ends with when it found damage; 1 is for what could not be done at all.</summary>
    internal const int Damaged = 2;

    public static IEnumerable<Command> All() => [VerifyCommand.Make(), BackupCommand.Make(), RestoreCommand.Make()];

    internal static Option<string?> DataOption() => new("--data") { Description = "The folder that the data is kept in; the same default as for serve." };

    internal static string FolderOf(string? data) => new ServeOptions { Data = data }.DataFolder;

    /// <summary>Runs a command whose troubles with folder, file and disk are told in a sentence.</summary>
    internal static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception trouble) when (trouble is DataFolderException or StoreFailedException or IOException or UnauthorizedAccessException)
        {
            return Terminal.Fail(trouble.Message);
        }
    }

    /// <summary>"1 entry", "1,204 entries".</summary>
    internal static string Count(long number, string one, string many) =>
        number == 1 ? $"1 {one}" : $"{number.ToString("N0", CultureInfo.InvariantCulture)} {many}";

    internal static string Entries(long number) => Count(number, "entry", "entries");

    internal static string Logs(long number) => Count(number, "log", "logs");

    /// <summary>Enough of a log's id to tell it from others; it says nothing about whose it is.</summary>
    internal static string Short(LogId log) => $"{log}"[..8];

    /// <summary>"entry 7 is", "entries 7, 9 and 12 are", with the verb that follows.</summary>
    internal static string These(IReadOnlyList<long> positions, string isOrDoes, string areOrDo)
    {
        const int named = 12;
        if (positions.Count == 1)
            return $"entry {positions[0]} {isOrDoes}";
        var first = positions.Take(named).Select(position => position.ToString(CultureInfo.InvariantCulture)).ToList();
        var last = positions.Count > named ? $"{(positions.Count - named).ToString("N0", CultureInfo.InvariantCulture)} more" : first[^1];
        return $"entries {string.Join(", ", positions.Count > named ? first : first.SkipLast(1))} and {last} {areOrDo}";
    }
}
