using System.Collections.Immutable;
using System.Diagnostics;
using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Words.Relations;

/// <summary>The people one writes about, shared by every room. One that was forgotten is not here: what was written stays, without them.</summary>
public sealed record RelationsState
{
    public static readonly RelationsState Empty = new();

    public ImmutableSortedDictionary<ThingId, Relation> All { get; init; } = ImmutableSortedDictionary.Create<ThingId, Relation>(ById);

    public static Room Room { get; } = Room.Of(
        Empty,
        Fold,
        EventKind.Of("relation.met", RelationsJson.Default.RelationMet),
        EventKind.Of("relation.changed", RelationsJson.Default.RelationChanged),
        EventKind.Of("relation.rested", RelationsJson.Default.RelationRested),
        EventKind.Of("relation.brought-back", RelationsJson.Default.RelationBroughtBack));

    private static Comparer<ThingId> ById => Comparer<ThingId>.Create((one, other) => one.Value.CompareTo(other.Value));

    /// <summary>Null for none, for one that is not here, and for one that was forgotten.</summary>
    public Relation? Find(ThingId? relation) => relation is { } id ? All.GetValueOrDefault(id) : null;

    /// <summary>Who is offered on a day, in the order in which they came.</summary>
    public IEnumerable<Relation> RowsOn(LocalDate today) => InOrder().Where(relation => !relation.IsRestingOn(today));

    /// <summary>Who is out of the rows on a day, in the order in which they came.</summary>
    public IEnumerable<Relation> RestingOn(LocalDate today) => InOrder().Where(relation => relation.IsRestingOn(today));

    private IEnumerable<Relation> InOrder() => All.Values.OrderBy(relation => relation.MetAt);

    private static RelationsState Fold(RelationsState state, Recorded entry) => entry.Event switch
    {
        RelationMet met => state.With(met.Relation, entry.At, relation => relation with { Name = met.Name, Kind = met.Kind, Colour = met.Colour }),
        RelationChanged changed => state.With(changed.Relation, entry.At, relation => relation with { Name = changed.Name, Kind = changed.Kind, Colour = changed.Colour }),
        RelationRested rested => state.WithKnown(rested.Relation, relation => relation with { Rest = new(rested.Until) }),
        RelationBroughtBack back => state.WithKnown(back.Relation, relation => relation with { Rest = null }),
        _ => throw new UnreachableException(entry.Event.GetType().Name),
    };

    private RelationsState With(ThingId id, Instant at, Func<Relation, Relation> change) =>
        this with { All = All.SetItem(id, change(All.GetValueOrDefault(id) ?? new(id, at))) };

    private RelationsState WithKnown(ThingId id, Func<Relation, Relation> change) =>
        All.TryGetValue(id, out var relation) ? this with { All = All.SetItem(id, change(relation)) } : this;
}

/// <summary>Somebody the person writes about. A name or a sign is all that is ever required.</summary>
public sealed record Relation(ThingId Id, Instant MetAt)
{
    public string Name { get; init; } = "";

    public Slug? Kind { get; init; }

    public Slug? Colour { get; init; }

    /// <summary>Null while they stand in the rows.</summary>
    public Rest? Rest { get; init; }

    public bool IsRestingOn(LocalDate today) => Rest is { } rest && (rest.Until is not { } until || today < until);
}

/// <param name="Until">The first day on which they are back; null for no day said.</param>
public sealed record Rest(LocalDate? Until);
