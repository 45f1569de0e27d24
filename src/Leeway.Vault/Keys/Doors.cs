using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Keys;

/// <summary>
/// The ways into a vault and how they change: beginning, unlocking, the kit, a new passphrase, leaving for good. Each is
/// one change to the store, whole or not at all, so that at every moment one passphrase opens.
/// </summary>
public sealed class Doors(ILogStore store, OpenVaults vaults, Stretching stretching)
{
    /// <summary>Makes a new vault and opens it; null when name and passphrase open one already.</summary>
    public async Task<(SessionKey Session, VaultSession Vault)?> BeginAsync(PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        if (await store.SlotAsync(slot.Selector, cancel) is not null)
            return null;
        using var key = Secret.Draw();
        var beginning = new Beginning([new PassphraseSet(IdOf(slot), name.Shown)], new() { PutSlots = [(slot.Selector, slot.Wrap(key))] });
        return await StartAsync(key, isNew: true, device, now, _ => beginning, cancel);
    }

    /// <summary>Opens the vault of a name and passphrase; null when they open nothing, and nothing says which was off.</summary>
    public async Task<(SessionKey Session, VaultSession Vault)?> UnlockAsync(PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        if (passphrase.Length > SlotKey.LongestPassphrase)
            return null;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        using var key = await KeyInAsync(slot, cancel);
        if (key is null)
            return null;
        // A passphrase that was changed in this very moment opens nothing any more. One that the log does not know of, since
        // that entry was lost, is written down again, so that it goes when it is changed.
        return await StartAsync(
            key,
            isNew: false,
            device,
            now,
            state => new(
                state.PassphraseSlot == IdOf(slot) ? [] : [new PassphraseSet(IdOf(slot), name.Shown)],
                new() { NeedSlots = [slot.Selector] }),
            cancel);
    }

    /// <summary>
    /// Opens a vault with its kit's code and gives it a new name and passphrase in the same step; ends every session.
    /// Null when the code opens nothing, or when that name and passphrase open another vault.
    /// </summary>
    public async Task<(SessionKey Session, VaultSession Vault)?> UseKitAsync(KitCode code, PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        using var kit = SlotKey.FromKit(code);
        using var key = await KeyInAsync(kit, cancel);
        if (key is null)
            return null;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        var taken = await store.SlotAsync(slot.Selector, cancel);
        using var inTaken = taken is null ? null : slot.Unwrap(taken);
        if (taken is not null && !key.Equals(inTaken))
            return null;
        var bytes = slot.Wrap(key);
        var started = await StartAsync(
            key,
            isNew: false,
            device,
            now,
            state => new(
                [new SessionsEnded(Drawn.Thing()), new PassphraseSet(IdOf(slot), name.Shown)],
                new()
                {
                    NeedSlots = [kit.Selector],
                    DropSlots = [slot.Selector, .. PassphraseSlot(state)],
                    PutSlots = [(slot.Selector, bytes)],
                    DropSessions = [.. Rows(state)],
                }),
            cancel);
        await vaults.ScrubAsync();
        return started;
    }

    /// <summary>Whether name and passphrase are those of this vault: asked again before what cannot be undone.</summary>
    public async Task<bool> IsOwnAsync(OpenVault vault, string passphrase, CancellationToken cancel = default)
    {
        var state = vault.Log.State.Of<KeysState>();
        if (passphrase.Length > SlotKey.LongestPassphrase || PersonName.Parse(state.Name) is not { } name)
            return false;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        using var key = await KeyInAsync(slot, cancel);
        return key is not null && key.Equals(vault.Key);
    }

    /// <summary>
    /// A new passphrase for the same key: the new slot is proved by opening it before the old one goes, in one change.
    /// Every other session ends. False when that name and passphrase open something already, or the log is not whole.
    /// </summary>
    public async Task<bool> ChangePassphraseAsync(VaultSession session, PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        var vault = session.Vault;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        if (await store.SlotAsync(slot.Selector, cancel) is not null)
            return false;
        var bytes = slot.Wrap(vault.Key);
        return await KeepAndEndOthersAsync(
            session,
            _ => [new SessionsEnded(Drawn.Thing()), new PassphraseSet(IdOf(slot), name.Shown), new SessionOpened(new(session.Row.Value), device)],
            state => new() { PutSlots = [(slot.Selector, bytes)], DropSlots = [.. PassphraseSlot(state)] },
            now,
            cancel);
    }

