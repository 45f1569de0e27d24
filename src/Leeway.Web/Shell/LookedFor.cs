using System.Globalization;
using System.Runtime.CompilerServices;
using Leeway.Vault.Keys;

namespace Leeway.Web.Shell;

/// <summary>
/// What was looked for since the vault was opened, by a number that may stand in an address, as the words may not: so the
/// way back leads to what was found. It is nowhere but in memory, and gone with the lock.
/// </summary>
internal sealed class LookedFor
{
    /// <summary>In an address, whose list is then the one that was asked for.</summary>
    public const string Query = "asked";

    private const int Most = 32;

    /// <summary>In characters, of all together; the newest is kept however long it is.</summary>
    private const int MostCharacters = 100_000;

    private static readonly ConditionalWeakTable<OpenVault, LookedFor> All = [];

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, FormFields> asked = new(StringComparer.Ordinal);
    private int last;

    public static LookedFor Of(Visit visit) => All.GetOrCreateValue(visit.Session.Vault);

    /// <summary>What stood in the form; null where no number is given, or none that is remembered.</summary>
    public FormFields? Read(string? number)
    {
        lock (gate)
            return asked.GetValueOrDefault(number ?? "");
    }

    /// <param name="number">Where it only changes what was asked on the same page, as one types.</param>
    /// <returns>The number by which it is remembered from now on.</returns>
    public string Keep(FormFields fields, string? number = null)
    {
        lock (gate)
        {
            var place = number is not null && asked.ContainsKey(number) ? number : (++last).ToString(CultureInfo.InvariantCulture);
            asked.Remove(place);
            asked.Add(place, fields);
            while (asked.Count > 1 && (asked.Count > Most || asked.Values.Sum(form => form.Length) > MostCharacters))
                asked.RemoveAt(0);
            return place;
        }
    }
}
