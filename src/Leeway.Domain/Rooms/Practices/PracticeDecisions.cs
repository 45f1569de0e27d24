using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Practices;

/// <summary>
/// Beginning a practice, ending it, writing one. Posting the same again keeps nothing twice. Refusals: <c>not-here</c>,
/// <c>nothing-said</c>, <c>out-of-range</c> (field <c>minutes</c>), <c>too-long</c>, <c>not-text</c>.
/// </summary>
public static class PracticeDecisions
{
    /// <param name="coin">What the coin said; kept only while the person wants it asked.</param>
    public static Decision Begin(PracticesState state, ThingId doing, PracticeName practice, ThingId? moment, Touches before, CoinSide? coin) =>
        state.Doings.ContainsKey(doing) ? Decision.Nothing
        : practice.Own is { } own && !state.Own.ContainsKey(own) ? Decision.Refuse("not-here", "practice")
        : Decision.Keep(new PracticeBegun(doing, practice, moment, Said(before), state.CoinIsAsked ? coin : null));

    /// <summary>It was enough. Saying nothing about afterwards is as good.</summary>
    public static Decision End(PracticesState state, ThingId doing, Touches after, string? words)
    {
        if (!state.Doings.TryGetValue(doing, out var known))
            return Decision.Refuse("not-here");
        if (Text.Refuse("words", words) is { } refusal)
            return Decision.Refuse(refusal);
        var said = Text.OrNothing(words);
        return known.EndedAt is not null && known.After == Said(after) && known.Words == said ? Decision.Nothing : Decision.Keep(new PracticeEnded(doing, Said(after), said));
    }

    /// <summary>A practice of one's own, new or in a new wording.</summary>
    public static Decision Write(PracticesState state, ThingId practice, OwnPractice written)
    {
        if (written.Title is null)
            return Decision.Refuse("nothing-said", "title");
        if (written.Steps is null)
            return Decision.Refuse("nothing-said", "steps");
        if (written.Minutes is < 1 or > OwnPractice.Longest)
            return Decision.Refuse("out-of-range", "minutes");
        if (written.Texts.Select(text => Text.Refuse(text.Field, text.Words)).FirstOrDefault(refusal => refusal is not null) is { } refused)
            return Decision.Refuse(refused);
        return state.Own.GetValueOrDefault(practice)?.Practice == written ? Decision.Nothing : Decision.Keep(new OwnPracticeWritten(practice, written));
    }

    public static Decision ChooseCoin(PracticesState state, ThingId choice, bool on) =>
        state.CoinIsAsked == on ? Decision.Nothing : Decision.Keep(new CoinChosen(choice, on));

    private static Touches? Said(Touches touches) => touches == Touches.None ? null : touches;
}
