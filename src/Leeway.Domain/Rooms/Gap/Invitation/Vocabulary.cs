namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// The words and signs that the patterns of one book spell, numbered once for all of its automata, so that a sentence is
/// looked up once for however many read it. A word that none of them spells is known by its ending alone.
/// </summary>
internal sealed class Vocabulary
{
    public const int Space = 0;
    public const int Hidden = 2;

    /// <summary>Stands for every figure that no pattern spells.</summary>
    public const string Figure = "0000";

    private const int LongestSpelled = 32;

    private readonly List<string> _words = new() { " ", FoldedText.Hidden.ToString() };
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _spelled;
    private readonly HashSet<string> _endings = new([""], StringComparer.Ordinal);
    private readonly Lazy<(string Ending, int Number)[]> _strangers;

    public Vocabulary()
    {
        _spelled = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _strangers = new(() => [.. _endings.OrderByDescending(ending => ending.Length).Select(ending => (ending, _numbers[Stranger(ending)]))]);
        _numbers[FoldedText.Hidden.ToString()] = Hidden;
        Add([Figure, Stranger(""), .. Lexicon.Signs.Select(sign => sign.ToString())]);
    }

    /// <summary>Each word has two numbers: an odd one where it begins with a capital, as names do.</summary>
    public int Count => _words.Count * 2;

    public (string Word, bool Capital) this[int number] => (_words[number / 2], number % 2 == 1);

    public int NumberOf(char sign) => _numbers[sign.ToString()];

    /// <summary>Before the first sentence is read.</summary>
    public void Add(IEnumerable<string> spelled, IEnumerable<string> endings)
    {
        _endings.UnionWith(endings);
        Add(spelled.Concat(endings.Select(Stranger)));
    }

    /// <summary>Stands for every word with an ending that no pattern spells.</summary>
    public static string Stranger(string ending) => "qqq" + ending;

    public static bool IsFigure(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The number of what begins at <paramref name="at"/>, which moves to what follows it.</summary>
    public int Next(ReadOnlySpan<char> sentence, ref int at)
    {
        var from = at++;
        if (sentence[from] == ' ') return Space;
        if (!char.IsLetterOrDigit(sentence[from])) return _spelled.TryGetValue(sentence[from..at], out var sign) ? sign : Hidden;
        while (at < sentence.Length && char.IsLetterOrDigit(sentence[at])) at++;
        return WordOf(sentence[from..at]);
    }

    private int WordOf(ReadOnlySpan<char> typed)
    {
        if (Lexicon.IsSign(typed[0])) typed = typed[..1];
        var capital = typed.Length > 1 && char.IsUpper(typed[0]) && char.IsLower(typed[1]) ? 1 : 0;
        Span<char> lower = stackalloc char[LongestSpelled];
        if (typed.Length > LongestSpelled) typed[^LongestSpelled..].ToLowerInvariant(lower);
        else if (_spelled.TryGetValue(lower = lower[..typed.ToLowerInvariant(lower)], out var known)) return known + capital;

        if (IsFigure(lower)) return _numbers[Figure];
        foreach (var (ending, number) in _strangers.Value)
            if (lower.EndsWith(ending, StringComparison.Ordinal)) return number + capital;
        throw new InvalidOperationException("Every word has the empty ending.");
    }

    private void Add(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (_numbers.TryAdd(word, Count)) _words.Add(word);
    }
}
