using Leeway.Domain.Log;
using Leeway.Domain.Words.Finding;
using NodaTime;

namespace Leeway.Domain.Rooms.Search;

/// <summary>
/// Everything that can be found, held ready for looking through from end to end: at the size of a person's life that takes
/// a few milliseconds, and nothing has to be kept in step. It holds what was written; let go of it when the vault is locked.
/// </summary>
public sealed class SearchIndex
{
    public static readonly SearchIndex Empty = new([], []);

    private readonly Thing[] newestFirst;
    private readonly Dictionary<string, string> loose;

    private SearchIndex(Thing[] newestFirst, Dictionary<string, string> loose) => (this.newestFirst, this.loose) = (newestFirst, loose);

    /// <param name="before">What was made last; texts that are still the same are not worked through again.</param>
    public static SearchIndex Of(IEnumerable<Findable> findables, SearchIndex? before = null)
    {
        var made = new Dictionary<string, string>(ReferenceEqualityComparer.Instance);
        var things = findables.GroupBy(findable => findable.Thing)
            .Select(texts => new Thing([.. texts], [.. texts.Select(text => Loose(text.Text))]))
            .OrderByDescending(thing => thing.When)
            .ToArray();
        return new(things, made);

        string Loose(string text) =>
            made.TryGetValue(text, out var known) ? known
            : made[text] = before?.loose.GetValueOrDefault(text) ?? LooseText.Of(text);
    }

    /// <summary>What matches, the closest first, and among equals the latest first.</summary>
    public SearchResult Find(string? typed, int most = 50)
    {
        var wanted = Wanted.Parse(typed);
        if (wanted.IsEmpty)
            return new([], 0);
        var hits = newestFirst.Select(thing => (Thing: thing, Closeness: wanted.Closeness(thing.Loose))).Where(hit => hit.Closeness > 0).ToList();
        return new([.. hits.OrderByDescending(hit => hit.Closeness).Take(most).Select(hit => hit.Thing.Show(wanted))], hits.Count);
    }

    private sealed record Thing(Findable[] Texts, string[] Loose)
    {
        public LocalDateTime? When => Texts[0].When;

        public Found Show(Wanted wanted) => new(
            Texts[0].Thing,
            Texts[0].Kind,
            When,
            [.. Texts.Select(text => new Passage(text.Field, text.Text, wanted.MarksIn(text.Text))).Where(passage => passage.Marks.Count > 0)]);
    }
}

/// <param name="Things">Those to show.</param>
/// <param name="Count">How many match in all.</param>
public sealed record SearchResult(IReadOnlyList<Found> Things, int Count);

/// <param name="Passages">The texts of the thing in which something matches.</param>
public sealed record Found(ThingId Thing, string Kind, LocalDateTime? When, IReadOnlyList<Passage> Passages);

/// <param name="Text">As typed, whole.</param>
/// <param name="Marks">Where it matches, in the order of the text.</param>
public sealed record Passage(string Field, string Text, IReadOnlyList<Marked> Marks)
{
    /// <summary>About as much of the text as fits a line or two, around the first mark. Never cuts a surrogate pair.</summary>
    public Excerpt Around(int before = 60, int after = 140)
    {
        var first = Marks.Count > 0 ? Marks[0].Start : 0;
        var start = first <= before ? 0 : WordStart(first - before, first);
        var end = Text.Length - first <= after ? Text.Length : WordEnd(first + after);
        end = Math.Max(end, Marks.Count > 0 ? Marks[0].End : 0);
        return new(Text[start..end], start > 0, end < Text.Length, [.. Marks.Where(mark => mark.End <= end).Select(mark => mark with { Start = mark.Start - start })]);
    }

    private int WordStart(int at, int latest)
    {
        var space = Text.AsSpan(at, latest - at).IndexOfAny(" \n\t");
        return space >= 0 ? at + space + 1 : char.IsLowSurrogate(Text[at]) ? at - 1 : at;
    }

    private int WordEnd(int at)
    {
        var space = Text.AsSpan(0, at).LastIndexOfAny(" \n\t");
        return space > at / 2 ? space : char.IsLowSurrogate(Text[at]) ? at - 1 : at;
    }
}

/// <param name="IsCutBefore">The text begins earlier.</param>
/// <param name="IsCutAfter">The text goes on.</param>
/// <param name="Marks">Within <paramref name="Text"/>.</param>
public sealed record Excerpt(string Text, bool IsCutBefore, bool IsCutAfter, IReadOnlyList<Marked> Marks);
