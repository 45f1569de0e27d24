using Leeway.Domain.Words;

namespace Leeway.Web.Words;

/// <summary>What was chosen in a form, as the content's names; what is none is left out.</summary>
public static class Slugs
{
    public static Several<Slug> Of(IEnumerable<string> chosen) =>
        Several.From(chosen.Select(OrNull).OfType<Slug>());

    public static Slug? OrNull(string chosen) => Slug.TryParse(chosen, out var slug) ? slug : null;
}
