namespace Leeway.Web.Sample;

/// <summary>What of the hand-written words one check-in carries.</summary>
internal sealed record Dealt(LineWords? Line, string? Held, string? HeldMe);

/// <summary>
/// Deals the hand-written lines out to the check-ins, each once. A line falls on a day that its words allow and in a mood
/// in which it could be said; one that finds none is left out.
/// </summary>
internal static class CheckInLines
{
    private const double RecentWeight = 4;
    private const double RecentDays = 25;

    public static IReadOnlyList<Dealt> Deal(Teller teller, AllowedDays allowed, IReadOnlyList<Mood> moods)
    {
        var words = teller.Body;
        var lines = Deal(words.Lines, (line, mood) => mood.Sounds(line.Tone!.Value) ? 1 : 0, "lines");
        var held = Deal(words.Held, (_, mood) => mood.Said.Full.Size >= 6 ? 3 : 1, "held");
        var heldMe = Deal(words.HeldMe, (_, mood) => mood.Said.Met.Size >= 4 ? 2 : 1, "held-me");
        return [.. moods.Select((_, index) => new Dealt(lines[index], held[index]?.Line, heldMe[index]?.Line))];

        LineWords?[] Deal(List<LineWords> all, Func<LineWords, Mood, double> weight, string purpose)
        {
            var dealt = new LineWords?[moods.Count];
            var chance = teller.For("check-ins/" + purpose);
            var weights = all.ConvertAll(line => moods.Select(mood => allowed.Has(line, mood.Day) ? weight(line, mood) * Recent(mood) : 0).ToArray());
            // What leaves least choice comes first.
            foreach (var line in Enumerable.Range(0, all.Count).OrderBy(line => weights[line].Count(one => one > 0)))
                if (chance.Weighted([.. weights[line].Select((one, index) => dealt[index] is null ? one : 0)]) is >= 0 and var chosen)
                    dealt[chosen] = all[line];
            return dealt;
        }

        // What somebody looks at first is what is latest.
        double Recent(Mood mood) => 1 + (RecentWeight * Math.Exp(-(teller.Years.Count - 1 - mood.Day) / RecentDays));
    }
}
