using Leeway.Domain.Log;
using Leeway.Vault.Sealing;

namespace Leeway.Web.Shell;

/// <summary>
/// What was looked for in a session, by an id that may stand in an address, as the words may not: so the way back leads to
/// what was found.
/// </summary>
internal sealed class LookedFor
{
    /// <summary>In an address, whose list is then the one that was asked for.</summary>
    public const string Query = "asked";

    private const int Most = 32;

    /// <summary>In characters, of all together; the newest is kept however long it is.</summary>
    private const int MostCharacters = 100_000;

    private readonly Lock gate = new();
    private readonly OrderedDictionary<ThingId, FormFields> asked = [];

    public static LookedFor Of(Visit visit) => SessionMemory.Of(visit).LookedFor;

    /// <summary>Whether the address names something that is not remembered any more.</summary>
    public static bool IsForgotten(Visit visit) => visit.Context.Request.Query[Query] is [{ } id] && Of(visit).Read(id) is null;

    /// <summary>What stood in the form; null where no id is given, or none that is remembered.</summary>
    public FormFields? Read(string? id)
    {
        lock (gate)
            return ThingId.TryParse(id, out var thing) ? asked.GetValueOrDefault(thing) : null;
    }

    /// <param name="id">Of the page on which it is changed, as one types; a new one where it is none.</param>
    /// <returns>The id by which it is remembered from now on.</returns>
    public ThingId Keep(FormFields fields, string? id = null)
    {
        var thing = ThingId.TryParse(id, out var given) ? given : Drawn.Thing();
        lock (gate)
        {
            asked.Remove(thing);
            asked.Add(thing, fields);
            while (asked.Count > 1 && (asked.Count > Most || asked.Values.Sum(form => form.Length) > MostCharacters))
                asked.RemoveAt(0);
        }
        return thing;
    }
}
