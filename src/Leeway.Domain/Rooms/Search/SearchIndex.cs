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
    public static readonly SearchIndex Empty = Of([]);

    private readonly Dictionary<ThingId, Thing> byId;
    private readonly Thing[] newestFirst;

    private SearchIndex(Dictionary<ThingId, Thing> byId) =>
        (this.byId, newestFirst) = (byId, [.. byId.Values.OrderByDescending(thing => thing.When)]);

    /// <param name="findables">In any order.</param>
    /// <param name="before">What was made last; things whose texts are still the same are not worked through again.</param>
    public static SearchIndex Of(IEnumerable<Findable> findables, SearchIndex? before = null)
    {
        var texts = new Dictionary<ThingId, List<Findable>>();
        foreach (var findable in findables)
        {
            if (!texts.TryGetValue(findable.Thing, out var others))
                texts[findable.Thing] = others = [];
            others.Add(findable);
        }
        return new(texts.ToDictionary(pair => pair.Key, pair => Thing.Of(pair.Value, before?.byId.GetValueOrDefault(pair.Key))));
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

    private sealed class Thing(List<Findable> texts, string loose)
    {
        public string Loose => loose;

        public LocalDateTime? When => texts[0].When;

        public static Thing Of(List<Findable> texts, Thing? before) =>
            new(texts, before?.HasWordsOf(texts) is true ? before.Loose : LooseText.OfAll(texts.Select(text => text.Text)));

        public Found Show(Wanted wanted) => new(
            texts[0].Thing,
            texts[0].Kind,
            When,
            [.. texts.Select(text => new Passage(text.Field, text.Text, wanted.MarksIn(text.Text))).Where(passage => passage.Marks.Count > 0)]);

        // The very same strings: a state keeps them until their thing changes.
        private bool HasWordsOf(List<Findable> others)
        {
            if (others.Count != texts.Count)
                return false;
            for (var index = 0; index < texts.Count; index++)
                if (!ReferenceEquals(texts[index].Text, others[index].Text))
                    return false;
            return true;
        }
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
