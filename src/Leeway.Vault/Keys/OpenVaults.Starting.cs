using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Keys;

/// <summary>How a session begins.</summary>
public sealed partial class OpenVaults
{
    /// <summary>
    /// Opens a session on a vault, in one change with what <paramref name="begin"/> makes of the vault's keys.
    /// </summary>
    /// <returns>Null when that change was overtaken, or <paramref name="begin"/> answered null.</returns>
    internal async Task<VaultSession?> StartAsync(
        SessionKey session, Secret key, bool isNew, string device, Instant now, Func<KeysState, Beginning?> begin, CancellationToken cancel)
    {
        var vault = await Held.HoldAsync(key, isNew, session.Row, now + LongestSession, cancel);
        var started = false;
        try
        {
            await vault.Log.RefreshAsync(cancel);
            var expires = Expiry(vault, now, now);
            started = vault.Log.Report.IsWhole
                ? await KeepBeginningAsync(vault, session, device, now, expires, begin, cancel)
                : await BeginWithoutEventsAsync(vault, session, now, expires, begin);
            if (!started || !vault.TryHold(session.Row, expires))
                return null;
            await TryForgetAsync(vault);
            return new(vault, session.Row, expires);
        }
        finally
        {
            if (!started)
                await Held.LetGoAsync(vault, session.Row, forget: false);
        }
    }

    internal static Instant Expiry(OpenVault vault, Instant begun, Instant now)
    {
        var idle = Duration.FromMinutes(Math.Clamp(vault.Log.State.Of<KeysState>().Preferences.IdleMinutes, 1, 720));
        return Instant.Min(begun + LongestSession, now + idle);
    }

    private static async Task<bool> KeepBeginningAsync(
        OpenVault vault, SessionKey session, string device, Instant now, Instant expires, Func<KeysState, Beginning?> begin, CancellationToken cancel)
    {
        var decision = await vault.Log.KeepWithAsync(
            state => begin(state.Of<KeysState>()) is { } beginning
                ? Decision.Keep([.. beginning.First, new SessionOpened(new(session.Row.Value), device)])
                : Decision.Refuse(LogRefusals.Overtaken),
            now,
            state => begin(state.Of<KeysState>())!.Along with { PutSessions = [session.Wrap(vault.Key, now, expires)] },
            cancel);
        return decision.Refusal is null;
    }

    private async Task<bool> BeginWithoutEventsAsync(OpenVault vault, SessionKey session, Instant now, Instant expires, Func<KeysState, Beginning?> begin)
    {
        if (begin(vault.Log.State.Of<KeysState>()) is not { } beginning)
            return false;
        var change = beginning.Along with { PutSessions = [session.Wrap(vault.Key, now, expires)] };
        return await store.CommitAsync(change, CancellationToken.None) == CommitOutcome.Kept;
    }

    /// <summary>Who unlocks is not kept out because something could not be overwritten; the sweep tries again.</summary>
    private async Task TryForgetAsync(OpenVault vault)
    {
        try
        {
            await ForgetHiddenAsync(vault, CancellationToken.None);
        }
        catch (StoreFailedException)
        {
        }
    }
}

/// <summary>What opening a session does besides: events before the session's own, and changes to slots and other sessions.</summary>
internal sealed record Beginning(IReadOnlyList<LogEvent> First, StoreChange Along);
