namespace Leeway.Statistics.Paired;

/// <summary>
/// Before and after, described and nothing more: how many were lower, higher or the same afterwards, and by how much. What
/// is begun on a bad day is followed by a better one by itself, so none of this says that anything had an effect.
/// </summary>
/// <param name="Lower">Pairs that were lower afterwards.</param>
/// <param name="Higher">Pairs that were higher afterwards.</param>
/// <param name="Same">Pairs that were the same.</param>
/// <param name="Change">The median change with its interval, in the unit of the ratings; below 0 is lower afterwards.</param>
public sealed record PairedComparison(int Lower, int Higher, int Same, HodgesLehmann Change)
{
    public int Pairs => Lower + Higher + Same;

    /// <param name="before">At least one, all finite.</param>
    /// <param name="after">As many, in the same order.</param>
    /// <param name="level">Of the interval, between 0 and 1.</param>
    public static PairedComparison Of(IReadOnlyList<double> before, IReadOnlyList<double> after, double level = 0.9)
    {
        var differences = Differences(before, after);
        return new(
            differences.Count(difference => difference < 0),
            differences.Count(difference => difference > 0),
            differences.Count(difference => difference == 0),
            HodgesLehmann.Of(differences, level));
    }

    /// <summary>After minus before, pair by pair.</summary>
    public static IReadOnlyList<double> Differences(IReadOnlyList<double> before, IReadOnlyList<double> after)
    {
        Given.Values(before, nameof(before));
        Given.Values(after, nameof(after));
        Given.SameLength(after.Count, before.Count, nameof(after));
        return [.. before.Zip(after, (b, a) => a - b)];
    }
}
