using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>How one person puts an ache into a number, and when they write.</summary>
public sealed record Style
{
    /// <summary>Where an ordinary ache lies for them.</summary>
    public required double Middle { get; init; }

    /// <summary>How much of the scale they use.</summary>
    public required double Gain { get; init; }

    /// <summary>What is left to chance in one answer.</summary>
    public required double Wobble { get; init; }

    /// <summary>How often an odd number becomes an even one.</summary>
    public required double Even { get; init; }

    public required double CannotTell { get; init; }

    public required double Unsaid { get; init; }

    /// <summary>Hours of the day at which they write (mean, deviation) and how often.</summary>
    public required IReadOnlyList<(double Weight, double Hour, double Spread)> Hours { get; init; }

    /// <summary>The day of the week that weighs most, 1 for Monday.</summary>
    public required int HeaviestDay { get; init; }

    public required string Device { get; init; }

    public static Style Of(string person) => person switch
    {
        "imke" => new()
        {
            Middle = 4.0, Gain = 0.8, Wobble = 0.7, Even = 0.45, CannotTell = 0.08, Unsaid = 0.1, HeaviestDay = 4, Device = "iPhone, Safari",
            Hours = [(0.25, 6.6, 0.4), (0.35, 13.3, 0.9), (0.3, 22.2, 0.7), (0.1, 2.8, 0.6)],
        },
        _ => new()
        {
            Middle = 5.0, Gain = 1.0, Wobble = 0.6, Even = 0, CannotTell = 0.03, Unsaid = 0.03, HeaviestDay = 7, Device = "Linux computer, Firefox",
            Hours = [(0.85, 21.7, 0.8), (0.15, 7.4, 0.4)],
        },
    };

    /// <summary>What they would put on the scale: rounded, and never beyond its ends.</summary>
    public Ache Rate(double load, Chance chance)
    {
        var felt = Middle + (Gain * load) + (Wobble * chance.Normal());
        var even = chance.Happens(Even);
        return new((int)Math.Clamp(even ? 2 * Math.Round(felt / 2) : Math.Round(felt), 0, Ache.Most));
    }

    public LocalTime Hour(Chance chance)
    {
        var (_, hour, spread) = Hours[chance.Weighted([.. Hours.Select(one => one.Weight)])];
        var seconds = (hour + (spread * chance.Normal())) * 3600;
        return LocalTime.FromSecondsSinceMidnight((int)Math.Clamp(seconds, 0, 86_399));
    }
}
