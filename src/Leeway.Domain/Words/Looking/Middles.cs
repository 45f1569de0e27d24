namespace Leeway.Domain.Words.Looking;

/// <summary>The middle of what was said: as many lie below it as above.</summary>
public static class Middles
{
    /// <summary>The median; between the two middle ones of an even number. Null of none.</summary>
    public static double? Of(IEnumerable<int> sizes)
    {
        var sorted = sizes.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2.0;
    }
}
