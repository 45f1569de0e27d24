using Leeway.Domain.Words;
using Leeway.Web.Shell;

namespace Leeway.Web.Words;

/// <summary>Between the fields of the drawn body (<c>body</c>, and <c>quality</c> as region:quality) and the places that are kept.</summary>
public static class BodyForm
{
    public static Several<BodyPlace> Read(FormFields fields)
    {
        var qualities = fields.All("quality").Select(pair => pair.Split(':')).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return Several.From(
            from region in fields.All("body").Concat(qualities.Select(named => named.Key)).Distinct(StringComparer.Ordinal)
            where Slug.TryParse(region, out _)
            select new BodyPlace(Slug.Parse(region), null, Slugs.Of(qualities[region])));
    }

    /// <summary>The fields with these places in them.</summary>
    public static FormFields With(this FormFields fields, Several<BodyPlace>? places) =>
        fields.With("body", [.. (places ?? []).Select(place => place.Region.Value)])
            .With("quality", [.. (places ?? []).SelectMany(place => (place.Qualities ?? []).Select(quality => $"{place.Region}:{quality}"))]);
}
