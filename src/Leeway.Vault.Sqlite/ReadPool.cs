using System.Collections.Concurrent;
using Leeway.Vault.Logs;
using Microsoft.Data.Sqlite;

namespace Leeway.Vault.Sqlite;

/// <summary>A few connections that only read, opened as they are first needed. A read runs on its caller's thread.</summary>
internal sealed class ReadPool(DataFolder folder) : IAsyncDisposable
{
    private const int Most = 8;

    private readonly SemaphoreSlim free = new(Most, Most);
    private readonly ConcurrentBag<Database> idle = [];

    /// <exception cref="StoreFailedException">The disk or the file failed.</exception>
    public async Task<T> ReadAsync<T>(Func<Database, T> read, CancellationToken cancel)
    {
        await free.WaitAsync(cancel);
        try
        {
            var database = idle.TryTake(out var waiting) ? waiting : Database.ToRead(folder.Database);
            T result;
            try
            {
                result = read(database);
            }
            catch
            {
                database.Dispose();
                throw;
            }
            idle.Add(database);
            return result;
        }
        catch (SqliteException error)
        {
            throw Failure.OfStore(error, folder);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for the reads that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var reader = 0; reader < Most; reader++)
            await free.WaitAsync();
        foreach (var database in idle)
            database.Dispose();
        free.Dispose();
    }
}
