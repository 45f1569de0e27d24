using Leeway.Domain.Log;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>
/// What may be done about a moment. Posting the same again keeps nothing twice. Refusals: <c>nothing-said</c>,
/// <c>not-here</c>, <c>too-long</c>, <c>not-text</c>, <c>too-many</c>, <c>unknown-way</c>, <c>itself</c>, each with its field
/// where there is one.
/// </summary>
public static class MomentDecisions
{
    /// <summary>The most things that one list of an answer holds.</summary>
    public const int MostListed = 200;

    /// <summary>*Just the ache*. A moment of this id that is already here is brought to what this says, and loses nothing else.</summary>
    public static Decision Note(GapState state, RelationsState relations, ThingId moment, Note note)
    {
        if (Text.Refuse("happened", note.Happened) is { } refusal)
            return Decision.Refuse(refusal);
        if (IsUnknown(relations, note.Relation, state.Moments.GetValueOrDefault(moment)?.Relation))
            return Decision.Refuse("not-here", "relation");
        if (state.Moments.TryGetValue(moment, out var known))
            return Decision.Keep([.. Changes(known, note)]);
        return note.SaysNothing
            ? Decision.Refuse("nothing-said")
            : Decision.Keep(new MomentNoted(moment, note.Relation, note.Size, note.CannotTell, note.Happened, note.On, Quick: true));
    }

    /// <summary>An answer to a step of a moment that may not be here yet: the first answer that says anything begins it.</summary>
    public static Decision Begin(GapState state, RelationsState relations, ThingId moment, StepAnswer answer, ThingId? relation = null, DayAndTime? on = null)
    {
        if (state.Moments.ContainsKey(moment))
            return Answer(state, moment, answer);
        if (Refuse(state, null, moment, answer) is { } refusal)
            return Decision.Refuse(refusal);
        if (IsUnknown(relations, relation, null))
            return Decision.Refuse("not-here", "relation");
        return answer.IsEmpty
            ? Decision.Nothing
            : Decision.Keep(new MomentNoted(moment, relation, null, false, null, on, Quick: false), answer.About(moment));
    }

    /// <summary>What is said to a step from now on. An empty answer takes back what was said; to a step without one it is nothing.</summary>
    public static Decision Answer(GapState state, ThingId moment, StepAnswer answer)
    {
        if (!state.Moments.TryGetValue(moment, out var known))
            return Decision.Refuse("not-here");
        if (Refuse(state, known, moment, answer) is { } refusal)
            return Decision.Refuse(refusal);
        var standing = known[answer.Step];
        return answer.Equals(standing) || (standing is null && answer.IsEmpty) ? Decision.Nothing : Decision.Keep(answer.About(moment));
    }

    /// <summary>With whom it was, and when.</summary>
    public static Decision Place(GapState state, RelationsState relations, ThingId moment, ThingId? relation, DayAndTime? on) =>
        !state.Moments.TryGetValue(moment, out var known) ? Decision.Refuse("not-here")
        : IsUnknown(relations, relation, known.Relation) ? Decision.Refuse("not-here", "relation")
        : known.Relation == relation && known.On == on ? Decision.Nothing
        : Decision.Keep(new MomentPlaced(moment, relation, on));

    internal static bool IsUnknown(RelationsState relations, ThingId? relation, ThingId? before) =>
        relation is not null && relation != before && relations.Find(relation) is null;

    private static IEnumerable<LogEvent> Changes(Moment known, Note note)
    {
        var ache = known.Ache ?? AcheAnswer.None;
        if (note.Happened is not null && known.Happening?.Words != note.Happened)
            yield return new HappeningTold(known.Id, new() { Words = note.Happened });
        if ((note.Size is not null || note.CannotTell) && (ache.Size != note.Size || ache.CannotTell != note.CannotTell))
            yield return new AcheFelt(known.Id, ache with { Size = note.Size, CannotTell = note.CannotTell });
        var (relation, on) = (note.Relation ?? known.Relation, note.On ?? known.On);
        if (relation != known.Relation || on != known.On)
            yield return new MomentPlaced(known.Id, relation, on);
    }

    private static Refusal? Refuse(GapState state, Moment? known, ThingId moment, StepAnswer answer) =>
        answer.Texts.Select(text => Text.Refuse(text.Field, text.Words)).FirstOrDefault(refusal => refusal is not null)
        ?? answer.Lists.Where(list => list.Count > MostListed).Select(list => new Refusal("too-many", list.Field)).FirstOrDefault()
        ?? answer switch
        {
            StayingAnswer staying when staying.Ways?.All(StayingWays.All.Contains) is false => new("unknown-way", "ways"),
            AcheAnswer ache => RefuseEchoes(state, known, moment, ache),
            _ => null,
        };

    // An echo of a moment that was forgotten meanwhile may stay; nobody has to clear it away first.
    private static Refusal? RefuseEchoes(GapState state, Moment? known, ThingId moment, AcheAnswer ache) =>
        ache.Echoes is not { } echoes ? null
        : echoes.Contains(moment) ? new("itself", "echoes")
        : echoes.All(echo => state.Moments.ContainsKey(echo) || known?.Ache?.Echoes?.Contains(echo) is true) ? null
        : new("not-here", "echoes");
}

/// <summary>What *just the ache* says. It needs a size, "I can't tell", or a word.</summary>
public sealed record Note
{
    /// <summary>Null when not said, and whenever it cannot be told.</summary>
    public Ache? Size { get => CannotTell ? null : field; init; }

    public bool CannotTell { get; init; }

    public string? Happened { get; init => field = Text.OrNothing(value); }

    public ThingId? Relation { get; init; }

    public DayAndTime? On { get; init; }

    internal bool SaysNothing => Size is null && !CannotTell && Happened is null;
}
