using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Tests.Stores;

/// <summary>Tests that hold over every engine: an engine's tests inherit them and say where a store lies.</summary>
public abstract class StoreSuite : IAsyncLifetime
{
    private StorePlace? place;

    protected static Instant Evening { get; } = Instant.FromUtc(2026, 3, 1, 22, 40);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected StorePlace Place => place!;

    protected InterruptedStore Store { get; private set; } = null!;

    protected abstract StorePlace NewPlace();

    public virtual async ValueTask InitializeAsync()
    {
        place = NewPlace();
        Store = new(await place.OpenAsync());
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected bool IsOnTheDisk(byte[] bytes) => Place.Files().Any(file => file.AsSpan().IndexOf(bytes) >= 0);

    protected async Task ReopenStoreAsync()
    {
        await Store.DisposeAsync();
        Store = new(await Place.OpenAsync());
    }

    protected Task<OpenLog> OpenAsync(Secret key, bool isNew = true) => OpenLog.OpenAsync(Store, Lines.House, key, isNew, Cancel);

    protected static async Task<Decision> KeepAsync(OpenLog log, string text, ThingId? thing = null, Instant? at = null) =>
        await log.KeepAsync(_ => Decision.Keep(new LineKept(thing ?? Drawn.Thing(), text)), at ?? Evening, cancel: Cancel);

    protected static IEnumerable<string> TextsOf(OpenLog log) => log.State.Of<Lines>().Texts;

    /// <summary>Puts something else in the place of a log, as somebody could who can write to the store.</summary>
    protected async Task RewriteAsync(LogId log, LogHead? head, IReadOnlyList<StoredEntry> entries)
    {
        await Store.CommitAsync(new() { DropLogs = [log] }, Cancel);
        await Store.CommitAsync(
            new() { Fills = [.. entries.Select(entry => (log, entry))], Appends = head is null ? [] : [new(log, null, [], head)] }, Cancel);
    }
}
