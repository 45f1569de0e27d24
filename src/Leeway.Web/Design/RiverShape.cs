using System.Globalization;

namespace Leeway.Web.Design;

/// <summary>A stretch of the river between two open places: its banks, and the land beside them.</summary>
public sealed record RiverStretch(string LeftBank, string RightBank, string LeftLand, string RightLand);

/// <summary>Where everything of a river lies. Time runs down; the width of the water is the ache, 0 to 10.</summary>
public sealed class RiverShape
{
    public const double Width = 344;
    private const double Middle = 206;
    private const double LeftEdge = 72;
    private const double RightEdge = 340;
    private const double Top = 10;
    private const double RoomForLabel = 30;

    private readonly IReadOnlyList<RiverReach> reaches;
    private readonly double step;

    public RiverShape(IReadOnlyList<RiverReach> reaches)
    {
        this.reaches = reaches;
        step = Math.Clamp(640.0 / Math.Max(reaches.Count, 1), 5, 30);
        Height = 2 * Top + reaches.Count * step;
        Stretches = [.. Runs().Select(Stretch)];
        Labelled = [.. PlacesOfLabels()];
    }

    public double Height { get; }

    public IReadOnlyList<RiverStretch> Stretches { get; }

    /// <summary>The reaches whose label is written beside the river; the others have no room.</summary>
    public IReadOnlyList<int> Labelled { get; }

    public double Y(int reach) => Top + (reach + 0.5) * step;

    public static double Left(double ache) => Middle - HalfWidth(ache);

    public static double Right(double ache) => Middle + HalfWidth(ache);

    public static double Center => Middle;

    public static double Shore => RightEdge - 8;

    /// <summary>Whether single moments can be told apart beside the banks.</summary>
    public bool HasRoomForEach => step >= 12;

    /// <summary>As large as the reaches leave room for.</summary>
    public double Light => Math.Clamp(step * 0.45, 2.6, 5);

    private static double HalfWidth(double ache) => 3 + ache * 11.5;

    /// <summary>From the first reach to the one after the last, for each run of them in which something was written.</summary>
    private IEnumerable<Range> Runs()
    {
        for (var first = 0; first < reaches.Count; first++)
        {
            if (reaches[first].IsOpen)
                continue;
            var end = first;
            while (end < reaches.Count && !reaches[end].IsOpen)
                end++;
            yield return first..end;
            first = end;
        }
    }

    private RiverStretch Stretch(Range run)
    {
        var (first, end) = (run.Start.Value, run.End.Value);
        var (from, to) = (Y(first) - step / 2, Y(end - 1) + step / 2);
        var left = Bank(first, end, Left);
        var right = Bank(first, end, Right);
        return new(left, right, $"{left}H{Svg.N(LeftEdge)}V{Svg.N(from)}Z", $"{right}H{Svg.N(RightEdge)}V{Svg.N(from)}Z");

        string Bank(int start, int stop, Func<double, double> side)
        {
            var x = side(reaches[start].Median!.Value);
            var path = string.Create(CultureInfo.InvariantCulture, $"M{Svg.N(x)} {Svg.N(from)}V{Svg.N(Y(start))}");
            for (var reach = start + 1; reach < stop; reach++)
            {
                var (next, half) = (side(reaches[reach].Median!.Value), Svg.N((Y(reach - 1) + Y(reach)) / 2));
                path += $"C{Svg.N(x)} {half} {Svg.N(next)} {half} {Svg.N(next)} {Svg.N(Y(reach))}";
                x = next;
            }
            return $"{path}V{Svg.N(to)}";
        }
    }

    private IEnumerable<int> PlacesOfLabels()
    {
        var free = double.NegativeInfinity;
        for (var reach = 0; reach < reaches.Count; reach++)
        {
            if (Y(reach) < free)
                continue;
            yield return reach;
            free = Y(reach) + RoomForLabel;
        }
    }
}
