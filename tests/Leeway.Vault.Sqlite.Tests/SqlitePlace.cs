using Leeway.Vault.Logs;
using Leeway.Vault.Tests.Stores;

namespace Leeway.Vault.Sqlite.Tests;

internal sealed class SqlitePlace : StorePlace
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-");

    public string Folder => folder.FullName;

    public override async Task<ILogStore> OpenAsync() => await SqliteLogStore.OpenAsync(Folder);

    /// <summary>All but the lock, which is empty and held.</summary>
    public override IReadOnlyList<byte[]> Files() =>
        [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Length > 0).Select(Read)];

    public override ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static byte[] Read(FileInfo file)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
