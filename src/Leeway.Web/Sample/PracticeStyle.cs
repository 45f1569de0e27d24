namespace Leeway.Web.Sample;

/// <summary>How one person takes to practices, and how much they say before and after.</summary>
public sealed record PracticeStyle
{
    /// <summary>The first day on which they try one.</summary>
    public required int First { get; init; }

    /// <summary>On how many days, at an ordinary tension.</summary>
    public required double Often { get; init; }

    /// <summary>How much more often with each step of tension.</summary>
    public required double Stirred { get; init; }

    /// <summary>How often each touch is said.</summary>
    public required (double Tension, double Ease, double Stay) Says { get; init; }

    public static PracticeStyle Of(string person) => person switch
    {
        "imke" => new() { First = 55, Often = 0.1, Stirred = 0.45, Says = (0.9, 0.55, 0.35) },
        _ => new() { First = 20, Often = 0.16, Stirred = 0.5, Says = (0.97, 0.9, 0.85) },
    };
}
