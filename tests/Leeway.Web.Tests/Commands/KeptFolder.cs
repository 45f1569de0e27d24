using System.Diagnostics;
using System.Security.Cryptography;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using Leeway.Vault.Sqlite;
using NodaTime;

namespace Leeway.Web.Tests.Commands;

/// <summary>A data folder in which Noor has kept something, with backups beside it, and the program's own commands.</summary>
public sealed class KeptFolder : IAsyncDisposable
{
    public const string Phrase = "otter lantern gravel nine willow";
    private static readonly Instant Evening = Instant.FromUtc(2026, 3, 1, 22, 40);
    private static readonly Lazy<Task<(KeptFolder Folder, string Cookie)>> First = new(MakeFirstAsync);
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("leeway-");

    public string Data => Path.Combine(root.FullName, "data");

    public static PersonName Noor { get; } = PersonName.Parse("Noor")!;

    public string Beside(string name) => Path.Combine(root.FullName, name);

    /// <summary>The folder as it was on the evening on which Noor began, and her laptop's cookie.</summary>
    public async Task BeginAsync()
    {
        var (kept, _) = await First.Value;
        Directory.CreateDirectory(Data);
        File.Copy(Path.Combine(kept.Data, "leeway.db"), Path.Combine(Data, "leeway.db"));
    }

    /// <summary>Noor's vault, opened as by a browser, for as long as something is done in it: by cookie, or else by passphrase.</summary>
    public async Task<T> InVaultAsync<T>(Func<SqliteLogStore, Doors, VaultSession, Task<T>> doing)
    {
        await using var store = await SqliteLogStore.OpenAsync(Data);
        using var stretching = new Stretching(store);
        using var cookie = SessionKey.FromCookie((await First.Value).Cookie)!;
        var vaults = new OpenVaults(store, Application.House, _ => []);
        var doors = new Doors(store, vaults, stretching);
        var session = await vaults.ResumeAsync(cookie, Evening, use: true) ?? (await doors.UnlockAsync(Noor, Phrase, "laptop", Evening))!.Value.Vault;
        var result = await doing(store, doors, session);
        await vaults.CloseAllAsync();
        return result;
    }

    public Task<LogId> KeepAsync(params string[] told) =>
        InVaultAsync(async (_, _, session) =>
        {
            foreach (var text in told)
                await KeepAsync(session.Vault.Log, new DamageAccepted(Drawn.Thing(), text));
            return session.Vault.Log.Keys.Log;
        });

    public static Task<Decision> KeepAsync(OpenLog log, LogEvent change) => log.KeepAsync(_ => Decision.Keep(change), Evening);

    /// <summary>What was told in the vault's log, by who opens it with the passphrase.</summary>
    public Task<IReadOnlyList<string>> ToldAsync() =>
        InVaultAsync((_, _, session) => Task.FromResult<IReadOnlyList<string>>([.. session.Vault.Log.State.History.Select(entry => entry.Event).OfType<DamageAccepted>().Select(kept => kept.Told)]));

    /// <summary>Changes the store as somebody could who has the file and no key.</summary>
    public async Task ChangeAsync(Func<SqliteLogStore, Task> change)
    {
        await using var store = await SqliteLogStore.OpenAsync(Data);
        await change(store);
    }

    public bool IsAnywhere(byte[] bytes) =>
        new DirectoryInfo(Data).EnumerateFiles("*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file.FullName).AsSpan().IndexOf(bytes) >= 0);

    /// <summary>Every file in the folder with its bytes, but the empty one by which a process says that it serves.</summary>
    public IReadOnlyList<(string Name, string Bytes)> Files() =>
    [
        .. Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) != "serving.lock")
            .Select(file => (Path.GetRelativePath(Data, file), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))),
    ];

    /// <summary>Runs a command as a person does, and gives how it ended and all that it said.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string? typed, params string[] arguments)
    {
        var (code, said, failed) = await RunApartAsync(typed, arguments);
        return (code, said + failed);
    }

    /// <summary>The same, with what it said and what it said of a failure apart. One that has not ended after a minute is ended.</summary>
    public static async Task<(int Code, string Said, string Failed)> RunApartAsync(string? typed, params string[] arguments)
    {
        using var process = Start(arguments);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var ending = limit.Token.Register(process.Kill);
        if (typed is not null)
            await process.StandardInput.WriteLineAsync(typed);
        process.StandardInput.Close();
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await failed);
    }

    /// <summary>The program as it was built, started and left running.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Dotnet, [Path.Combine(AppContext.BaseDirectory, "leeway.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<(KeptFolder Folder, string Cookie)> MakeFirstAsync()
    {
        var folder = new KeptFolder();
        await using var store = await SqliteLogStore.OpenAsync(folder.Data);
        using var stretching = new Stretching(store);
        var vaults = new OpenVaults(store, Application.House, _ => []);
        var begun = (await new Doors(store, vaults, stretching).BeginAsync(Noor, Phrase, "laptop", Evening))!.Value;
        await KeepAsync(begun.Vault.Vault.Log, new DamageAccepted(Drawn.Thing(), "one"));
        await KeepAsync(begun.Vault.Vault.Log, new DamageAccepted(Drawn.Thing(), "two"));
        await vaults.CloseAllAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.root.Delete(recursive: true);
        return (folder, begun.Session.CookieValue());
    }

    private static string Dotnet => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
}
