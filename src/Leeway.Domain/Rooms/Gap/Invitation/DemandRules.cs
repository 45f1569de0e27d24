namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// Marks the words of a text that evaluate. Pure, linear in the text, and without an opinion on whether the text
/// may be kept. Safe to use from many threads.
/// </summary>
public sealed class DemandRules
{
    private readonly Aside[] _asides;
    private readonly KindReader[] _kinds;

    private DemandRules(Aside[] asides, KindReader[] kinds)
    {
        _asides = asides;
        _kinds = kinds;
    }

    /// <exception cref="FormatException">A rule is no pattern; its text is named.</exception>
    public static DemandRules Compile(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var words = new Words(book.Words, book.Lexicons, book.NotNames);
        return new DemandRules(
            [.. book.Asides.Select(rules => Aside.Compile(rules, words))],
            [.. book.Kinds.Select(rules => KindReader.Compile(rules, words))]);
    }

    /// <returns>The marks by where they start; two of one kind never overlap.</returns>
    public IReadOnlyList<Mark> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedText.Of(text);
        var marks = new List<Mark>();
        for (var sentence = Sentences.Next(folded.Units, 0); !IsEmpty(sentence); sentence = Sentences.Next(folded.Units, sentence.End.Value))
            ReadSentence(folded, sentence, marks);

        marks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        return marks;
    }

    private void ReadSentence(FoldedText folded, Range sentence, List<Mark> marks)
    {
        var units = folded.Units[sentence];
        Span<char> scratch = stackalloc char[units.Length];
        var asides = new List<(Aside Aside, List<Range> Told)>(_asides.Length);
        foreach (var aside in _asides)
        {
            units.CopyTo(scratch);
            asides.Add((aside, aside.In(scratch)));
        }

        foreach (var kind in _kinds)
        {
            units.CopyTo(scratch);
            foreach (var (aside, told) in asides)
                if (aside.Hushes(kind.Kind))
                    foreach (var range in told)
                        scratch[range].Fill(FoldedText.Hidden);

            foreach (var (start, end) in kind.Read(scratch))
                if (Marked(folded, sentence.Start.Value + start, sentence.Start.Value + end, kind.Kind) is { Length: > 0 } mark)
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
