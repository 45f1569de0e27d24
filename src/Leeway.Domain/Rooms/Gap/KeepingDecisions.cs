using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>
/// Letters, the other bank, truths and own stories. Refusals: <c>nothing-said</c>, <c>not-here</c>, <c>too-long</c>,
/// <c>not-text</c>, <c>too-many</c> (field <c>truths</c>).
/// </summary>
public static class KeepingDecisions
{
    public const int MostTruths = 3;

    /// <summary>A letter, new or in a new wording.</summary>
    public static Decision KeepLetter(GapState state, ThingId letter, string? words, ThingId? moment = null, Slug? to = null)
    {
        if (Text.OrNothing(words) is not { } said)
            return Decision.Refuse("nothing-said", "words");
        if (Text.Refuse("words", said) is { } refusal)
            return Decision.Refuse(refusal);
        var before = state.Letters.GetValueOrDefault(letter);
        if (moment is { } about && about != before?.Moment && !state.Moments.ContainsKey(about))
            return Decision.Refuse("not-here", "moment");
        return before is not null && before.Words == said && before.Moment == moment && before.To == to
            ? Decision.Nothing
            : Decision.Keep(new LetterKept(letter, moment, to, said));
    }

    /// <summary>
    /// The other bank, whole: begins it with the first word, changes it after. Taking every word back is a change too; for
    /// a bank that is not here, saying nothing is nothing.
    /// </summary>
    public static Decision TellBank(GapState state, RelationsState relations, ThingId bank, BankTelling telling)
    {
        var before = state.Banks.GetValueOrDefault(bank)?.Telling;
        if (telling.Texts.Select(text => Text.Refuse(text.Field, text.Words)).FirstOrDefault(refusal => refusal is not null) is { } refused)
            return Decision.Refuse(refused);
        if (MomentDecisions.IsUnknown(relations, telling.Relation, before?.Relation))
            return Decision.Refuse("not-here", "relation");
        return telling == before || (before is null && telling.IsSilent) ? Decision.Nothing : Decision.Keep(new OtherBankTold(bank, telling));
    }

    /// <summary>
    /// Up to three truths, in the person's order; none takes them back. <paramref name="choice"/> names the first choice
    /// that is made, and every later one goes under that name, so that forgetting forgets them all.
    /// </summary>
    public static Decision ChooseTruths(GapState state, ThingId choice, params IReadOnlyList<Truth> truths)
    {
        var chosen = Several.From(truths.Where(truth => truth.Line is not null || Text.OrNothing(truth.Own) is not null));
        if (chosen.Count > MostTruths)
            return Decision.Refuse("too-many", "truths");
        if (chosen.Select(truth => Text.Refuse("truths", truth.Own)).FirstOrDefault(refusal => refusal is not null) is { } refused)
            return Decision.Refuse(refused);
        return chosen.SequenceEqual(state.Truths) ? Decision.Nothing : Decision.Keep(new TruthsChosen(state.TruthsId ?? choice, Several.OrNothing(chosen)));
    }

    /// <summary>A survival story in one's own line, new or in a new wording.</summary>
    public static Decision WriteStory(GapState state, ThingId story, Slug family, string? line)
    {
        if (Text.OrNothing(line) is not { } said)
            return Decision.Refuse("nothing-said", "line");
        if (Text.Refuse("line", said) is { } refusal)
            return Decision.Refuse(refusal);
        var before = state.OwnStories.GetValueOrDefault(story);
        return before is not null && before.Family == family && before.Line == said ? Decision.Nothing : Decision.Keep(new OwnStoryWritten(story, family, said));
    }
}
