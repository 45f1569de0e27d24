using System.Diagnostics;

namespace Leeway.Domain.Rooms.Body;

/// <summary>The steps in which a protector is met, in the order in which they are offered.</summary>
public enum ProtectorStep
{
    Happened,
    Guarded,
    MadeSense,
    Costs,
    Rest,
}

public static class ProtectorSteps
{
    private static readonly string[] Slugs = ["what-happened", "what-it-guarded", "when-it-made-sense", "what-it-costs", "what-would-let-it-rest"];

    public static IReadOnlyList<ProtectorStep> All { get; } = Enum.GetValues<ProtectorStep>();

    /// <summary>The step's name in addresses and in the content.</summary>
    public static string Slug(this ProtectorStep step) => Slugs[(int)step];

    public static bool TryParse(string? slug, out ProtectorStep step)
    {
        var index = Array.IndexOf(Slugs, slug);
        step = (ProtectorStep)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The telling with other words at one step.</summary>
    public static ProtectorTelling With(this ProtectorTelling telling, ProtectorStep step, string? words) => step switch
    {
        ProtectorStep.Happened => telling with { Happened = words },
        ProtectorStep.Guarded => telling with { Guarded = words },
        ProtectorStep.MadeSense => telling with { MadeSense = words },
        ProtectorStep.Costs => telling with { Costs = words },
        ProtectorStep.Rest => telling with { Rest = words },
        _ => throw new UnreachableException(),
    };
}
