using NodaTime;

namespace Leeway.Web.Design;

/// <summary>One run of steps in which something was said: the edge of the land, and the land.</summary>
public sealed record BankRun(string Edge, string Land);

/// <summary>
/// Two amounts over the same days, as two banks of one water that never widens or narrows: each land reaches out from the
/// water as far as its own amount, so that nothing in the picture is the difference of the two.
/// </summary>
public sealed class TwoBanksShape
{
    public const double Width = 344;
    public const double Height = 276;
    public const double UpperShore = 120;
    public const double LowerShore = 156;
    private const double Left = 4;
    private const double Right = 340;
    private const double Thinnest = 3;
    private const double PerAmount = 9.6;
    private const double RoomForLabel = 62;

    private readonly double step;

    public TwoBanksShape(IReadOnlyList<TraceStep> upper, IReadOnlyList<TraceStep> lower)
    {
        step = (Right - Left) / Math.Max(upper.Count, 1);
        Upper = [.. Runs(upper, UpperY, UpperShore)];
        Lower = [.. Runs(lower, LowerY, LowerShore)];
        Labelled = [.. PlacesOfLabels(upper)];
        HasRoomForEach = step > 3;
    }

    public IReadOnlyList<BankRun> Upper { get; }

    public IReadOnlyList<BankRun> Lower { get; }

    /// <summary>The steps that begin a month and have room for its name.</summary>
    public IReadOnlyList<int> Labelled { get; }

    public bool HasRoomForEach { get; }

    public double X(int place) => Left + (place + 0.5) * step;

    public double StartOf(int place) => Left + place * step;

    public static double UpperY(double amount) => UpperShore - Thinnest - amount * PerAmount;

    public static double LowerY(double amount) => LowerShore + Thinnest + amount * PerAmount;

    private IEnumerable<BankRun> Runs(IReadOnlyList<TraceStep> steps, Func<double, double> height, double shore)
    {
        for (var first = 0; first < steps.Count; first++)
        {
            if (steps[first].Middle is null)
                continue;
            var end = first;
            while (end < steps.Count && steps[end].Middle is not null)
                end++;
            var edge = Edge(steps, first, end, height);
            yield return new(edge, $"{edge}V{Svg.N(shore)}H{Svg.N(StartOf(first))}Z");
            first = end;
        }
    }

    private string Edge(IReadOnlyList<TraceStep> steps, int first, int end, Func<double, double> height)
    {
        var y = Svg.N(height(steps[first].Middle!.Value));
        var path = $"M{Svg.N(StartOf(first))} {y}H{Svg.N(X(first))}";
        for (var place = first + 1; place < end; place++)
        {
            var (half, next) = (Svg.N(StartOf(place)), Svg.N(height(steps[place].Middle!.Value)));
            path += $"C{half} {y} {half} {next} {Svg.N(X(place))} {next}";
            y = next;
        }
        return $"{path}H{Svg.N(StartOf(end))}";
    }

    private IEnumerable<int> PlacesOfLabels(IReadOnlyList<TraceStep> steps)
    {
        var free = Left;
        foreach (var (place, one) in steps.Index())
        {
            var begins = place == 0 ? IsFirstWeek(one.Start) : steps[place - 1].Start.Month != one.Start.Month;
            if (!begins || StartOf(place) < free || StartOf(place) > Right - RoomForLabel * .6)
                continue;
            yield return place;
            free = StartOf(place) + RoomForLabel;
        }
    }

    private static bool IsFirstWeek(LocalDate day) => day.Day <= 7;
}
