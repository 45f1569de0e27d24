namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>Finds what is told of: from the end of an opening to the next closing or the end of the sentence.</summary>
internal sealed class Aside
{
    private readonly Phrases _opens;
    private readonly Phrases _closes;
    private readonly Lexicon[] _lexicons;
    private readonly IReadOnlyList<DemandKind> _kinds;

    private Aside(Phrases opens, Phrases closes, IReadOnlyList<DemandKind> kinds)
    {
        _opens = opens;
        _closes = closes;
        _lexicons = [.. opens.Lexicons.Union(closes.Lexicons)];
        _kinds = kinds;
    }

    public static Aside Compile(AsideRules rules, Words words) =>
        new(Phrases.Compile(rules.Opens, words), Phrases.Compile(rules.Closes, words), rules.Kinds);

    public bool Hushes(DemandKind kind) => _kinds.Count == 0 || _kinds.Contains(kind);

    /// <param name="scratch">The sentence's tokens; what stands there afterwards does not matter.</param>
    public List<(int Start, int End)> In(Span<int> scratch)
    {
        foreach (var lexicon in _lexicons) lexicon.WriteInto(scratch);
        var told = new List<(int, int)>();
        var toldTo = 0;
        foreach (var (start, end) in _opens.In(scratch))
        {
            if (start < toldTo) continue;
            toldTo = _closes.FirstIn(scratch[end..]) is { } closing ? end + closing : scratch.Length;
            told.Add((end, toldTo));
        }

        return told;
    }
}
