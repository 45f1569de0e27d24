using System.CommandLine;
using Leeway.Vault.Logs;
using Leeway.Vault.Sqlite;
using Leeway.Web.Sample;
using NodaTime;

namespace Leeway.Web.Commands;

/// <summary><c>leeway seed</c>: a data folder with one made-up vault of a given size, for measuring. <c>dev/seed</c> runs it.</summary>
internal static class SeedCommand
{
    private const int Least = 10;

    public static Command Make()
    {
        var data = new Option<string>("--data") { Description = "The folder to make.", Required = true };
        var entries = new Option<int>("--entries") { Description = "How many entries the vault has.", DefaultValueFactory = _ => 20_000 };
        var command = new Command("seed", "Make a data folder with one made-up vault, for measuring.") { data, entries };
        command.Hidden = true;
        command.SetAction((parsed, cancel) => SeedAsync(parsed.GetValue(data)!, parsed.GetValue(entries), cancel));
        return command;
    }

    private static async Task<int> SeedAsync(string data, int entries, CancellationToken cancel)
    {
        if (entries < Least)
            return Terminal.Fail($"A vault of fewer than {Least} entries shows nothing. Ask for more with --entries.");
        if (Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any())
            return Terminal.Fail($"{data} is not empty, and a made-up vault does not belong beside a real one. Give a folder that is not there yet.");
        try
        {
            await using var store = await SqliteLogStore.OpenAsync(data, SqliteOpening.Serving, cancel);
            await using var app = Application.Build(new() { Port = 0, Data = data }, store);
            var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
            var (name, passphrase) = await app.Services.GetRequiredService<SampleVaults>().KeepLongAsync(entries, now, cancel);
            Terminal.Say($"{entries} entries in {data}");
            Terminal.Say($"  {name}, passphrase: {passphrase}");
            return 0;
        }
        catch (DataFolderException trouble)
        {
            return Terminal.Fail(trouble.Message);
        }
        catch (StoreFailedException trouble)
        {
            return Terminal.Fail(trouble.Message);
        }
    }
}
