using System.Runtime.InteropServices;

namespace Leeway.Domain.Words.Finding;

/// <summary>
/// What somebody looks for: words, of which each must be there, in any order, at least as the beginning of a word; from
/// three letters on also inside one. What stands in quotation marks must be there as it is.
/// </summary>
public sealed class Wanted
{
    private const int MostTerms = 16;
    private const int ShortestInside = 3;

    private readonly Term[] terms;
    private readonly string? phrase;

    private Wanted(IReadOnlyList<string> words)
    {
        // What is missing is most often a long one; asked for first, it spares the rest.
        terms = [.. words.Select(word => new Term(word)).OrderByDescending(term => term.Loose.Length)];
        phrase = words.Count > 1 ? $" {string.Join(' ', words)}" : null;
    }

    /// <summary>There is nothing to look for; it matches nothing.</summary>
    public bool IsEmpty => terms.Length == 0;

    public static Wanted Parse(string? typed)
    {
        var words = new List<string>();
        var pieces = (typed ?? "").Split('"', '“', '”', '„', '«', '»');
        for (var index = 0; index < pieces.Length; index++)
        {
            var loose = LooseText.Of(pieces[index]).Trim(' ');
            words.AddRange(index % 2 == 1 ? [loose] : loose.Split(' '));
        }
        return new([.. words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Take(MostTerms)]);
    }

    /// <summary>
    /// How close a text, or all texts of one thing, come: 0 when a term is missing; otherwise more for whole words than for
    /// beginnings, more for beginnings than for what stands inside, and more when the words stand together.
    /// </summary>
    /// <param name="loose">Made by <see cref="LooseText.Of"/> or <see cref="LooseText.OfAll"/>.</param>
    public int Closeness(string loose)
    {
        var sum = 0;
        foreach (var term in terms)
        {
            var closest = term.Closeness(loose);
            if (closest == 0)
                return 0;
            sum += closest;
        }
        return sum + (phrase is not null && loose.Contains(phrase, StringComparison.Ordinal) ? terms.Length : 0);
    }

    /// <summary>Where a text is to be marked, in the order of the text, none within another.</summary>
    public IReadOnlyList<Marked> MarksIn(string text, int most = 100)
    {
        var (loose, origins) = LooseText.WithOrigins(text);
        var marks = terms.SelectMany(term => term.PlacesIn(loose).Take(most))
            .Select(place => Marked.Between(text, origins[place.Start], origins[place.End - 1]))
            .OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length);
        var kept = new List<Marked>();
        foreach (var mark in marks)
            if (kept.Count == 0 || mark.Start >= kept[^1].End)
                kept.Add(mark);
        return kept.Count > most ? kept[..most] : kept;
    }

    private sealed class Term(string loose)
    {
        private readonly string beginning = $" {loose}";
        private readonly string whole = $" {loose} ";
        private readonly bool beginsAnywhere = LooseText.IsUnspaced(loose[0]) || LooseText.IsSign(loose[0]);

        public string Loose => loose;

        private bool MayStandInside => loose.Length >= ShortestInside || beginsAnywhere;

        public int Closeness(string text) =>
            !text.Contains(MayStandInside ? loose : beginning, StringComparison.Ordinal) ? 0
            : text.Contains(whole, StringComparison.Ordinal) ? 3
            : !MayStandInside || beginsAnywhere || text.Contains(beginning, StringComparison.Ordinal) ? 2
            : 1;

        public IEnumerable<(int Start, int End)> PlacesIn(string text)
        {
            for (var at = text.IndexOf(loose, StringComparison.Ordinal); at >= 0; at = text.IndexOf(loose, at + loose.Length, StringComparison.Ordinal))
                if (MayStandInside || text[at - 1] == ' ')
                    yield return (at, at + loose.Length);
        }
    }
}

/// <summary>A stretch of a text, in UTF-16 units of the text as typed.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Marked(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>From the character at <paramref name="first"/> through the one that begins at <paramref name="last"/>, with the accents that follow it.</summary>
    internal static Marked Between(string text, int first, int last)
    {
        var end = last + (char.IsHighSurrogate(text[last]) && last + 1 < text.Length ? 2 : 1);
        while (end < text.Length && LooseText.IsAccent(text[end]))
            end++;
        return new(first, end - first);
    }
}
