using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>
/// What nobody writes down of a body, day by day: how open and how alive it is, how full its day, how met it feels. They
/// follow closeness and activation (<see cref="Weather"/>); fullness goes its own way. Each of about mean 0 and deviation 1.
/// </summary>
public sealed class Undercurrent
{
    public const double FullDays = 2;
    public const double OpenOfCloseness = 0.75;
    public const double OpenOfActivation = -0.65;
    public const double MetOfCloseness = 0.95;
    private const int StirredDays = 4;
    private const double StirredEnough = 0.5;
    private readonly BodyAmounts[] days;

    private Undercurrent(BodyAmounts[] days) => this.days = days;

    public BodyAmounts this[int day] => days[day];

    public int Count => days.Length;

    public static Undercurrent Of(Teller teller, BodyStyle style)
    {
        var chance = teller.For("undercurrent");
        var full = Weather.Wander(teller.Years.Count, FullDays, chance, chance);
        var path = new BodyAmounts[teller.Years.Count];
        for (var day = 0; day < path.Length; day++)
        {
            var (closeness, activation) = (teller.Weather.Closeness[day], teller.Weather.Activation[day]);
            path[day] = new(
                (OpenOfCloseness * closeness) + (OpenOfActivation * activation),
                (0.7 * closeness) + (0.25 * activation) - (style.Numbing * TooMuch(teller.Weather, day)) - (style.Winter * Math.Max(0, teller.Courses.Level("winter-distance", day))),
                full[day] - (teller.Years.On(day).DayOfWeek >= IsoDayOfWeek.Saturday ? style.Weekend : 0),
                MetOfCloseness * closeness);
        }
        return new(path);
    }

    // After some stirred days in a row less and less is felt.
    private static double TooMuch(Weather weather, int day) =>
        Math.Max(0, Enumerable.Range(Math.Max(0, day - StirredDays + 1), Math.Min(StirredDays, day + 1)).Average(one => weather.Activation[one]) - StirredEnough);
}
