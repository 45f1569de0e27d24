using Leeway.Domain.Words.Finding;
using NodaTime;

namespace Leeway.Domain.Words.Relations;

public static class RelationFindables
{
    /// <summary>The names of relations, the resting ones too.</summary>
    public static IEnumerable<FindableThing> Of(RelationsState relations, DateTimeZone zone) =>
        relations.All.Values.Select(relation => new FindableThing(relation.Id, relation, () => [new(relation.Id, "relation", "name", relation.MetAt.InZone(zone).LocalDateTime, relation.Name)]));
}
