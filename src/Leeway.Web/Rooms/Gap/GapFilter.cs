using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Microsoft.AspNetCore.Http.Extensions;

namespace Leeway.Web.Rooms.Gap;

/// <summary>
/// What the list is narrowed to. Only ids and slugs stand in the address; words are looked for on the page Find, which
/// leaves none in a history.
/// </summary>
public sealed record GapFilter(ThingId? Relation, string? Feeling, string? Story, string? Lying, int? Year)
{
    public bool Any => Relation is not null || Feeling is not null || Story is not null || Lying is not null || Year is not null;

    public static GapFilter Read(IQueryCollection query) => new(
        ThingId.TryParse(query["relation"], out var relation) ? relation : null,
        Slug.TryParse(query["feeling"], out var feeling) ? feeling.Value : null,
        query["story"] is [{ Length: > 0 } story] && (Slug.TryParse(story, out _) || ThingId.TryParse(story, out _)) ? story : null,
        query["lying"] is ["down" or "carried"] ? query["lying"].ToString() : null,
        int.TryParse(query["year"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2300 ? year : null);

    public MomentFilter ToFilter() => new()
    {
        Relation = Relation,
        Feeling = Feeling is null ? null : Domain.Words.Feeling.Of(Slug.Parse(Feeling)),
        Story = Slug.TryParse(Story, out var story) && !ThingId.TryParse(Story, out _) ? story : null,
        OwnStory = ThingId.TryParse(Story, out var own) ? own : null,
        SetDown = Lying is null ? null : Lying == "down",
        Year = Year,
    };

    /// <summary>The query of this filter on another page of the list.</summary>
    public string Query(int page)
    {
        var query = new QueryBuilder();
        if (Relation is { } relation)
            query.Add("relation", relation.ToString());
        foreach (var (name, value) in ((string, string?)[])[("feeling", Feeling), ("story", Story), ("lying", Lying), ("year", Year?.ToString(System.Globalization.CultureInfo.InvariantCulture))])
            if (value is not null)
                query.Add(name, value);
        if (page > 1)
            query.Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return query.ToString();
    }
}
