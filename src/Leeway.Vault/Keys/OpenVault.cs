using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Keys;

/// <summary>A vault that somebody has opened: its key, its log, and the sessions that hold it open here.</summary>
public sealed class OpenVault(Secret key, OpenLog log) : IDisposable
{
    private readonly Dictionary<SessionRow, Instant> sessions = [];
    private readonly Lock gate = new();
    private bool closing;

    public OpenLog Log { get; } = log;

    internal Secret Key { get; } = key;

    internal IReadOnlyList<SessionRow> Sessions
    {
        get
        {
            lock (gate)
                return [.. sessions.Keys];
        }
    }

    /// <returns>False when the vault is being closed: it has to be opened again.</returns>
    internal bool TryHold(SessionRow session, Instant until)
    {
        lock (gate)
        {
            if (!closing)
                sessions[session] = until;
            return !closing;
        }
    }

    /// <returns>True to the one caller who has to close the vault, since nobody holds it any more.</returns>
    internal bool Release(SessionRow session)
    {
        lock (gate)
        {
            sessions.Remove(session);
            return BeginsToClose();
        }
    }

    /// <inheritdoc cref="Release"/>
    internal bool ReleaseEnded(Instant now)
    {
        lock (gate)
        {
            foreach (var (session, until) in sessions.ToList())
            {
                if (until <= now)
                    sessions.Remove(session);
            }
            return BeginsToClose();
        }
    }

    /// <summary>Nobody can hold the vault any more, whoever holds it now.</summary>
    internal void ReleaseAll()
    {
        lock (gate)
        {
            sessions.Clear();
            closing = true;
        }
    }

    /// <summary>Wipes the keys. What was rendered from the state stays whole; nothing more can be read or kept.</summary>
    public void Dispose()
    {
        Log.Dispose();
        Key.Dispose();
    }

    private bool BeginsToClose()
    {
        if (closing || sessions.Count > 0)
            return false;
        closing = true;
        return true;
    }
}

/// <summary>A request's hold on an opened vault.</summary>
/// <param name="Vault">The opened vault.</param>
/// <param name="Row">The session's row in the store.</param>
/// <param name="Expires">When it locks by itself unless used again.</param>
public sealed record VaultSession(OpenVault Vault, SessionRow Row, Instant Expires);
