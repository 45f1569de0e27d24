using Leeway.Vault.Logs;
using Leeway.Vault.Tests.Logs;

namespace Leeway.Vault.Sqlite.Tests;

public sealed class SqliteLogStoreTests : LogStoreContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-");

    protected override async Task<ILogStore> OpenAsync() => await SqliteLogStore.OpenAsync(folder.FullName);

    protected override ValueTask CleanAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
