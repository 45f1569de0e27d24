namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// Marks the words of a text that evaluate. Pure, linear in the text, and without an opinion on whether the text
/// may be kept. Safe to use from many threads.
/// </summary>
public sealed class DemandRules
{
    private readonly Vocabulary _vocabulary;
    private readonly Aside[] _asides;
    private readonly KindReader[] _kinds;

    private DemandRules(Vocabulary vocabulary, Aside[] asides, KindReader[] kinds)
    {
        _vocabulary = vocabulary;
        _asides = asides;
        _kinds = kinds;
    }

    /// <exception cref="FormatException">A rule is no pattern; its text is named.</exception>
    public static DemandRules Compile(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var words = new Words(book.Words, book.Lexicons, book.NotNames, new Vocabulary());
        return new DemandRules(
            words.Vocabulary,
            [.. book.Asides.Select(rules => Aside.Compile(rules, words))],
            [.. book.Kinds.Select(rules => KindReader.Compile(rules, words))]);
    }

    /// <returns>The marks by where they start; two of one kind never overlap.</returns>
    public IReadOnlyList<Mark> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedText.Of(text);
        var tokens = new Tokens();
        var marks = new List<Mark>();
        for (var sentence = Sentences.Next(folded.Units, 0); !IsEmpty(sentence); sentence = Sentences.Next(folded.Units, sentence.End.Value))
        {
            tokens.Read(folded.Units[sentence], _vocabulary);
            ReadSentence(folded, sentence.Start.Value, tokens, marks);
        }

        marks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        return marks;
    }

    private void ReadSentence(FoldedText folded, int from, Tokens tokens, List<Mark> marks)
    {
        Span<int> scratch = stackalloc int[tokens.Count];
        var told = new List<(int Start, int End)>[_asides.Length];
        for (var i = 0; i < told.Length; i++)
        {
            tokens.Numbers.CopyTo(scratch);
            told[i] = _asides[i].In(scratch);
        }

        foreach (var kind in _kinds)
        {
            tokens.Numbers.CopyTo(scratch);
            for (var i = 0; i < told.Length; i++)
                if (_asides[i].Hushes(kind.Kind))
                    foreach (var (start, end) in told[i])
                        Tokens.Cover(scratch, start, end, Vocabulary.Hidden);

            foreach (var (start, end) in kind.Read(scratch))
                if (Marked(folded, from + tokens.StartOf(start), from + tokens.EndBefore(end), kind.Kind) is { Length: > 0 } mark)
                    marks.Add(mark);
        }
    }

    /// <summary>The mark as typed, without the spaces and signs around its words.</summary>
    private static Mark Marked(FoldedText folded, int start, int end, DemandKind kind)
    {
        var units = folded.Units;
        while (start < end && !char.IsLetterOrDigit(units[start])) start++;
        while (end > start && !char.IsLetterOrDigit(units[end - 1])) end--;
        return new Mark(folded.Origin(start), folded.Origin(end) - folded.Origin(start), kind);
    }

    private static bool IsEmpty(Range range) => range.Start.Value >= range.End.Value;
}
