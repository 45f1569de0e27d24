using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Words.Relations;

/// <summary>
/// What may be done about relations. Refusals: <c>name-missing</c>, <c>too-long</c>, <c>not-text</c> (field <c>name</c>),
/// <c>not-here</c>, <c>day-past</c> (field <c>until</c>).
/// </summary>
public static class RelationDecisions
{
    /// <summary>The longest name, in bytes of UTF-8.</summary>
    public const int LongestName = 400;

    /// <summary>The same person met twice under one id is met once; with other words, they are changed.</summary>
    public static Decision Meet(RelationsState state, ThingId relation, string? name, Slug? kind = null, Slug? colour = null) =>
        state.Find(relation) is not null ? Change(state, relation, name, kind, colour)
        : RefuseName(name) is { } refusal ? Decision.Refuse(refusal)
        : Decision.Keep(new RelationMet(relation, name!, kind, colour));

    public static Decision Change(RelationsState state, ThingId relation, string? name, Slug? kind, Slug? colour) =>
        state.Find(relation) is not { } known ? Decision.Refuse("not-here")
        : RefuseName(name) is { } refusal ? Decision.Refuse(refusal)
        : known.Name == name && known.Kind == kind && known.Colour == colour ? Decision.Nothing
        : Decision.Keep(new RelationChanged(relation, name!, kind, colour));

    /// <summary>Out of the rows: until a day after <paramref name="today"/>, or with no end said.</summary>
    public static Decision Rest(RelationsState state, ThingId relation, LocalDate? until, LocalDate today) =>
        state.Find(relation) is not { } known ? Decision.Refuse("not-here")
        : until <= today ? Decision.Refuse("day-past", "until")
        : known.Rest is { } rest && rest.Until == until ? Decision.Nothing
        : Decision.Keep(new RelationRested(relation, until));

    public static Decision BringBack(RelationsState state, ThingId relation) =>
        state.Find(relation) is not { } known ? Decision.Refuse("not-here")
        : known.Rest is null ? Decision.Nothing
        : Decision.Keep(new RelationBroughtBack(relation));

    private static Refusal? RefuseName(string? name) =>
        Text.OrNothing(name) is null ? new("name-missing", "name") : Text.Refuse("name", name, LongestName);
}
