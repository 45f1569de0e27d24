namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>A clause in which a part of an invitation already speaks.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the text as typed.</param>
/// <param name="Length">UTF-16 units, at least 1.</param>
public sealed record PartFound(InvitationPart Part, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Finds what one sees, feels, needs and asks in what one has written so far. Pure, linear in the text.</summary>
public sealed class InvitationParts
{
    private readonly Vocabulary _vocabulary;
    private readonly Phrases _breaks;
    private readonly Phrases _joins;
    private readonly (InvitationPart Part, Phrases Patterns, Phrases Except)[] _parts;

    private InvitationParts(Vocabulary vocabulary, Phrases breaks, Phrases joins, (InvitationPart, Phrases, Phrases)[] parts)
    {
        _vocabulary = vocabulary;
        _breaks = breaks;
        _joins = joins;
        _parts = parts;
    }

    /// <exception cref="FormatException">A rule is no pattern; its text is named.</exception>
    public static InvitationParts Compile(PartBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var words = new Words(book.Words, [], [], new Vocabulary());
        return new InvitationParts(
            words.Vocabulary,
            Phrases.Compile(book.Breaks, words),
            Phrases.Compile(book.Joins, words),
            [.. book.Parts.Select(rules => (rules.Part, Phrases.Compile(rules.Patterns, words), Phrases.Compile(rules.Except, words)))]);
    }

    /// <returns>The clauses in their order; one clause may hold several parts, and a part several clauses.</returns>
    public IReadOnlyList<PartFound> Found(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedText.Of(text);
        var found = new List<PartFound>();
        var (whole, clause) = (new Tokens(), new Tokens());
        for (var sentence = Sentences.Next(folded.Units, 0); sentence.Start.Value < sentence.End.Value; sentence = Sentences.Next(folded.Units, sentence.End.Value))
        {
            var start = sentence.Start.Value;
            whole.Read(folded.Units[sentence], _vocabulary);
            foreach (var (from, _) in _breaks.In(whole.Numbers))
            {
                var end = sentence.Start.Value + whole.StartOf(from);
                ReadClause(folded, start, end, clause, found);
                start = end;
            }

            ReadClause(folded, start, sentence.End.Value, clause, found);
        }

        return found;
    }

    private void ReadClause(FoldedText folded, int start, int end, Tokens clause, List<PartFound> found)
    {
        (start, end) = Trimmed(folded.Units, start, end);
        clause.Read(folded.Units[start..end], _vocabulary);
        if (_joins.In(clause.Numbers) is [(0, var joined), ..])
        {
            (start, end) = Trimmed(folded.Units, start + clause.EndBefore(joined), end);
            clause.Read(folded.Units[start..end], _vocabulary);
        }

        if (start == end) return;

        Span<int> visible = stackalloc int[clause.Count];
        foreach (var (part, patterns, except) in _parts)
        {
            clause.Numbers.CopyTo(visible);
            foreach (var (from, to) in except.In(visible)) Tokens.Cover(visible, from, to, Vocabulary.Hidden);
            if (patterns.IsIn(visible)) found.Add(new PartFound(part, folded.Origin(start), folded.Origin(end) - folded.Origin(start)));
        }
    }

    private static (int Start, int End) Trimmed(ReadOnlySpan<char> units, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(units[start])) start++;
        while (end > start && !char.IsLetterOrDigit(units[end - 1])) end--;
        return (start, end);
    }
}
