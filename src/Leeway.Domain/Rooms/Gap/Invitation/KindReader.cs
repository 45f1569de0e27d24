namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>Finds one kind in one sentence.</summary>
internal sealed class KindReader
{
    private readonly Phrases _patterns;
    private readonly Phrases _except;
    private readonly Lexicon[] _lexicons;

    private KindReader(DemandKind kind, Phrases patterns, Phrases except)
    {
        Kind = kind;
        _patterns = patterns;
        _except = except;
        _lexicons = [.. patterns.Lexicons.Union(except.Lexicons)];
    }

    public DemandKind Kind { get; }

    public static KindReader Compile(KindRules rules, Words words) =>
        new(rules.Kind, Phrases.Compile(rules.Patterns, words), Phrases.Compile(rules.Except, words));

    /// <param name="visible">The sentence's tokens without what is not meant; what stands there afterwards does not matter.</param>
    public List<(int Start, int End)> Read(Span<int> visible)
    {
        // An exception may name a word that a lexicon would write over, or the lexicon.
        HideExceptions(visible);
        if (_lexicons.Length > 0)
        {
            foreach (var lexicon in _lexicons) lexicon.WriteInto(visible);
            HideExceptions(visible);
        }

        return _patterns.In(visible);
    }

    private void HideExceptions(Span<int> visible)
    {
        foreach (var (start, end) in _except.In(visible)) Tokens.Cover(visible, start, end, Vocabulary.Hidden);
    }
}
