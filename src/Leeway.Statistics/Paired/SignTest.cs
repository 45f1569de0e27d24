namespace Leeway.Statistics.Paired;

/// <summary>
/// Exact sign test: whether pairs went up as often as down, however far (Arbuthnot 1710; Conover 1999, Practical
/// Nonparametric Statistics, §3.4). Pairs that stayed the same are left out.
/// </summary>
/// <param name="P">Two-sided; 1 when no pair changed.</param>
public sealed record SignTest(int Lower, int Higher, double P)
{
    /// <param name="lower">How many went down.</param>
    /// <param name="higher">How many went up.</param>
    public static SignTest Of(int lower, int higher)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lower);
        ArgumentOutOfRangeException.ThrowIfNegative(higher);
        var heads = WilcoxonTest.CoinSums([.. Enumerable.Repeat(1, lower + higher)]);
        return new(lower, higher, Math.Min(1, 2 * heads.Take(Math.Min(lower, higher) + 1).Sum()));
    }
}
