using Leeway.Domain.Log;
using Leeway.Domain.Words.Finding;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Rooms.Search;

/// <summary>
/// Everything that can be found, held ready for looking through from end to end, which takes a few milliseconds at the size
/// of a person's life. It holds what was written; let go of it when the vault is locked.
/// </summary>
public sealed class SearchIndex
{
    public static readonly SearchIndex Empty = Of([]);

    private readonly IReadOnlyList<Part> parts;

    private SearchIndex(IReadOnlyList<Part> parts) => this.parts = parts;

    /// <summary>The index of a state, made from the last one of its log, so that only what changed is worked through.</summary>
    /// <param name="rooms">What each room gives of this state, the rooms always in the same order.</param>
    public static SearchIndex Of(LogState state, DateTimeZone zone, IEnumerable<FindableRoom> rooms) => state.Made.Next<Last>(before =>
    {
        // Names stand in the texts of many things, and the zone in the hours of all.
        var people = state.Of<RelationsState>();
        var isAlike = before is not null && ReferenceEquals(before.People, people) && before.Zone.Equals(zone);
        return new(Of(rooms, isAlike ? before!.Index : null), people, zone);
    }).Index;

    /// <param name="rooms">In the order in which they were given to the one before.</param>
    /// <param name="before">An index with the same names of people and in the same zone; what is from the same is taken over.</param>
    public static SearchIndex Of(IEnumerable<FindableRoom> rooms, SearchIndex? before = null) =>
        new([.. rooms.Select((room, place) => Part.Of(room, before?.parts.ElementAtOrDefault(place)))]);

    /// <summary>What matches, the closest first, and among equals the latest first.</summary>
    public SearchResult Find(string? typed, int most = 50)
    {
        var wanted = Wanted.Parse(typed);
        if (wanted.IsEmpty)
            return new([], 0);
        var hits = parts.SelectMany(part => part.Things).Select(thing => (Thing: thing, Closeness: wanted.Closeness(thing.Loose))).Where(hit => hit.Closeness > 0).ToList();
        var nearest = hits.OrderByDescending(hit => hit.Closeness).ThenBy(hit => hit.Thing, Thing.LatestFirst).Take(most);
        return new([.. nearest.Select(hit => hit.Thing.Show(wanted))], hits.Count);
    }

    private sealed record Last(SearchIndex Index, RelationsState People, DateTimeZone Zone);

    /// <summary>What one room gave.</summary>
    private sealed class Part
    {
        private readonly object from;
        private readonly Dictionary<ThingId, Thing> byId;

        private Part(object from, Dictionary<ThingId, Thing> byId) =>
            (this.from, this.byId, Things) = (from, byId, [.. byId.Values.Where(thing => thing.HasTexts)]);

        public Thing[] Things { get; }

        public static Part Of(FindableRoom room, Part? before)
        {
            if (before is not null && ReferenceEquals(before.from, room.From))
                return before;
            var things = new Dictionary<ThingId, Thing>(before?.byId.Count ?? 0);
            foreach (var thing in room.Things())
                things[thing.Id] = before?.byId.GetValueOrDefault(thing.Id) is { } last && Together.IsSame(last.From, thing.From) ? last : new(thing);
            return new(room.From, things);
        }
    }

    private sealed class Thing
    {
        /// <summary>Of the same time in the order of their ids, so that it is always the same.</summary>
        public static readonly Comparer<Thing> LatestFirst = Comparer<Thing>.Create(
            (one, other) => one.place != other.place ? other.place.CompareTo(one.place) : one.id.Value.CompareTo(other.id.Value));

        private readonly ThingId id;
        private readonly Findable[] texts;
        private readonly long place;

        public Thing(FindableThing thing)
        {
            (id, From, texts) = (thing.Id, thing.From, [.. thing.Texts()]);
            Loose = LooseText.OfAll(texts.Select(text => text.Text));
            // As a number, since two dates compare at ten times the cost of these.
            place = HasTexts && texts[0].When is { } when ? when.InUtc().ToInstant().ToUnixTimeTicks() : long.MinValue;
        }

        public object From { get; }

        public string Loose { get; }

        public bool HasTexts => texts.Length > 0;

        public Found Show(Wanted wanted) => new(
            id,
            texts[0].Kind,
            texts[0].When,
            [.. texts.Select(text => new Passage(text.Field, text.Text, wanted.MarksIn(text.Text))).Where(passage => passage.Marks.Count > 0)]);
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
