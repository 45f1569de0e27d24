using System.Diagnostics;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>The steps of the other bank, in the order in which they are offered.</summary>
public enum BankStep
{
    Happened,
    TheyLonged,
    InMyWay,
    Own,
    Offer,
}

public static class BankSteps
{
    private static readonly string[] Slugs = ["happened", "they-longed", "in-my-way", "own", "offer"];

    public static IReadOnlyList<BankStep> All { get; } = Enum.GetValues<BankStep>();

    /// <summary>The step's name in addresses and in the content.</summary>
    public static string Slug(this BankStep step) => Slugs[(int)step];

    public static bool TryParse(string? slug, out BankStep step)
    {
        var index = Array.IndexOf(Slugs, slug);
        step = (BankStep)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The telling with other words at one step.</summary>
    public static BankTelling With(this BankTelling telling, BankStep step, string? words) => step switch
    {
        BankStep.Happened => telling with { Happened = words },
        BankStep.TheyLonged => telling with { TheyLonged = words },
        BankStep.InMyWay => telling with { InMyWay = words },
        BankStep.Own => telling with { Own = words },
        BankStep.Offer => telling with { Offer = words },
        _ => throw new UnreachableException(),
    };
}
