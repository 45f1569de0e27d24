namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// What one automaton can tell apart: each word that a pattern of its own spells, and for all others only their endings
/// and capitals. So what it remembers is small and holds none of the writer's own words.
/// </summary>
internal sealed class Spellings
{
    public const int End = 1;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly (string Ending, int Number)[] _strangers;
    private readonly int _figure;
    private readonly bool _knowsCapitals;
    private readonly List<string> _spellings = new() { " ", Steps.End.ToString() };
    private readonly Lazy<int[]> _ofVocabulary;

    public Spellings(Steps steps, IReadOnlyList<string> notNames, Vocabulary vocabulary)
    {
        var (words, endings) = steps.Spelled();
        _knowsCapitals = steps.KnowsCapitals;
        foreach (var word in words.Union(_knowsCapitals ? notNames : [])) _words[word] = Add(word);
        for (var sign = '!'; sign < 0x7F; sign++)
            if (!char.IsLetterOrDigit(sign)) _words.TryAdd(sign.ToString(), Add(sign.ToString()));
        _figure = Add(Vocabulary.Figure);
        _strangers = [.. endings.OrderByDescending(ending => ending.Length).Append("").Select(ending => (ending, Add(Vocabulary.Stranger(ending))))];
        vocabulary.Add(_words.Keys, endings);
        _ofVocabulary = new(() => [.. Enumerable.Range(0, vocabulary.Count).Select(number => NumberOf(vocabulary[number].Word, vocabulary[number].Capital))]);
    }

    public int Count => _spellings.Count;

    public string this[int number] => _spellings[number];

    /// <summary>For each number of the vocabulary this automaton's own.</summary>
    public int[] OfVocabulary => _ofVocabulary.Value;

    private int NumberOf(string word, bool capital)
    {
        if (word == " ") return 0;
        if (_words.TryGetValue(word, out var known)) return known;
        if (!char.IsLetterOrDigit(word[0])) return _words[FoldedText.Hidden.ToString()];
        if (Vocabulary.IsFigure(word)) return _figure;

        // A name is a word with a capital that no pattern spells: "You" at the beginning of a sentence is none.
        return _strangers.First(stranger => word.EndsWith(stranger.Ending, StringComparison.Ordinal)).Number + (_knowsCapitals && capital ? 1 : 0);
    }

    /// <summary>An even number; the odd one after it is that of the word with a capital.</summary>
    private int Add(string word)
    {
        _spellings.Add(word);
        _spellings.Add(char.ToUpperInvariant(word[0]) + word[1..]);
        return _spellings.Count - 2;
    }
}
