namespace Leeway.Web.Sample;

/// <summary>What of the hand-written words one check-in carries.</summary>
internal sealed record Dealt(LineWords? Line, string? Held, string? HeldMe)
{
    /// <summary>A line falls on a day that its words allow, and in a mood in which it could be said.</summary>
    public static IReadOnlyList<Dealt> Out(Teller teller, AllowedDays allowed, IReadOnlyList<Mood> moods)
    {
        var words = teller.Body;
        var lines = Deal(words.Lines, (line, mood) => mood.Sounds(line.Tone!.Value) ? 1 : 0, "lines");
        var held = Deal(words.Held, (_, mood) => mood.Said.Full.Size >= 6 ? 3 : 1, "held");
        var heldMe = Deal(words.HeldMe, (_, mood) => mood.Said.Met.Size >= 4 ? 2 : 1, "held-me");
        return [.. moods.Select((_, index) => new Dealt(lines[index], held[index]?.Line, heldMe[index]?.Line))];

        LineWords?[] Deal(List<LineWords> all, Func<LineWords, Mood, double> weight, string purpose) => Dealing.Out(
            all, moods, (line, mood) => allowed.Has(line, mood.Day) ? weight(line, mood) * Dealing.Recent(teller, mood.Day) : 0, teller.For("check-ins/" + purpose));
    }
}
