namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// What an automaton can tell apart: each word that a pattern spells, and for all others only their endings and
/// capitals. So what it remembers is small and holds none of the writer's own words.
/// </summary>
internal sealed class Spellings
{
    public const int Space = 0;
    public const int End = 1;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _spelled;
    private readonly (string Ending, int Number)[] _strangers;
    private readonly int _figure;
    private readonly int _hidden;
    private readonly bool _knowsCapitals;
    private readonly List<string> _spellings = new() { " ", Steps.End.ToString() };

    public Spellings(Steps steps, IReadOnlyList<string> notNames)
    {
        var (words, endings) = steps.Spelled();
        _knowsCapitals = steps.KnowsCapitals;
        string[] longestFirst = [.. endings.OrderByDescending(ending => ending.Length), ""];
        foreach (var word in words.Union(_knowsCapitals ? notNames : []).Union(longestFirst.Select(Stranger)).Append(Stranger("0"))) Add(word);
        for (var sign = ' '; sign < 0x7F; sign++)
            if (!char.IsLetterOrDigit(sign)) Add(sign.ToString());
        _spelled = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _strangers = [.. longestFirst.Select(ending => (ending, _words[Stranger(ending)]))];
        _figure = _words[Stranger("0")];
        _hidden = _words[FoldedText.Hidden.ToString()];
    }

    public int Count => _spellings.Count;

    public string this[int number] => _spellings[number];

    /// <summary>The number of what begins at <paramref name="at"/>, which moves to what follows it.</summary>
    public int Next(ReadOnlySpan<char> sentence, ref int at)
    {
        var from = at++;
        if (sentence[from] == ' ') return Space;
        if (!char.IsLetterOrDigit(sentence[from])) return _spelled.TryGetValue(sentence[from..at], out var sign) ? sign : _hidden;
        while (at < sentence.Length && char.IsLetterOrDigit(sentence[at])) at++;
        return Word(sentence[from..at]);
    }

    private int Word(ReadOnlySpan<char> typed)
    {
        if (Lexicon.IsSign(typed[0])) typed = typed[..1];
        const int longest = 32;
        Span<char> lower = stackalloc char[longest];
        if (typed.Length <= longest)
        {
            lower = lower[..typed.ToLowerInvariant(lower)];
            if (_spelled.TryGetValue(lower, out var known)) return known;
        }
        else
        {
            lower = lower[..typed[^longest..].ToLowerInvariant(lower)];
        }

        if (lower.IndexOfAnyExceptInRange('0', '9') < 0) return _figure;

        // A name is a word with a capital that no pattern spells: "You" at the beginning of a sentence is none.
        var capital = _knowsCapitals && typed.Length > 1 && char.IsUpper(typed[0]) && char.IsLower(typed[1]) ? 1 : 0;
        var stranger = 0;
        while (!lower.EndsWith(_strangers[stranger].Ending, StringComparison.Ordinal)) stranger++;
        return _strangers[stranger].Number + capital;
    }

    /// <summary>Stands for every word with an ending that no pattern spells.</summary>
    private static string Stranger(string ending) => ending == "0" ? "0000" : "qqq" + ending;

    private void Add(string word)
    {
        if (!_words.TryAdd(word, _spellings.Count)) return;
        _spellings.Add(word);
        _spellings.Add(char.ToUpperInvariant(word[0]) + word[1..]);
    }
}
