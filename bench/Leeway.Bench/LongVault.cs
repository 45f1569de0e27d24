using Leeway.Vault.Sqlite;
using Leeway.Web;
using Leeway.Web.Sample;
using NodaTime;

namespace Leeway.Bench;

/// <summary>A data folder with one made-up vault, as <c>dev/seed</c> makes it: made once in a run, and copied for each measurement.</summary>
/// <param name="Folder">The copy, which is the caller's alone.</param>
/// <param name="Name">With <paramref name="Passphrase"/> it opens the vault.</param>
/// <param name="Passphrase">With <paramref name="Name"/> it opens the vault.</param>
internal sealed record LongVault(string Folder, string Name, string Passphrase)
{
    public const int Entries = 20_000;

    private static readonly Dictionary<int, LongVault> Made = [];

    /// <param name="folder">The folder of a measurement; the copy is made inside it.</param>
    /// <param name="entries">How many entries the vault has.</param>
    public static async Task<LongVault> InAsync(string folder, int entries = Entries)
    {
        if (!Made.TryGetValue(entries, out var made))
            Made[entries] = made = await MakeAsync(Path.Combine(FolderOfMade(Path.GetDirectoryName(folder)!), $"{entries}"), entries);
        var copy = made with { Folder = Path.Combine(folder, $"vault-{entries}") };
        Directory.CreateDirectory(copy.Folder);
        foreach (var file in Directory.EnumerateFiles(made.Folder))
            File.Copy(file, Path.Combine(copy.Folder, Path.GetFileName(file)));
        return copy;
    }

    /// <summary>Removes what was made to be copied.</summary>
    public static void ForgetMade(string data)
    {
        if (Directory.Exists(FolderOfMade(data)))
            Directory.Delete(FolderOfMade(data), recursive: true);
    }

    private static string FolderOfMade(string data) => Path.Combine(data, "made");

    private static async Task<LongVault> MakeAsync(string folder, int entries)
    {
        await using var store = await SqliteLogStore.OpenAsync(folder);
        await using var app = Application.Build(new() { Port = 0, Data = folder }, store);
        var now = app.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var (name, passphrase) = await app.Services.GetRequiredService<SampleVaults>().KeepLongAsync(entries, now);
        return new(folder, name, passphrase);
    }
}
