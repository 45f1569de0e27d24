using Leeway.Domain.Words.Finding;
using NodaTime;

namespace Leeway.Domain.Words.Relations;

public static class RelationFindables
{
    /// <summary>The names of relations, the resting ones too, and who they are to the person.</summary>
    /// <param name="kind">What a kind of relation is called; null for none.</param>
    public static IEnumerable<FindableThing> Of(RelationsState relations, DateTimeZone zone, Func<Slug, string?> kind) =>
        relations.All.Values.Select(relation => new FindableThing(relation.Id, relation, () => Findable.All(
            relation.Id,
            "relation",
            relation.MetAt.InZone(zone).LocalDateTime,
            [("name", relation.Name), ("kind", relation.Kind is { } slug ? kind(slug) : null)])));
}
