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
        var session = SessionKey.Draw();
        var opened = await vaults.StartAsync(session, key, device, now, new() { PutSlots = [(slot.Selector, slot.Wrap(key))] }, [new PassphraseSet(new(slot.Selector.Value), name.Shown)], cancel);
        return (session, opened);
    }

    /// <summary>Opens the vault of a name and passphrase; null when they open nothing, and nothing says which was off.</summary>
    public async Task<(SessionKey Session, VaultSession Vault)?> UnlockAsync(PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        using var key = await KeyInAsync(slot, cancel);
        if (key is null)
            return null;
        var session = SessionKey.Draw();
        return (session, await vaults.StartAsync(session, key, device, now, new(), [], cancel));
    }

    /// <summary>
    /// Opens a vault with its kit's code and gives it a new name and passphrase in the same step; ends every session.
    /// Null when the code opens nothing.
    /// </summary>
    public async Task<(SessionKey Session, VaultSession Vault)?> UseKitAsync(KitCode code, PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        using var kit = SlotKey.FromKit(code);
        using var key = await KeyInAsync(kit, cancel);
        if (key is null)
            return null;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        var session = SessionKey.Draw();
        var probe = await vaults.StartAsync(session, key, device, now, new(), [], cancel);
        var state = probe.Vault.Log.State.Of<KeysState>();
        var change = ChangeOfSlot(slot, key, state) with { DropSessions = [.. OtherSessions(state, session.Row)] };
        await probe.Vault.Log.KeepAsync(
            _ => Decision.Keep(new SessionsEnded(Drawn.Thing()), new PassphraseSet(new(slot.Selector.Value), name.Shown), new SessionOpened(new(session.Row.Value), device)), now, change, cancel);
        return (session, probe);
    }

    /// <summary>Whether name and passphrase are those of this vault: asked again before what cannot be undone.</summary>
    public async Task<bool> IsOwnAsync(OpenVault vault, string passphrase, CancellationToken cancel = default)
    {
        var state = vault.Log.State.Of<KeysState>();
        if (PersonName.Parse(state.Name) is not { } name)
            return false;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        using var key = await KeyInAsync(slot, cancel);
        return key is not null && key.Equals(vault.Key);
    }

    /// <summary>
    /// A new passphrase for the same key: the new slot is proved by opening it before the old one goes, in one change.
    /// Every other session ends. False when that name and passphrase open something already.
    /// </summary>
    public async Task<bool> ChangePassphraseAsync(VaultSession session, PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        var vault = session.Vault;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        if (await store.SlotAsync(slot.Selector, cancel) is not null)
            return false;
        var state = vault.Log.State.Of<KeysState>();
        var change = ChangeOfSlot(slot, vault.Key, state) with { DropSessions = [.. OtherSessions(state, session.Row)] };
        await vault.Log.KeepAsync(
            _ => Decision.Keep(new SessionsEnded(Drawn.Thing()), new PassphraseSet(new(slot.Selector.Value), name.Shown), new SessionOpened(new(session.Row.Value), device)), now, change, cancel);
        foreach (var other in OtherSessions(state, session.Row))
            vault.Release(other);
        return true;
    }

    /// <summary>
    /// Somebody knew the passphrase: a new vault key as well. Every entry is opened and sealed again under it in one
    /// change, the copies are proved before, and the old log, slots, kit and sessions go with it. Null when that name and
    /// passphrase open something already.
    /// </summary>
    public async Task<(SessionKey Session, VaultSession Vault)?> StartNewKeyAsync(VaultSession session, PersonName name, string passphrase, string device, Instant now, CancellationToken cancel = default)
    {
        var vault = session.Vault;
        using var slot = await stretching.SlotAsync(name, passphrase, cancel);
        if (await store.SlotAsync(slot.Selector, cancel) is not null)
            return null;
        using var key = Secret.Draw();
        var state = vault.Log.State.Of<KeysState>();
        var moved = await Resealing.PrepareAsync(store, vault.Log.Keys, key, cancel);
        var change = ChangeOfSlot(slot, key, state);
        var outcome = await store.CommitAsync(
            moved with
            {
                PutSlots = change.PutSlots,
                DropSlots = [.. change.DropSlots, .. KitSlot(state)],
                DropSessions = [.. state.Sessions.Select(opened => new SessionRow(opened.Session.Value)), session.Row],
            },
            CancellationToken.None);
        if (outcome != CommitOutcome.Kept)
            return null;
        await store.ScrubAsync(cancel);
        vaults.Wipe(vault);
        var next = SessionKey.Draw();
        LogEvent[] first = state.KitSlot is { } kit
            ? [new SessionsEnded(Drawn.Thing()), new KitWithdrawn(kit), new PassphraseSet(new(slot.Selector.Value), name.Shown)]
            : [new SessionsEnded(Drawn.Thing()), new PassphraseSet(new(slot.Selector.Value), name.Shown)];
        return (next, await vaults.StartAsync(next, key, device, now, new(), first, cancel));
    }

    /// <summary>Ends every session but this one.</summary>
    public async Task SignOutEverywhereAsync(VaultSession session, string device, Instant now, CancellationToken cancel = default)
    {
        var others = OtherSessions(session.Vault.Log.State.Of<KeysState>(), session.Row).ToList();
        await session.Vault.Log.KeepAsync(
            _ => Decision.Keep(new SessionsEnded(Drawn.Thing()), new SessionOpened(new(session.Row.Value), device)), now, new() { DropSessions = others }, cancel);
        foreach (var other in others)
            session.Vault.Release(other);
    }

    /// <summary>The sessions that are still running, newest first.</summary>
    public async Task<IReadOnlyList<OpenedSession>> DevicesAsync(OpenVault vault, Instant now, CancellationToken cancel = default)
    {
        var running = new List<OpenedSession>();
        foreach (var opened in vault.Log.State.Of<KeysState>().Sessions.Reverse())
            if (await store.SessionAsync(new(opened.Session.Value), cancel) is { } stored && stored.ExpiresAt > now.ToUnixTimeSeconds())
                running.Add(opened);
        return running;
    }

    /// <summary>A new recovery kit; the one before stops working.</summary>
    public async Task<KitCode> MakeKitAsync(OpenVault vault, Instant now, CancellationToken cancel = default)
    {
        var code = KitCode.Draw();
        using var slot = SlotKey.FromKit(code);
        var change = new StoreChange { PutSlots = [(slot.Selector, slot.Wrap(vault.Key))], DropSlots = [.. KitSlot(vault.Log.State.Of<KeysState>())] };
        await vault.Log.KeepAsync(_ => Decision.Keep(new KitMade(new(slot.Selector.Value))), now, change, cancel);
        return code;
    }

    /// <summary>The kit stops working; nothing happens when there is none.</summary>
    public async Task WithdrawKitAsync(OpenVault vault, Instant now, CancellationToken cancel = default)
    {
        if (vault.Log.State.Of<KeysState>().KitSlot is { } kit)
            await vault.Log.KeepAsync(_ => Decision.Keep(new KitWithdrawn(kit)), now, new() { DropSlots = [new(kit.Value)] }, cancel);
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
                DropSessions = [.. state.Sessions.Select(opened => new SessionRow(opened.Session.Value))],
            },
            CancellationToken.None);
        vaults.Wipe(vault);
        await store.ScrubAsync(cancel);
    }

    private async Task<Secret?> KeyInAsync(SlotKey slot, CancellationToken cancel) =>
        await store.SlotAsync(slot.Selector, cancel) is { } bytes ? slot.Unwrap(bytes) : null;

    private static StoreChange ChangeOfSlot(SlotKey slot, Secret key, KeysState state)
    {
        var bytes = slot.Wrap(key);
        using var proof = slot.Unwrap(bytes);
        if (proof is null || !proof.Equals(key))
            throw new InvalidOperationException("A slot that was just made does not open.");
        return new() { PutSlots = [(slot.Selector, bytes)], DropSlots = [.. PassphraseSlot(state)] };
    }

    private static IEnumerable<SlotSelector> PassphraseSlot(KeysState state) => state.PassphraseSlot is { } slot ? [new(slot.Value)] : [];

    private static IEnumerable<SlotSelector> KitSlot(KeysState state) => state.KitSlot is { } slot ? [new(slot.Value)] : [];

    private static IEnumerable<SessionRow> OtherSessions(KeysState state, SessionRow ours) =>
        state.Sessions.Select(opened => new SessionRow(opened.Session.Value)).Where(row => row != ours);
}
