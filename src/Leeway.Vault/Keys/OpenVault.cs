using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Vault.Keys;

/// <summary>A vault that somebody has opened: its key, its log, and the sessions that hold it open here.</summary>
public sealed class OpenVault(Secret key, OpenLog log) : IDisposable
{
    private readonly Dictionary<SessionRow, Instant> sessions = [];
    private readonly Lock gate = new();

    public OpenLog Log { get; } = log;

    internal Secret Key { get; } = key;

    internal void Hold(SessionRow session, Instant until)
    {
        lock (gate)
            sessions[session] = until;
    }

    /// <returns>Whether nobody holds the vault open any more.</returns>
    internal bool Release(SessionRow session)
    {
        lock (gate)
        {
            sessions.Remove(session);
            return sessions.Count == 0;
        }
    }

    internal bool ReleaseEnded(Instant now)
    {
        lock (gate)
        {
            foreach (var (session, until) in sessions.ToList())
                if (until <= now)
                    sessions.Remove(session);
            return sessions.Count == 0;
        }
    }

    /// <summary>Wipes the keys. What was rendered from the state stays whole; nothing more can be read or kept.</summary>
    public void Dispose()
    {
        Log.Dispose();
        Key.Dispose();
    }
}

/// <summary>A request's hold on an opened vault.</summary>
/// <param name="Vault">The opened vault.</param>
/// <param name="Row">The session's row in the store.</param>
/// <param name="Expires">When it locks by itself unless used again.</param>
public sealed record VaultSession(OpenVault Vault, SessionRow Row, Instant Expires);
