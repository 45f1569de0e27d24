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
public sealed partial class OpenVaults
{
    /// <summary>A session ends a day after it began, however much it is used.</summary>
    public static readonly Duration LongestSession = Duration.FromHours(24);

    /// <summary>How long a forgotten entry can be brought back at most.</summary>
    public static readonly Duration UndoFor = Duration.FromMinutes(10);

    private static readonly Duration SlideEvery = Duration.FromSeconds(30);

    /// <summary>How long somebody who locks or leaves may wait for it.</summary>
    private static readonly TimeSpan LongestScrub = TimeSpan.FromSeconds(1);

    private readonly ILogStore store;
    private volatile bool scrubIsDue;

    public OpenVaults(ILogStore store, Rooms rooms, Func<ThingId, IEnumerable<string>> draftsOf)
    {
        this.store = store;
        Held = new(store, rooms, draftsOf);
        Catalog = rooms.Catalog;
    }

    /// <summary>How many vaults are open in this process.</summary>
    public int Count => Held.Count;

    /// <summary>How often a vault was opened or wiped in this process; a number to compare with an earlier one.</summary>
    public int Changes => Held.Changes;

    internal EventCatalog Catalog { get; }

    internal HeldVaults Held { get; }

    /// <summary>
    /// The vault that a cookie opens; null when the session is over. <paramref name="use"/> says whether a person did
    /// something, which moves the idle lock.
    /// </summary>
    public async Task<VaultSession?> ResumeAsync(SessionKey session, Instant now, bool use, CancellationToken cancel = default)
    {
        try
        {
            return await TryResumeAsync(session, now, use, cancel);
        }
        catch (ObjectDisposedException)
        {
            // It was locked, deleted or given a new key in this very moment.
            return null;
        }
    }

    /// <summary>Ends one session, overwrites what it had hidden, and wipes the vault here when nobody else holds it.</summary>
    public async Task LockAsync(VaultSession session, CancellationToken cancel = default)
    {
        try
        {
            // A lock is not called back because the page that asked for it was left.
            await store.CommitAsync(new() { DropSessions = [session.Row] }, CancellationToken.None);
        }
        finally
        {
            await Held.LetGoAsync(session.Vault, session.Row, forget: true);
            await ScrubAsync();
        }
    }

    /// <summary>
    /// Wipes the vaults whose sessions are over, overwrites what has been hidden for longer than it can be brought back,
    /// and drops the rows of ended sessions. What fails for one vault is told after the others had their turn.
    /// </summary>
    public async Task SweepAsync(Instant now, CancellationToken cancel = default)
    {
        var failures = new List<Exception>();
        var sessions = CountSessions();
        foreach (var vault in Held.Read)
        {
            try
            {
                await SweepAsync(vault, now, cancel);
            }
            catch (Exception failure) when (failure is StoreFailedException or ObjectDisposedException)
            {
                failures.Add(failure);
            }
        }
        await store.CommitAsync(new() { DropSessionsEndedBefore = now.ToUnixTimeSeconds() }, cancel);
        if (scrubIsDue || CountSessions() < sessions)
            await ScrubAsync();
        if (failures.OfType<StoreFailedException>().FirstOrDefault() is { } first)
            throw new StoreFailedException(first.Message, first) { Full = first.Full };
    }

    /// <summary>
    /// What was dropped of slots and sessions leaves the disk now, its write-ahead log too: a copy made from here on holds
    /// nothing that an old passphrase, kit or cookie opens. Where a backup holds it up, the sweep tries again.
    /// </summary>
    internal async Task ScrubAsync()
    {
        scrubIsDue = true;
        using var patience = new CancellationTokenSource(LongestScrub);
        try
        {
            await store.ScrubAsync(patience.Token);
            scrubIsDue = false;
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or StoreFailedException)
        {
            // It was dropped all the same.
        }
    }

    private int CountSessions() => Held.Read.Sum(vault => vault.Sessions.Count);

