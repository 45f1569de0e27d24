using System.Globalization;
using Leeway.Domain.Log;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Practices;

/// <summary>
/// How far a practice was played: one sealed row beside the log, overwritten by a script with every line, and gone when the
/// practice is over. Without a script all of the text stands on the page, and nothing is known of where somebody was.
/// </summary>
/// <param name="Step">The line that was said last, from 0, among those that are played.</param>
/// <param name="Shorter">Whether the lines that can be left out are.</param>
/// <param name="Rest">Why it does not go on by itself.</param>
public sealed record Played(int Step, bool Shorter, PlayedRest Rest)
{
    public static readonly Played FromTheStart = new(0, false, PlayedRest.None);

    public static string Draft(ThingId doing) => Drafts.Name(doing, Drafts.Played);

    /// <summary>What does not fit the practice any more begins it again.</summary>
    public static async Task<Played> OfAsync(Visit visit, ThingId doing, ShownPractice practice)
    {
        if (await visit.DraftAsync(Draft(doing)) is not { } fields || !int.TryParse(fields["step"], NumberStyles.None, CultureInfo.InvariantCulture, out var step))
            return FromTheStart;
        var shorter = fields["shorter"].Length > 0;
        var steps = shorter ? practice.Steps.Shorter : practice.Steps;
        return new(step < steps.Steps.Count ? step : 0, shorter, fields["rest"] switch { "stopped" => PlayedRest.Stopped, "whole" => PlayedRest.Whole, _ => PlayedRest.None });
    }
}

/// <summary>It was stopped on the way, it came to its end, or neither: its page was left while it played.</summary>
public enum PlayedRest
{
    None,
    Stopped,
    Whole,
}
