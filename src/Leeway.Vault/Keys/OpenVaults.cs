using System.Collections.Concurrent;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Keys;

/// <summary>
/// The vaults that are open in this process: kept in memory while a session holds them, wiped when the last one ends. Any
/// process can open any vault from its cookie; this only saves reading it again.
/// </summary>
public sealed class OpenVaults(ILogStore store, Rooms rooms, Func<ThingId, IEnumerable<string>> draftsOf)
{
    /// <summary>A session ends a day after it began, however much it is used.</summary>
    public static readonly Duration LongestSession = Duration.FromHours(24);

    /// <summary>How long a forgotten entry can be brought back at most.</summary>
    public static readonly Duration UndoFor = Duration.FromMinutes(10);

    private static readonly Duration SlideEvery = Duration.FromSeconds(30);
    private readonly ConcurrentDictionary<LogId, Lazy<Task<OpenVault>>> open = new();

    /// <summary>How many vaults are open in this process.</summary>
    public int Count => open.Count;

    /// <summary>
    /// The vault that a cookie opens; null when the session is over. <paramref name="use"/> says whether a person did
    /// something, which moves the idle lock.
    /// </summary>
    public async Task<VaultSession?> ResumeAsync(SessionKey session, Instant now, bool use, CancellationToken cancel = default)
    {
        if (await store.SessionAsync(session.Row, cancel) is not { } stored || stored.ExpiresAt <= now.ToUnixTimeSeconds())
            return null;
        if (session.Unwrap(stored) is not { } opened)
            return null;
        var vault = await GetAsync(opened.VaultKey, cancel);
        await vault.Log.RefreshAsync(cancel);
        var expires = Instant.FromUnixTimeSeconds(stored.ExpiresAt);
        var slid = Expiry(vault, opened.Begun, now);
        if (use && slid - expires > SlideEvery)
        {
            await store.CommitAsync(new() { PutSessions = [session.Wrap(vault.Key, opened.Begun, slid)] }, CancellationToken.None);
            expires = slid;
        }
        vault.Hold(session.Row, expires);
        return new(vault, session.Row, expires);
    }

    /// <summary>Ends one session; the vault is wiped here when nobody else holds it.</summary>
    public async Task LockAsync(VaultSession session, CancellationToken cancel = default)
    {
        await store.CommitAsync(new() { DropSessions = [session.Row] }, CancellationToken.None);
        if (session.Vault.Release(session.Row))
            await CloseAsync(session.Vault, cancel);
    }

    /// <summary>
    /// Wipes the vaults whose sessions are over, overwrites what has been hidden for longer than it can be brought back,
    /// and drops the rows of ended sessions.
    /// </summary>
    public async Task SweepAsync(Instant now, CancellationToken cancel = default)
    {
        foreach (var entry in open.Values.Where(entry => entry.IsValueCreated && entry.Value.IsCompletedSuccessfully))
        {
            var vault = await entry.Value;
            if (vault.ReleaseEnded(now))
                await CloseAsync(vault, cancel);
            else
                await vault.Log.ForgetHiddenAsync(since => now - since >= UndoFor, draftsOf, cancel);
        }
        await store.CommitAsync(new() { DropSessionsEndedBefore = now.ToUnixTimeSeconds() }, cancel);
    }

    /// <summary>Overwrites what was hidden, once the page that offered to bring it back was left.</summary>
    public Task ForgetHiddenAsync(OpenVault vault, CancellationToken cancel = default) =>
        vault.Log.ForgetHiddenAsync(_ => true, draftsOf, cancel);

    internal async Task<VaultSession> StartAsync(SessionKey session, Secret key, string device, Instant now, StoreChange along, IReadOnlyList<LogEvent> first, CancellationToken cancel)
    {
        var vault = await GetAsync(new Secret(key.Bytes), cancel);
        await vault.Log.RefreshAsync(cancel);
        var expires = Expiry(vault, now, now);
        var change = along with { PutSessions = [session.Wrap(vault.Key, now, expires)] };
        if (vault.Log.Report.IsWhole)
            await vault.Log.KeepAsync(_ => Decision.Keep([.. first, new SessionOpened(new(session.Row.Value), device)]), now, change, cancel);
        else
            await store.CommitAsync(change, CancellationToken.None);
        vault.Hold(session.Row, expires);
        if (vault.Log.Report.IsWhole)
            await ForgetHiddenAsync(vault, cancel);
        return new(vault, session.Row, expires);
    }

    /// <summary>Drops a vault from memory whatever its sessions, since its key or its log is gone.</summary>
    internal void Wipe(OpenVault vault)
    {
        open.TryRemove(vault.Log.Keys.Log, out _);
        vault.Dispose();
    }

    private static Instant Expiry(OpenVault vault, Instant begun, Instant now)
    {
        var idle = Duration.FromMinutes(vault.Log.State.Of<KeysState>().Preferences.IdleMinutes);
        return Instant.Min(begun + LongestSession, now + idle);
    }

    private async Task CloseAsync(OpenVault vault, CancellationToken cancel)
    {
        await ForgetHiddenAsync(vault, cancel);
        Wipe(vault);
    }

    private async Task<OpenVault> GetAsync(Secret key, CancellationToken cancel)
    {
        LogId id;
        using (var keys = new LogKeys(key))
            id = keys.Log;
        var ours = new Lazy<Task<OpenVault>>(async () => new OpenVault(key, await OpenLog.OpenAsync(store, rooms, key, cancel)));
        var entry = open.GetOrAdd(id, ours);
        try
        {
            var vault = await entry.Value;
            if (entry != ours)
                key.Dispose();
            return vault;
        }
        catch
        {
            open.TryRemove(new(id, entry));
            throw;
        }
    }
}
