using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;

namespace Leeway.Domain.Rooms.Body;

/// <summary>
/// What may be kept of the body. Posting the same again keeps nothing twice. Refusals: <c>nothing-said</c>,
/// <c>not-here</c>, <c>too-long</c>, <c>not-text</c>, <c>too-many</c>, each with its field.
/// </summary>
public static class BodyDecisions
{
    /// <summary>The most places or surroundings that one answer holds.</summary>
    public const int MostListed = 200;

    /// <summary>A check-in, whole. Taking everything back is a change too; for one that is not here, saying nothing is nothing.</summary>
    public static Decision CheckIn(BodyState state, ThingId checkIn, CheckInAnswer answer)
    {
        if (Refuse(answer.Texts, answer.Lists) is { } refusal)
            return Decision.Refuse(refusal);
        var before = state.CheckIns.GetValueOrDefault(checkIn)?.Answer;
        return answer == (before ?? CheckInAnswer.None) ? Decision.Nothing : Decision.Keep(new CheckedIn(checkIn, answer));
    }

    /// <summary>A protector, whole: met with the first word or choice, changed after.</summary>
    public static Decision MeetProtector(BodyState state, ThingId protector, ProtectorTelling telling)
    {
        if (Refuse(telling.Texts, [("body", telling.Body?.Count ?? 0), ("kinds", telling.Kinds?.Count ?? 0)]) is { } refusal)
            return Decision.Refuse(refusal);
        var before = state.Protectors.GetValueOrDefault(protector)?.Telling;
        return telling == (before ?? ProtectorTelling.None) ? Decision.Nothing : Decision.Keep(new ProtectorMet(protector, telling));
    }

    /// <summary>A kindness for the drawer. It needs a line.</summary>
    public static Decision KeepKindness(BodyState state, RelationsState relations, ThingId kindness, KindnessTelling telling)
    {
        if (telling.Words is null)
            return Decision.Refuse("nothing-said", "words");
        if (Refuse([("words", telling.Words)], [("body", telling.Body?.Count ?? 0)]) is { } refusal)
            return Decision.Refuse(refusal);
        var before = state.Drawer.GetValueOrDefault(kindness)?.Telling;
        if (telling.Relation is not null && telling.Relation != before?.Relation && relations.Find(telling.Relation) is null)
            return Decision.Refuse("not-here", "relation");
        return telling == before ? Decision.Nothing : Decision.Keep(new KindnessKept(kindness, telling));
    }

    /// <summary>Words at the door of a feeling, new or in a new wording.</summary>
    public static Decision WriteUnlearned(BodyState state, ThingId writing, Slug feeling, string? words)
    {
        if (Text.OrNothing(words) is not { } said)
            return Decision.Refuse("nothing-said", "words");
        if (Text.Refuse("words", said) is { } refusal)
            return Decision.Refuse(refusal);
        var before = state.Unlearned.GetValueOrDefault(writing);
        return before?.Words == said && before.Feeling == feeling ? Decision.Nothing : Decision.Keep(new UnlearnedWritten(writing, feeling, said));
    }

    private static Refusal? Refuse(IEnumerable<(string Field, string? Words)> texts, IEnumerable<(string Field, int Count)> lists) =>
        texts.Select(text => Text.Refuse(text.Field, text.Words)).FirstOrDefault(refusal => refusal is not null)
        ?? lists.Where(list => list.Count > MostListed).Select(list => new Refusal("too-many", list.Field)).FirstOrDefault();
}
