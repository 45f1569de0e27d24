using Leeway.Vault.Logs;

namespace Leeway.Vault.Tests.Logs;

/// <summary>What every engine of <see cref="ILogStore"/> must do. An engine's tests inherit it and say how a store is opened.</summary>
public abstract class LogStoreContract : IAsyncLifetime
{
    private static readonly LogId Ours = new(1);

    protected ILogStore Store { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_appended_is_read_back_as_it_was()
    {
        Assert.Equal(CommitOutcome.Kept, await Store.CommitAsync(Append(Ours, 0, "one", "two"), Cancel));

        Assert.Equal(["one", "two"], await TextsAsync(Ours));
        var head = await Store.HeadAsync(Ours, Cancel);
        Assert.Equal(2, head?.Position);
        Assert.Equal(Enumerable.Repeat((byte)2, 32), head?.Chain);
        Assert.Equal([Ours], await Store.LogsAsync(Cancel));
    }

    [Fact]
    public async Task A_stale_append_is_refused_and_changes_nothing()
    {
        await Store.CommitAsync(Append(Ours, 0, "one"), Cancel);

        Assert.Equal(CommitOutcome.Stale, await Store.CommitAsync(Append(Ours, 0, "other"), Cancel));
        Assert.Equal(CommitOutcome.Stale, await Store.CommitAsync(Append(Ours, 2, "other"), Cancel));

        Assert.Equal(["one"], await TextsAsync(Ours));
        Assert.Equal(1, (await Store.HeadAsync(Ours, Cancel))?.Position);
    }

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the same store each time within one test.</summary>
    protected abstract Task<ILogStore> OpenAsync();

    protected abstract ValueTask CleanAsync();

    protected static StoreChange Append(LogId log, long expected, params string[] texts)
    {
        var entries = texts.Select((text, index) => Entry(expected + 1 + index, text)).ToList();
        var last = expected + texts.Length;
        return new() { Appends = [new(log, expected, entries, Head(last))] };
    }

    protected static StoredEntry Entry(long position, string text) =>
        new(position, new(((UInt128)position << 64) + (UInt128)(uint)text.GetHashCode(StringComparison.Ordinal)), System.Text.Encoding.UTF8.GetBytes(text));

    protected static LogHead Head(long position) =>
        new(position, [.. Enumerable.Repeat((byte)position, 32)], [.. Enumerable.Repeat((byte)~position, 32)]);

    protected async Task<IReadOnlyList<string>> TextsAsync(LogId log, long after = 0) =>
        [.. (await Store.EntriesAsync(log, after, Cancel)).Select(entry => System.Text.Encoding.UTF8.GetString(entry.Bytes))];
}
