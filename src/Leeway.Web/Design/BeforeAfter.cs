namespace Leeway.Web.Design;

/// <summary>One amount, 0 to 10, before something and after it, each time that both were said.</summary>
public sealed record BeforeAfter(string Label, IReadOnlyList<(int Before, int After)> Pairs)
{
    public const double Width = 102;
    public const double Height = 190;
    private const double Top = 34;
    private const double PerAmount = 12.4;

    public static double Y(int amount) => Top + (10 - amount) * PerAmount;

    /// <summary>What several times have in common, and how many they are.</summary>
    public IEnumerable<(int Before, int After, int Times)> Lines => Pairs.GroupBy(pair => pair).Select(pair => (pair.Key.Before, pair.Key.After, pair.Count()));

    public IEnumerable<(int Amount, int Times)> On(Func<(int Before, int After), int> bank) => Pairs.GroupBy(bank).Select(amount => (amount.Key, amount.Count()));
}
