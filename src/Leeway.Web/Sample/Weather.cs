namespace Leeway.Web.Sample;

/// <summary>
/// What nobody writes down: how close a person feels and how stirred up they are, day by day. Each is an
/// Ornstein–Uhlenbeck process in its exact daily form (Gillespie, "Exact numerical simulation of the Ornstein–Uhlenbeck
/// process and its integral", Phys. Rev. E 54, 1996), of mean 0 and deviation 1; half of what moves the one moves the other
/// too. A weekday's own weight, being apart, and shocks that fade come on top.
/// </summary>
public sealed class Weather
{
    public const double ClosenessDays = 12;
    public const double ActivationDays = 3;
    public const double Shared = 0.5;
    public const double WeekdayWeight = 0.35;
    public const double ApartWeight = -0.3;
    public const double ShockDays = 4;

    private Weather(double[] closeness, double[] activation) => (Closeness, Activation) = (closeness, activation);

    public IReadOnlyList<double> Closeness { get; }

    public IReadOnlyList<double> Activation { get; }

    /// <summary>What stirs and distance together do to an ache.</summary>
    public double Ache(int day) => (0.9 * Activation[day]) - (0.7 * Closeness[day]);

    /// <param name="years">The days.</param>
    /// <param name="journeys">When the two are apart.</param>
    /// <param name="heaviest">The day of the week that weighs most, 1 for Monday.</param>
    /// <param name="shocks">What shook them, by the day.</param>
    /// <param name="ours">Chance that both share.</param>
    /// <param name="own">Chance of this person's own.</param>
    public static Weather Draw(SampleYears years, Journeys journeys, int heaviest, IReadOnlyDictionary<int, double> shocks, Chance ours, Chance own)
    {
        var closeness = Wander(years.Count, ClosenessDays, ours, own);
        var activation = Wander(years.Count, ActivationDays, ours, own);
        var shaken = 0.0;
        for (var day = 0; day < years.Count; day++)
        {
            shaken = (shaken * Math.Exp(-1 / ShockDays)) + shocks.GetValueOrDefault(day);
            activation[day] += shaken + (WeekdayWeight * Math.Cos(2 * Math.PI * ((int)years.On(day).DayOfWeek - heaviest) / 7));
            closeness[day] += journeys.IsAway(day) ? ApartWeight : 0;
        }
        return new(closeness, activation);
    }

    internal static double[] Wander(int days, double memory, Chance ours, Chance own)
    {
        var kept = Math.Exp(-1 / memory);
        var spread = Math.Sqrt(1 - (kept * kept));
        var path = new double[days];
        var now = 0.0;
        for (var day = 0; day < days; day++)
        {
            var step = (Math.Sqrt(Shared) * ours.Normal()) + (Math.Sqrt(1 - Shared) * own.Normal());
            path[day] = now = (kept * now) + (spread * step);
        }
        return path;
    }
}
