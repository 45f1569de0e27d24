using NodaTime;

namespace Leeway.Web.Design;

/// <summary>Where the looks at one ache lie. The lower bank is straight; the upper one is as far away as it hurt.</summary>
public sealed class RecoveryShape
{
    public const double Width = 344;
    public const double Height = 214;
    public const double Bank = 182;
    private const double Left = 22;
    private const double Right = 322;
    private const double RoomForNumber = 20;

    private readonly IReadOnlyList<RecoveryPoint> points;
    private readonly double seconds;

    public RecoveryShape(IReadOnlyList<RecoveryPoint> points)
    {
        this.points = points;
        seconds = points.Count == 0 ? 0 : SecondsTo(points[^1]);
        Line = UpperBank();
        Land = Line.Length == 0 ? "" : $"M0 0V{Svg.N(Y(Known.First()))}L{Line[1..]}H{Svg.N(Width)}V0Z";
        Sized = [.. PointsWithRoom()];
    }

    /// <summary>The upper bank through every look that has a size; empty where fewer than two have.</summary>
    public string Line { get; }

    public string Land { get; }

    /// <summary>The looks whose size is written beside them; the others stand too close to the one before.</summary>
    public IReadOnlyList<RecoveryPoint> Sized { get; }

    public double X(RecoveryPoint point) => points.Count == 1 ? (Left + Right) / 2 : Left + (seconds > 0 ? SecondsTo(point) / seconds : IndexOf(point)) * (Right - Left);

    /// <summary>A look without a size lies in the middle of the water.</summary>
    public static double Y(RecoveryPoint point) => Bank - 4 - (point.Size ?? 5) * 14.2;

    private double SecondsTo(RecoveryPoint point) => Period.Between(points[0].When, point.When, PeriodUnits.Seconds).Seconds;

    // All at one time, as when only the day was told: side by side.
    private double IndexOf(RecoveryPoint point) => points.Index().First(one => ReferenceEquals(one.Item, point)).Index / (double)(points.Count - 1);

    private IEnumerable<RecoveryPoint> Known => points.Where(point => point.Size is not null);

    private IEnumerable<RecoveryPoint> PointsWithRoom()
    {
        var free = double.NegativeInfinity;
        foreach (var point in points.Where(point => X(point) >= free))
        {
            yield return point;
            free = X(point) + RoomForNumber;
        }
    }

    private string UpperBank()
    {
        var path = "";
        RecoveryPoint? before = null;
        foreach (var point in Known)
        {
            var half = before is null ? "" : Svg.N((X(before) + X(point)) / 2);
            path += before is null
                ? $"M{Svg.N(X(point))} {Svg.N(Y(point))}"
                : $"C{half} {Svg.N(Y(before))} {half} {Svg.N(Y(point))} {Svg.N(X(point))} {Svg.N(Y(point))}";
            before = point;
        }
        return path.Contains('C', StringComparison.Ordinal) ? path : "";
    }
}
