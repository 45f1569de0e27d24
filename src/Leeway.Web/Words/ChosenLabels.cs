using Leeway.Domain.Words;

namespace Leeway.Web.Words;

/// <summary>What a person chose, as the pages say it. Looked up, since search asks for the choices of everything that was kept.</summary>
/// <param name="all">Asked for once; what has no label is left out.</param>
public sealed class ChosenLabels<TWord>(Func<IEnumerable<(TWord Word, string Slug, string? Label)>> all) where TWord : struct, Enum
{
    private readonly Lazy<Dictionary<(TWord, string), string>> labels = new(() =>
        all().Where(one => one.Label is not null).ToDictionary(one => (one.Word, one.Slug), one => one.Label!));

    public string? Of(TWord word, Slug slug) => labels.Value.GetValueOrDefault((word, slug.Value));
}
