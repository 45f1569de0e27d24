namespace Leeway.Web.Sample;

/// <summary>How one person checks in: how often, how much of it they say, and how they put a body into numbers.</summary>
public sealed record BodyStyle
{
    /// <summary>On how many of the days on which they write at all, on an ordinary one.</summary>
    public required double Often { get; init; }

    /// <summary>How much more often when stirred up; below 0, less often.</summary>
    public required double Stirred { get; init; }

    /// <summary>How much more often while the two are apart.</summary>
    public required double Apart { get; init; }

    /// <summary>Where an ordinary day lies for them on each scale.</summary>
    public required BodyAmounts Middle { get; init; }

    /// <summary>How much of the scale they use.</summary>
    public required double Gain { get; init; }

    /// <summary>What is left to chance in one answer.</summary>
    public required double Wobble { get; init; }

    /// <summary>How much of them goes quiet when they are full of it.</summary>
    public required double Numbing { get; init; }

    /// <summary>How much of them winter takes.</summary>
    public required double Winter { get; init; }

    /// <summary>How much emptier Saturdays and Sundays are.</summary>
    public required double Weekend { get; init; }

    /// <summary>How often each part is said at all: places, breath, open, alive, full and met, love, what is around.</summary>
    public required (double Places, double Breath, double Open, double Alive, double Plane, double Love, double Around) Says { get; init; }

    /// <summary>How often "I can't feel anything", when there is next to nothing.</summary>
    public required double Nothing { get; init; }

    public static BodyStyle Of(string person) => person switch
    {
        "imke" => new()
        {
            Often = 0.3, Stirred = -0.1, Apart = 0.1, Middle = new(4.8, 4.4, 6.4, 4.6), Gain = 1.9, Wobble = 0.8, Numbing = 1.1, Winter = 0.4, Weekend = 0,
            Says = (0.65, 0.45, 0.85, 0.7, 0.55, 0.35, 0.4), Nothing = 0.5,
        },
        _ => new()
        {
            Often = 0.34, Stirred = 0.3, Apart = 0.35, Middle = new(4.8, 5.6, 5.4, 4.8), Gain = 2.2, Wobble = 0.7, Numbing = 0.6, Winter = 0.1, Weekend = 0.7,
            Says = (0.85, 0.8, 0.95, 0.9, 0.85, 0.7, 0.75), Nothing = 0.25,
        },
    };
}

/// <summary>Something for each of the four amounts of a check-in.</summary>
public sealed record BodyAmounts(double Open, double Alive, double Full, double Met);
