using System.Globalization;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using Microsoft.Extensions.Localization;

namespace Leeway.Web.Rooms.Practices;

/// <summary>What is said of before and after a practice, and of what the coin told.</summary>
public sealed class BeforeAfterLines(CoinWords words, IStringLocalizer<Phrases> phrases)
{
    /// <summary>The three touches, by a short name.</summary>
    public static readonly IReadOnlyList<(string Label, Func<Touches, Amount?> Which)> Touches =
        [("Tension", touches => touches.Tension), ("Ease", touches => touches.Ease), ("Staying", touches => touches.Stay)];

    /// <summary>Whether a touch of it was said so few times that no sentence is made of it.</summary>
    public static bool IsTooFew(TimesDone done) =>
        Touches.Select(touch => done.Pairs(touch.Which)).Any(touch => touch.Pairs.Count > 0 && !touch.IsEnough);

    /// <summary>Lower or higher, whichever was more often first; from eight times on.</summary>
    public string Touch(string label, TouchPairs touch)
    {
        var (lower, higher) = (touch.Lower >= touch.Higher, Math.Max(touch.Lower, touch.Higher));
        if (touch.IntervalOf(higher) is not { } interval)
            return phrases["{0}: {1}.", label, Times(touch.Pairs.Count)];
        var (low, high) = (Math.Round(100 * interval.Low), Math.Round(100 * interval.High));
        return lower
            ? phrases["{0}: lower afterwards {1} of {2} times (90%: {3} to {4} of every hundred), higher {5}, the same {6}.", label, touch.Lower, touch.Pairs.Count, low, high, Times(touch.Higher), Times(touch.Same)]
            : phrases["{0}: higher afterwards {1} of {2} times (90%: {3} to {4} of every hundred), lower {5}, the same {6}.", label, touch.Higher, touch.Pairs.Count, low, high, Times(touch.Lower), Times(touch.Same)];
    }

    /// <summary>An effect only where the coin showed one that may be said.</summary>
    public string Coin(LookedAt asked, CoinShown coin, IReadOnlyCollection<string> mayBeSaid)
    {
        var trials = coin.Trials;
        if (coin.Effect is not { } effect)
            return string.Format(CultureInfo.CurrentCulture, words.TooFew, Math.Max(0, CoinTrials.FewestOfEach - trials.Now.Count), Math.Max(0, CoinTrials.FewestOfEach - trials.Wait.Count));
        var (low, high) = (Signed(effect.Interval.Low), Signed(effect.Interval.High));
        object[] said = [Looked.InWhatYouWrote(asked, phrases), Signed(trials.Now.Average()), trials.Now.Count, Signed(trials.Wait.Average()), trials.Wait.Count, Signed(effect.Test.Observed), low, high];
        return !mayBeSaid.Contains(effect.Tested(trials.Practice).Key)
            ? phrases["{0}, when the coin said now, tension changed by {1} on average ({2} times), and when it said wait, by {3} ({4} times). The difference is {5} (90%: {6} to {7}). That does not tell whether this practice does something to tension. It may; it was not found.", said]
            : effect.Test.Observed < 0
            ? phrases["{0}, when the coin said now, tension changed by {1} on average ({2} times), and when it said wait, by {3} ({4} times). The difference is {5} (90%: {6} to {7}): with this practice there was less tension afterwards than with waiting. This is about the minutes after it, at times when you asked the coin.", said]
            : phrases["{0}, when the coin said now, tension changed by {1} on average ({2} times), and when it said wait, by {3} ({4} times). The difference is {5} (90%: {6} to {7}): with this practice there was more tension afterwards than with waiting. This is about the minutes after it, at times when you asked the coin.", said];
    }

    private string Times(int times) => times switch { 0 => phrases["never"], 1 => phrases["once"], 2 => phrases["twice"], _ => phrases["{0} times", times] };

    private static string Signed(double size) => size.ToString("+0.0;−0.0;0", CultureInfo.CurrentCulture);
}
