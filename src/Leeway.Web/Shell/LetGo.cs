using System.Runtime.CompilerServices;
using Leeway.Vault.Keys;

namespace Leeway.Web.Shell;

/// <summary>
/// The half-written words that were let go of last, so that the page that follows can bring them back. They are nowhere but
/// in memory, and gone for good with the next page that one asks for, or with the lock.
/// </summary>
/// <param name="Drafts">What stood in each, by its name.</param>
/// <param name="Back">Where they are brought back to; null where they went with a thing that was forgotten.</param>
internal sealed record LetGo(IReadOnlyList<(string Name, FormFields Fields)> Drafts, string? Back = null)
{
    /// <summary>What the page that follows says of it.</summary>
    public const string SaidCode = "let-go";

    private static readonly ConditionalWeakTable<OpenVault, LetGo> Last = [];

    public static LetGo? Of(Visit visit) => Last.TryGetValue(visit.Session.Vault, out var last) ? last : null;

    /// <summary>Drops them, and remembers what stood in them.</summary>
    public static async Task DropAsync(Visit visit, IEnumerable<string> names, string? back = null)
    {
        var held = new List<(string, FormFields)>();
        foreach (var name in names)
        {
            if (await visit.DraftAsync(name) is { } fields)
                held.Add((name, fields));
            await visit.Log.DropNoteAsync(name, visit.Cancel);
        }
        Last.AddOrUpdate(visit.Session.Vault, new(held, back));
    }

    /// <summary>Somebody has gone on.</summary>
    public static void GoesOn(Visit visit)
    {
        if (visit.Context.Request.Query[Said.Query] != SaidCode)
            Last.Remove(visit.Session.Vault);
    }
}
