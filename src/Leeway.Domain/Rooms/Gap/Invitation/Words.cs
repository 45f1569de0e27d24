using System.Text;

namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>Named fragments that patterns are made of, and lexicons that they name in the same way.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, string> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);

    public Words(IReadOnlyList<KeyValuePair<string, string>> fragments, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> lexicons, IReadOnlyList<string> notNames, Vocabulary vocabulary)
    {
        (NotNames, Vocabulary) = (notNames, vocabulary);
        foreach (var (name, entries) in lexicons)
            _lexicons[name] = Lexicon.Compile(_lexicons.Count, entries, vocabulary);
        foreach (var (name, fragment) in fragments)
            _fragments[name] = $"({fragment})";
    }

    public IReadOnlyList<string> NotNames { get; }

    public Vocabulary Vocabulary { get; }

    /// <param name="used">Receives the lexicons that the pattern names.</param>
    /// <exception cref="FormatException">A name in braces is not known.</exception>
    public string Expand(string pattern, ISet<Lexicon> used)
    {
        var expanded = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{' || i + 1 == pattern.Length || !char.IsAsciiLetterLower(pattern[i + 1]))
            {
                expanded.Append(pattern[i]);
                continue;
            }

            var close = pattern.IndexOf('}', i);
            expanded.Append(Meaning(pattern[(i + 1)..(close < 0 ? pattern.Length : close)], pattern, used));
            i = close;
        }

        return expanded.ToString();
    }

    private string Meaning(string name, string pattern, ISet<Lexicon> used)
    {
        if (_lexicons.TryGetValue(name, out var lexicon))
        {
            used.Add(lexicon);
            return lexicon.Sign.ToString();
        }

        if (_fragments.TryGetValue(name, out var fragment)) return Expand(fragment, used);
        throw new FormatException($"No word is called '{name}' in the pattern '{pattern}'.");
    }
}

/// <summary>
/// A long list of words that mean one thing to a rule. Each is written over with the list's sign before the rule
/// reads, so that the rule's automaton stays small.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>Runes are letters, and nobody's demand is written in them.</summary>
    private const char FirstSign = '\u16A0';

    private const int MostSigns = 16;

    private readonly Phrases _entries;
    private readonly int _number;

    private Lexicon(char sign, Phrases entries, Vocabulary vocabulary) => (Sign, _entries, _number) = (sign, entries, vocabulary.NumberOf(sign));

    public static IEnumerable<char> Signs => Enumerable.Range(FirstSign, MostSigns).Select(sign => (char)sign);

    public char Sign { get; }

    public static bool IsSign(char unit) => unit is >= FirstSign and < (char)(FirstSign + MostSigns);

    public static Lexicon Compile(int number, IReadOnlyList<string> entries, Vocabulary vocabulary) =>
        new((char)(FirstSign + number), Phrases.Compile(entries, new Words([], [], [], vocabulary)), vocabulary);

    public void WriteInto(Span<int> tokens)
    {
        foreach (var (start, end) in _entries.In(tokens)) Tokens.Cover(tokens, start, end, _number);
    }
}