    /// <summary>
    /// Somebody knew the passphrase: a new vault key as well. Every entry is opened and sealed again under it in one
    /// change with the new slot and a new session, the copies are proved before, and the old log, slots, kit and sessions
    /// go with it. Null when that name and passphrase open something already, or the log is not whole.
    /// </summary>
    public async Task<(SessionKey Session, VaultSession Vault)?> StartNewKeyAsync(VaultSession session, PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        var vault = session.Vault;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        if (!vault.Log.Report.IsWhole || await store.SlotAsync(slot.Selector, cancel) is not null)
            return null;
        using var key = Secret.Draw();
        var bytes = slot.Wrap(key);
        var next = SessionKey.Draw();
        var expires = OpenVaults.Expiry(vault, now, now);
        var replaced = await vault.Log.ReplaceAsync(
            async log =>
            {
                var state = log.Of<KeysState>();
                LogEvent[] further =
                [
                    new SessionsEnded(Drawn.Thing()),
                    .. state.KitSlot is { } kit ? [new KitWithdrawn(kit)] : Array.Empty<LogEvent>(),
                    new PassphraseSet(IdOf(slot), name.Shown),
                    new SessionOpened(new(next.Row.Value), device),
                ];
                var moved = await Resealing.PrepareAsync(store, vaults.Catalog, vault.Log.Keys, key, further, now, cancel);
                return moved with
                {
                    PutSlots = [(slot.Selector, bytes)],
                    DropSlots = [.. PassphraseSlot(state), .. KitSlot(state)],
                    PutSessions = [next.Wrap(key, now, expires)],
                    DropSessions = [.. Rows(state), session.Row],
                };
            },
            cancel);
        if (!replaced)
        {
            next.Dispose();
            return null;
        }
        await vaults.Held.WipeAsync(vault);
        await store.ScrubAsync(CancellationToken.None);
        return (next, new(await vaults.Held.HoldAsync(key, isNew: false, next.Row, expires, CancellationToken.None), next.Row, expires));
    }

    /// <summary>Ends every session but this one.</summary>
    public Task SignOutEverywhereAsync(VaultSession session, string device, Instant now, CancellationToken cancel = default) =>
        KeepAndEndOthersAsync(
            session,
            _ => [new SessionsEnded(Drawn.Thing()), new SessionOpened(new(session.Row.Value), device)],
            _ => new(),
            now,
            cancel);

    /// <summary>The sessions that are still running, newest first.</summary>
    public async Task<IReadOnlyList<OpenedSession>> DevicesAsync(OpenVault vault, Instant now, CancellationToken cancel = default)
    {
        var running = new List<OpenedSession>();
        foreach (var opened in vault.Log.State.Of<KeysState>().Sessions.Reverse())
        {
            if (await store.SessionAsync(new(opened.Session.Value), cancel) is { } stored && stored.ExpiresAt > now.ToUnixTimeSeconds())
                running.Add(opened);
        }
        return running;
    }

    /// <summary>A new recovery kit; the one before stops working.</summary>
    /// <param name="vault">Whose kit it is.</param>
    /// <param name="mayMake">Asked of the newest state, so that of two requests at once the later can be refused.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="cancel">Until it is kept.</param>
    /// <returns>Null where <paramref name="mayMake"/> said no: the kit is as it was.</returns>
    /// <exception cref="StoreFailedException">It was not made, and the one before still works.</exception>
    public async Task<KitCode?> MakeKitAsync(OpenVault vault, Func<KeysState, bool> mayMake, Instant now, CancellationToken cancel = default)
    {
        var code = KitCode.Draw();
        using var slot = SlotKey.FromKit(code);
        var bytes = slot.Wrap(vault.Key);
        var decision = await vault.Log.KeepWithAsync(
            state => mayMake(state.Of<KeysState>()) ? Decision.Keep(new KitMade(IdOf(slot))) : Decision.Nothing,
            now,
            state => !mayMake(state.Of<KeysState>()) ? null : new() { PutSlots = [(slot.Selector, bytes)], DropSlots = [.. KitSlot(state.Of<KeysState>())] },
            cancel);
        if (decision.Refusal is not null)
            throw new StoreFailedException("The recovery kit was not made.");
        await vaults.ScrubAsync();
        return decision.Events.Count == 0 ? null : code;
    }

