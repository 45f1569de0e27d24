using System.Text;
using Leeway.Vault.Logs;

namespace Leeway.Vault.Tests.Logs;

/// <summary>
/// What every engine of <see cref="ILogStore"/> must do. An engine's tests inherit it and say how its store is opened; the
/// parts of it are beside this file.
/// </summary>
public abstract partial class LogStoreContract : IAsyncLifetime
{
    protected static readonly LogId Ours = new(new(0x0101, 1));
    protected static readonly LogId Theirs = new(new(0x0202, 2));

    protected ILogStore Store { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the store of this test; the same one each time within it, a fresh one in the next.</summary>
    protected abstract Task<ILogStore> OpenAsync();

    /// <summary>Removes what <see cref="OpenAsync"/> made.</summary>
    protected abstract ValueTask CleanAsync();

    /// <summary>As after a restart of the program.</summary>
    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await OpenAsync();
    }

    /// <summary>An append of texts after a position.</summary>
    protected static StoreChange Append(LogId log, long expected, params string[] texts) =>
        new() { Appends = [new(log, expected, [.. texts.Select((text, index) => Entry(expected + 1 + index, text))], Head(expected + texts.Length))] };

    protected static StoredEntry Entry(long position, string text) => new(position, IdOf(position), Bytes(text));

    protected static EntryId IdOf(long position) => new(new(0xE, (ulong)position));

    protected static LogHead Head(long position) => new(position, Filled(32, (byte)position), Filled(32, (byte)~position));

    protected static byte[] Filled(int length, byte with) => [.. Enumerable.Repeat(with, length)];

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected async Task<IReadOnlyList<string>> TextsAsync(LogId log, long after = 0) =>
        [.. (await Store.EntriesAsync(log, after, Cancel)).Select(entry => Encoding.UTF8.GetString(entry.Bytes))];

    protected Task<CommitOutcome> CommitAsync(StoreChange change) => Store.CommitAsync(change, Cancel);
}