    /// <summary>Before the process ends: overwrites what was hidden, and wipes every key. No session ends by it.</summary>
    public async Task CloseAllAsync()
    {
        foreach (var vault in Held.Read)
        {
            vault.ReleaseAll();
            try
            {
                await Held.CloseAsync(vault);
            }
            catch (StoreFailedException)
            {
                // What could not be overwritten now is overwritten at the next unlock.
            }
        }
    }

    /// <summary>Overwrites what was hidden, once the page that offered to bring it back was left.</summary>
    public Task ForgetHiddenAsync(OpenVault vault, CancellationToken cancel = default) =>
        Held.ForgetHiddenAsync(vault, _ => true, cancel);

    /// <summary>
    /// Goes on with what is there, once the person was told what is not. The session counts as opened from then on, since
    /// nothing could be written when it was.
    /// </summary>
    /// <param name="session">The session in which it was told.</param>
    /// <param name="device">What the session's device is called.</param>
    /// <param name="told">What the person was told, in the words of the page.</param>
    /// <param name="now">The time it is.</param>
    /// <param name="cancel">Stops before anything is kept.</param>
    public async Task AcceptDamageAsync(VaultSession session, string device, string told, Instant now, CancellationToken cancel = default)
    {
        LogEvent[] accepted = [new DamageAccepted(Drawn.Thing(), told), new SessionOpened(new(session.Row.Value), device)];
        await session.Vault.Log.AcceptDamageAsync(accepted, now, new(), cancel);
    }

    /// <summary>Ends other sessions of a vault in this process, where their rows are gone.</summary>
    internal static void Release(OpenVault vault, IEnumerable<SessionRow> others)
    {
        foreach (var other in others)
            vault.Release(other);
    }

    private async Task<VaultSession?> TryResumeAsync(SessionKey session, Instant now, bool use, CancellationToken cancel)
    {
        if (await store.SessionAsync(session.Row, cancel) is not { } stored || stored.ExpiresAt <= now.ToUnixTimeSeconds())
            return null;
        if (session.Unwrap(stored) is not { } opened)
            return null;
        var expires = Instant.FromUnixTimeSeconds(stored.ExpiresAt);
        using var key = opened.VaultKey;
        var vault = await Held.HoldAsync(key, isNew: false, session.Row, expires, cancel);
        await vault.Log.RefreshAsync(cancel);
        if (IsRevoked(vault, session.Row))
        {
            await store.CommitAsync(new() { DropSessions = [session.Row] }, CancellationToken.None);
            await Held.LetGoAsync(vault, session.Row, forget: false);
            return null;
        }
        var slid = Expiry(vault, opened.Begun, now);
        if (use && Distance(slid, expires) > SlideEvery)
        {
            // A lock that came in between stays: only a row that is still there moves.
            var moved = new StoreChange { NeedSessions = [session.Row], PutSessions = [session.Wrap(vault.Key, opened.Begun, slid)] };
            if (await store.CommitAsync(moved, CancellationToken.None) == CommitOutcome.Stale)
            {
                await Held.LetGoAsync(vault, session.Row, forget: false);
                return null;
            }
            expires = slid;
            vault.TryHold(session.Row, expires);
        }
        return new(vault, session.Row, expires);
    }

    private static Duration Distance(Instant one, Instant other) => one > other ? one - other : other - one;

    /// <summary>
    /// The log says which sessions were opened and not ended. One that was opened while the log was damaged, when nothing
    /// could be written, is not in it.
    /// </summary>
    private static bool IsRevoked(OpenVault vault, SessionRow row) =>
        vault.Log.Report.IsWhole && vault.Log.State.Of<KeysState>().Sessions.FindLastIndex(opened => opened.Session.Value == row.Value) < 0;

    private async Task SweepAsync(OpenVault vault, Instant now, CancellationToken cancel)
    {
        foreach (var session in vault.Sessions)
        {
            // It may have been ended by another process.
            if (await store.SessionAsync(session, cancel) is null && vault.Release(session))
            {
                await Held.CloseAsync(vault);
                return;
            }
        }
        if (vault.ReleaseEnded(now))
            await Held.CloseAsync(vault);
        else
            await Held.ForgetHiddenAsync(vault, since => Distance(now, since) >= UndoFor, cancel);
    }
}
