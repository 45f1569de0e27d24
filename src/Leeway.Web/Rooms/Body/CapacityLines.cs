using System.Globalization;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using Microsoft.Extensions.Localization;

namespace Leeway.Web.Rooms.Body;

/// <summary>What is said of intensity and of steadiness, each by itself.</summary>
public sealed class CapacityLines(Capacity capacity, IStringLocalizer<Phrases> phrases)
{
    public string Coverage => phrases["{0}, you said how alive you were on {1} of {2} days, and how open on {3}.", From, capacity.Alive.Told, capacity.Alive.Days.Count, capacity.Open.Told];

    public string Peaks => capacity switch
    {
        { Peaks.Count: 0 } => phrases["A peak is a check-in of {0} or more on the way from numb to alive. There is none in these weeks.", Capacity.PeakFrom],
        { SoftInterval: { } interval } => phrases["{0}, there were {1} peaks, check-ins of {2} or more; those within two days of the first are one. The middle of them reached {3}. After {4} of them a check-in tells how it was in the next two days, and after {5} of these something could still soften ({6}).",
            From, capacity.Peaks.Count, Capacity.PeakFrom, MiddleHeight, capacity.KnownAfter, capacity.StillSoft, Hundreds(interval)],
        _ => phrases["A peak is a check-in of {0} or more on the way from numb to alive; those within two days of the first are one. Peaks here: {1}. After {2} of them a check-in tells how it was in the next two days. From twenty of these on, a sentence could say how often something could still soften. It can also stay unsaid.",
            Capacity.PeakFrom, capacity.Peaks.Count, capacity.KnownAfter],
    };

    public string Steadiness => capacity.Steadiness is { SizeInterval: { } interval } steadiness
        ? phrases["{0}, how open you were moved by about {1} from one day to the next (90%: {2} to {3}), over {4} pairs of neighbouring days.", From, One(steadiness.Size), One(interval.Low), One(interval.High), steadiness.Pairs]
        : phrases["How steady this is could be said from {0} pairs of neighbouring days that both tell how open you were. Pairs here: {1}.", Capacity.FewestPairs, capacity.Pairs];

    /// <summary>The marks that are there, and what they mean.</summary>
    public IEnumerable<(string Look, string Says)> Key => ((IEnumerable<(bool? Softness, string Says)>)
        [
            (true, phrases["A peak. In the two days after, something was soft, warm or open."]),
            (false, phrases["A peak. In the two days after, nothing that was told was."]),
            (null, phrases["A peak. Of the two days after, nothing was told."]),
        ])
        .Where(mark => capacity.Peaks.Any(peak => peak.Softness == mark.Softness)).Select(mark => (LookOf(mark.Softness), mark.Says));

    public string AfterOf(Peak peak) => peak.Softness switch
    {
        true => phrases["something soft, warm or open"],
        false => phrases["nothing of that told"],
        null => phrases["nothing told"],
    };

    public static string LookOf(Peak peak) => LookOf(peak.Softness);

    private static string LookOf(bool? softness) => softness switch { true => "light", false => "peak", null => "unsized" };

    private string From => Looked.InWhatYouWrote(capacity.Alive.Looked, phrases);

    private string MiddleHeight => One(Middles.Of(capacity.Peaks.Select(peak => peak.Height.Size))!.Value);

    private string Hundreds(Interval interval) =>
        phrases["90%: {0} to {1} of every hundred", Math.Round(100 * interval.Low), Math.Round(100 * interval.High)];

    private static string One(double size) => size.ToString("0.#", CultureInfo.CurrentCulture);
}
