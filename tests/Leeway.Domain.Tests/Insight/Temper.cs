using Leeway.Statistics;

namespace Leeway.Domain.Tests.Insight;

/// <summary>
/// What one made-up person is like: how long a mood carries over, how much they swing, how they use a scale, how often they
/// write. Nothing in it changes with time, and no practice does anything, unless it is told to.
/// </summary>
public sealed record Temper
{
    /// <summary>Days until half of a mood of closeness has gone, 1 to 10, as often between 1 and 3 as between 3 and 10.</summary>
    public required double Closeness { get; init; }

    /// <summary>The same for activation, half a day to 5 days.</summary>
    public required double Activation { get; init; }

    /// <summary>How far one of either moves a rating.</summary>
    public required double Reach { get; init; }

    /// <summary>Check-ins on an ordinary day.</summary>
    public required double Writes { get; init; }

    /// <summary>How soft their words are by nature, in log odds, and how each place differs.</summary>
    public required double Softness { get; init; }

    public required IReadOnlyList<double> OfPlaces { get; init; }

    /// <summary>How often a weekday presses on them.</summary>
    public required double Weekday { get; init; }

    /// <summary>By how much words grow softer halfway through, in log odds; 0 for a life without a change.</summary>
    public double Softened { get; init; }

    /// <summary>By how much the first practice moves tension; 0 for one that does nothing.</summary>
    public double Effect { get; init; }

    public static Temper Of(RandomStream stream, int places) => new()
    {
        Closeness = Math.Pow(10, stream.Uniform()),
        Activation = 0.5 * Math.Pow(10, stream.Uniform()),
        Reach = 1 + (1.5 * stream.Uniform()),
        Writes = 0.5 + (1.2 * stream.Uniform()),
        Softness = 0.7 * stream.Bell(),
        OfPlaces = [.. Enumerable.Range(0, places).Select(_ => 0.5 * stream.Bell())],
        Weekday = 0.6 * stream.Uniform(),
    };
}

internal static class Bells
{
    /// <summary>Mean 0, deviation 1 (Box and Muller 1958).</summary>
    public static double Bell(this RandomStream stream) => Math.Sqrt(-2 * Math.Log(1 - stream.Uniform())) * Math.Cos(2 * Math.PI * stream.Uniform());

    public static bool Happens(this RandomStream stream, double probability) => stream.Uniform() < probability;
}