    /// <summary>The kit stops working; nothing happens when there is none.</summary>
    /// <param name="isMeant">Whether the kit that stands is the one that is to stop.</param>
    public async Task WithdrawKitAsync(OpenVault vault, Func<KeysState, bool> isMeant, Instant now, CancellationToken cancel = default)
    {
        await vault.Log.KeepWithAsync(
            state => MeantKit(state) is { } kit ? Decision.Keep(new KitWithdrawn(kit)) : Decision.Nothing,
            now,
            state => MeantKit(state) is { } kit ? new() { DropSlots = [new(kit.Value)] } : null,
            cancel);
        await vaults.ScrubAsync();

        ThingId? MeantKit(LogState state) => isMeant(state.Of<KeysState>()) ? state.Of<KeysState>().KitSlot : null;
    }

    /// <summary>Everything of this vault leaves the store: log, drafts, slots, sessions. It cannot be undone here.</summary>
    public async Task DeleteAsync(OpenVault vault, CancellationToken cancel = default)
    {
        var state = vault.Log.State.Of<KeysState>();
        await store.CommitAsync(
            new()
            {
                DropLogs = [vault.Log.Keys.Log],
                DropSlots = [.. PassphraseSlot(state), .. KitSlot(state)],
                DropSessions = [.. Rows(state), .. vault.Sessions],
            },
            CancellationToken.None);
        await vaults.Held.WipeAsync(vault);
        await store.ScrubAsync(CancellationToken.None);
    }

    private async Task<(SessionKey Session, VaultSession Vault)?> StartAsync(
        Secret key, bool isNew, string device, Instant now, Func<KeysState, Beginning?> begin, CancellationToken cancel)
    {
        var session = SessionKey.Draw();
        if (await vaults.StartAsync(session, key, isNew, device, now, begin, cancel) is { } started)
            return (session, started);
        session.Dispose();
        return null;
    }

    private async Task<bool> KeepAndEndOthersAsync(
        VaultSession session, Func<KeysState, IReadOnlyList<LogEvent>> events, Func<KeysState, StoreChange> along, Instant now, CancellationToken cancel)
    {
        IReadOnlyList<SessionRow> others = [];
        var decision = await session.Vault.Log.KeepWithAsync(
            log => Decision.Keep(events(log.Of<KeysState>())),
            now,
            log =>
            {
                var state = log.Of<KeysState>();
                others = [.. Rows(state).Where(row => row != session.Row)];
                return along(state) with { DropSessions = others };
            },
            cancel);
        if (decision.Refusal is not null)
            return false;
        OpenVaults.Release(session.Vault, others);
        await vaults.ScrubAsync();
        return true;
    }

    private async Task<Secret?> KeyInAsync(SlotKey slot, CancellationToken cancel) =>
        await store.SlotAsync(slot.Selector, cancel) is { } bytes ? slot.Unwrap(bytes) : null;

    private static ThingId IdOf(SlotKey slot) => new(slot.Selector.Value);

    private static IEnumerable<SlotSelector> PassphraseSlot(KeysState state) => state.PassphraseSlot is { } slot ? [new(slot.Value)] : [];

    private static IEnumerable<SlotSelector> KitSlot(KeysState state) => state.KitSlot is { } slot ? [new(slot.Value)] : [];

    private static IEnumerable<SessionRow> Rows(KeysState state) => state.Sessions.Select(opened => new SessionRow(opened.Session.Value));
}
