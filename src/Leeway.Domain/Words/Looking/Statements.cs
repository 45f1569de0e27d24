using Leeway.Statistics.Multiplicity;

namespace Leeway.Domain.Words.Looking;

/// <summary>Something that could be said about a life, and how often chance alone would have it look so.</summary>
/// <param name="Key">What it is; the same for the same question.</param>
/// <param name="P">Between 0 and 1.</param>
public sealed record Tested(string Key, double P);

/// <summary>What may be said of all that was tested in one looking-back.</summary>
public static class Statements
{
    /// <summary>At this rate, by Benjamini and Hochberg over everything that was tested.</summary>
    public const double Rate = 0.10;

    public const int Most = 3;

    /// <returns>The keys, the clearest first.</returns>
    public static IReadOnlyList<string> MayBeSaid(IEnumerable<Tested> tested)
    {
        var all = tested.OrderBy(one => one.P).ThenBy(one => one.Key, StringComparer.Ordinal).ToList();
        var adjusted = AdjustedP.BenjaminiHochberg([.. all.Select(one => one.P)]);
        return [.. all.Zip(adjusted).Where(pair => pair.Second <= Rate).Take(Most).Select(pair => pair.First.Key)];
    }
}
