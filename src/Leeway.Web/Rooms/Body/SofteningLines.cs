using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Leeway.Web.Rooms.Body;

/// <summary>
/// What is said of a place that softened or tightened. The two sentences are each other's mirror: the same counts told from
/// the other side give the other one.
/// </summary>
public sealed class SofteningLines(Func<Slug, string> label, IStringLocalizer<Phrases> phrases)
{
    public string Said(LookedAt asked, PlaceChange place)
    {
        var change = place.Change;
        var (from, middle) = (Looked.InWhatYouWrote(asked, phrases), Looked.Day(Middle(asked).PlusDays(-1)));
        var (low, high) = Hundreds(place);
        return change.Difference > 0
            ? phrases["{0}, this place has softened: {1}. It was soft, warm, open or alive {2} of {3} times until {4}, and {5} of {6} times after it. That is {7} to {8} more of every hundred times (90%).",
                from, label(place.Region), change.Before, change.BeforeOf, middle, change.After, change.AfterOf, low, high]
            : phrases["{0}, this place has tightened: {1}. It was tight, braced, heavy, hot, cold, buzzing, numb or hollow {2} of {3} times until {4}, and {5} of {6} times after it. That is {7} to {8} more of every hundred times (90%).",
                from, label(place.Region), change.BeforeOf - change.Before, change.BeforeOf, middle, change.AfterOf - change.After, change.AfterOf, low, high];
    }

    /// <summary>What is said of the rest, or where nothing can be said.</summary>
    public string Otherwise(Softening softening, int said) => (softening.IsLongEnough, softening.Places.Count, said) switch
    {
        (false, _, _) => phrases["This is asked of half a year and more, up to the last turn of a quarter of the year. In less a change cannot be told from days that carry over into each other."],
        (_, 0, _) => phrases["No place was told often enough in both halves. At twelve mentions in each half, this could be said. It can also stay unknown."],
        (_, 1, 0) => phrases["{0}: one place was told often enough to ask. It may have changed or stayed; this does not tell.", Looked.InWhatYouWrote(softening.Asked, phrases)],
        (_, var places, 0) => phrases["{0}: {1} places were told often enough to ask. They may have changed or stayed; this does not tell.", Looked.InWhatYouWrote(softening.Asked, phrases), places],
        (_, var places, _) when places > said => phrases["{0} places were told often enough to ask. Of the others this does not tell whether they changed or stayed.", places],
        _ => phrases["No other place was told often enough to ask."],
    };

    /// <summary>The first day of the later half.</summary>
    public static LocalDate Middle(LookedAt asked) => asked.From.PlusDays((asked.Days + 1) / 2);

    /// <summary>By how many of a hundred times it was soft more often, or less, in the later half.</summary>
    public static string MoreOrFewer(PlaceChange place, IStringLocalizer<Phrases> phrases) =>
        phrases["{0} to {1}", Signed(place.Change.Interval.Low), Signed(place.Change.Interval.High)];

    private static (int Low, int High) Hundreds(PlaceChange place)
    {
        var ends = new[] { Math.Abs(Hundred(place.Change.Interval.Low)), Math.Abs(Hundred(place.Change.Interval.High)) };
        return (ends.Min(), ends.Max());
    }

    private static string Signed(double share) => Hundred(share) switch { < 0 and var fewer => $"−{-fewer}", 0 => "0", var more => $"+{more}" };

    private static int Hundred(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);
}
