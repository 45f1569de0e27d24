using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using Leeway.Statistics.Proportions;
using Leeway.Statistics.Variability;
using NodaTime;
using Interval = Leeway.Statistics.Interval;

namespace Leeway.Domain.Rooms.Body.Reading;

/// <summary>
/// Intensity and steadiness, each by itself: how alive the days were and where that peaked; how open they were, how much
/// that moved from one day to the next, and whether there was still softness after a peak. They are never put into one.
/// </summary>
/// <param name="Peaks">Oldest first.</param>
/// <param name="Steadiness">How much openness moves from day to day; null from fewer than <see cref="FewestPairs"/> neighbouring days.</param>
/// <param name="Pairs">Neighbouring days that both say how open they were.</param>
public sealed record Capacity(AmountByDay Alive, AmountByDay Open, IReadOnlyList<Peak> Peaks, Swing? Steadiness, int Pairs)
{
    /// <summary>How alive a check-in is from which on it is a peak.</summary>
    public const int PeakFrom = 7;

    /// <summary>How open a check-in is from which on there was still softness.</summary>
    public const int SoftFrom = 6;

    public const int FewestPeaks = 20;

    public const int FewestPairs = 30;

    /// <summary>Check-ins as alive within this time of the first are one peak, and softness is looked for in the same time.</summary>
    public static readonly Duration After = Duration.FromHours(48);

    /// <param name="checkIns">All of them, so that what follows a peak is known also where it lies outside.</param>
    /// <param name="looked">The days that are looked at.</param>
    /// <param name="stream">Where the chance of the interval comes from.</param>
    public static Capacity Of(CheckInsInTime checkIns, LookedAt looked, RandomStream stream)
    {
        var open = AmountByDay.Of(checkIns, looked, answer => answer.Open);
        var days = open.Days.Select(day => (double?)day?.Size).ToList();
        var pairs = SuccessiveDifferences.AdjacentPairs(days).Count;
        return new(
            AmountByDay.Of(checkIns, looked, answer => answer.Alive),
            open,
            [.. Peak.In(checkIns).Where(peak => looked.Holds(peak.When.Date))],
            pairs >= FewestPairs ? Swing.SizeOf(days, stream) : null,
            pairs);
    }

    /// <summary>Peaks of which a later check-in says how it was.</summary>
    public int KnownAfter => Peaks.Count(peak => peak.Softness is not null);

    public int StillSoft => Peaks.Count(peak => peak.Softness == true);

    /// <summary>Of the share of peaks that were followed by softness; null from fewer than <see cref="FewestPeaks"/> of which it is known.</summary>
    public Interval? SoftInterval => KnownAfter >= FewestPeaks ? Proportion.Wilson(StillSoft, KnownAfter) : null;
}
