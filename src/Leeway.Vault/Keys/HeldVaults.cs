using System.Collections.Concurrent;
using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Keys;

/// <summary>The vaults in this process's memory: read once, shared by the sessions that hold them, wiped with the last.</summary>
internal sealed class HeldVaults(ILogStore store, Rooms rooms, Func<ThingId, IEnumerable<string>> draftsOf)
{
    private readonly ConcurrentDictionary<LogId, Lazy<Task<OpenVault>>> open = new();
    private int changes;

    public int Count => open.Count;

    /// <summary>How often a vault was read whole or wiped.</summary>
    public int Changes => Volatile.Read(ref changes);

    /// <summary>Those that are read whole.</summary>
    public IEnumerable<OpenVault> Read => open.Values.Where(entry => entry.IsValueCreated && entry.Value.IsCompletedSuccessfully).Select(entry => entry.Value.Result);

    /// <summary>The opened vault of a key, held by a session from the first moment, so that no sweep closes it meanwhile.</summary>
    public async Task<OpenVault> HoldAsync(Secret key, bool isNew, SessionRow session, Instant until, CancellationToken cancel)
    {
        while (true)
        {
            var vault = await GetAsync(key, isNew).WaitAsync(cancel);
            if (vault.TryHold(session, until))
                return vault;
            Remove(vault);
        }
    }

    /// <summary>A session is over; the vault goes where it was the last, and otherwise what it had hidden.</summary>
    public async Task LetGoAsync(OpenVault vault, SessionRow session, bool forget)
    {
        if (vault.Release(session))
            await CloseAsync(vault);
        else if (forget && !vault.Log.IsClosed)
            await ForgetHiddenAsync(vault, _ => true, CancellationToken.None);
    }

    /// <summary>Drops a vault from memory whatever its sessions, since its key or its log is gone.</summary>
    public async Task WipeAsync(OpenVault vault)
    {
        vault.ReleaseAll();
        Remove(vault);
        await DropAsync(vault);
    }

    /// <summary>Overwrites what was hidden at the times that are <paramref name="due"/>.</summary>
    public Task ForgetHiddenAsync(OpenVault vault, Func<Instant, bool> due, CancellationToken cancel) =>
        vault.Log.ForgetHiddenAsync(due, draftsOf, cancel);

    /// <summary>
    /// The keys go whether or not the store could overwrite what was hidden (that is done at the next unlock then), and
    /// before it is scrubbed, which may take its time.
    /// </summary>
    public async Task CloseAsync(OpenVault vault)
    {
        Remove(vault);
        try
        {
            await vault.Log.OverwriteHiddenAsync(_ => true, draftsOf, CancellationToken.None);
        }
        finally
        {
            await DropAsync(vault);
        }
        await vault.Log.ScrubAsync(CancellationToken.None);
    }

    private async Task DropAsync(OpenVault vault)
    {
        await vault.Log.CloseAsync();
        vault.Dispose();
        Interlocked.Increment(ref changes);
    }

    private void Remove(OpenVault vault)
    {
        if (open.TryGetValue(vault.Log.Keys.Log, out var entry) && entry.Value.IsCompletedSuccessfully && entry.Value.Result == vault)
            open.TryRemove(new(vault.Log.Keys.Log, entry));
    }

    private async Task<OpenVault> GetAsync(Secret key, bool isNew)
    {
        var id = LogKeys.IdOf(key);
        var ours = new Lazy<Task<OpenVault>>(() => OpenAsync(key.Copy(), isNew));
        var entry = open.GetOrAdd(id, ours);
        try
        {
            return await entry.Value;
        }
        catch
        {
            open.TryRemove(new(id, entry));
            throw;
        }
    }

    /// <summary>Many requests may wait for it, so that the end of one does not stop it.</summary>
    private async Task<OpenVault> OpenAsync(Secret key, bool isNew)
    {
        try
        {
            var log = await OpenLog.OpenAsync(store, rooms, key, isNew, CancellationToken.None);
            Interlocked.Increment(ref changes);
            return new(key, log);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
