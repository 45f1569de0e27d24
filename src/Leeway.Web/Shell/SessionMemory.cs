using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Leeway.Vault.Keys;
using Leeway.Vault.Logs;

namespace Leeway.Web.Shell;

/// <summary>What pages hold for the session they were made for. It is nowhere but in memory, no other session sees it, and it goes with this one's lock.</summary>
internal sealed class SessionMemory
{
    private static readonly ConditionalWeakTable<OpenVault, ConcurrentDictionary<SessionRow, SessionMemory>> All = [];

    public LookedFor LookedFor { get; } = new();

    public LetGo LetGo { get; } = new();

    public static SessionMemory Of(Visit visit) => All.GetOrCreateValue(visit.Session.Vault).GetOrAdd(visit.Session.Row, _ => new());

    public static void Drop(VaultSession session)
    {
        if (All.TryGetValue(session.Vault, out var held))
            held.TryRemove(session.Row, out _);
    }
}
