using System.Runtime.InteropServices;

namespace Leeway.Statistics;

/// <summary>
/// From <paramref name="Low"/> to <paramref name="High"/>, both included, in the unit of what is estimated.
/// <paramref name="Level"/> is between 0 and 1: over many repetitions intervals of level 0.9 hold the true value nine times
/// of ten (a posterior's holds it with that probability).
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Low, double High, double Level)
{
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>The part of it that lies between two bounds; an estimate of a share cannot leave 0 to 1.</summary>
    public Interval Within(double least, double most) => this with { Low = Math.Clamp(Low, least, most), High = Math.Clamp(High, least, most) };
}
