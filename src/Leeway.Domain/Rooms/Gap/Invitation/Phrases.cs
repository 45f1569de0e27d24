namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// Patterns of one meaning. Case does not matter. A pattern begins and ends at a word's edge. It meets a
/// <see cref="FoldedText"/>: no apostrophes, single spaces, sentence by sentence, as numbers of its <see cref="Tokens"/>.
/// </summary>
internal sealed class Phrases
{
    private readonly Automaton? _automaton;

    private Phrases(Automaton? automaton, IReadOnlyList<Lexicon> lexicons)
    {
        _automaton = automaton;
        Lexicons = lexicons;
    }

    /// <summary>What has to be written into a sentence before it is read.</summary>
    public IReadOnlyList<Lexicon> Lexicons { get; }

    /// <exception cref="FormatException">A pattern is none, or names a word that is not there.</exception>
    public static Phrases Compile(IReadOnlyList<string> patterns, Words words)
    {
        var lexicons = new HashSet<Lexicon>();
        var expanded = patterns.Select(pattern => words.Expand(pattern, lexicons)).ToList();
        return new(expanded.Count == 0 ? null : new Automaton(expanded, words.NotNames, words.Vocabulary), [.. lexicons]);
    }

    public bool IsIn(ReadOnlySpan<int> tokens) => FirstIn(tokens) is not null;

    /// <returns>Where the first place that matches begins, or null.</returns>
    public int? FirstIn(ReadOnlySpan<int> tokens) =>
        _automaton?.In(tokens, onlyFirst: true) is [var first, ..] ? first.Start : null;

    /// <returns>The places that match, in their order, overlaps joined; ends are exclusive.</returns>
    public List<(int Start, int End)> In(ReadOnlySpan<int> tokens)
    {
        var found = _automaton?.In(tokens) ?? [];
        return found.Count > 1 ? Joined(found) : found;
    }

    private static List<(int Start, int End)> Joined(List<(int Start, int End)> found)
    {
        var joined = new List<(int Start, int End)> { found[0] };
        foreach (var (start, end) in found.Skip(1))
            if (start < joined[^1].End) joined[^1] = (joined[^1].Start, Math.Max(end, joined[^1].End));
            else joined.Add((start, end));
        return joined;
    }
}
