using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Today;

/// <summary>Refusals: <c>nothing-said</c>, <c>too-long</c>, <c>not-text</c>, all of the field <c>words</c>.</summary>
public static class TodayDecisions
{
    /// <summary>An answer to a question, new or in a new wording.</summary>
    public static Decision Answer(TodayState state, ThingId answer, Slug question, string? words)
    {
        if (Text.OrNothing(words) is not { } said)
            return Decision.Refuse("nothing-said", "words");
        if (Text.Refuse("words", said) is { } refusal)
            return Decision.Refuse(refusal);
        var before = state.Answers.GetValueOrDefault(answer);
        return before?.Words == said && before.Question == question ? Decision.Nothing : Decision.Keep(new QuestionAnswered(answer, question, said));
    }
}
