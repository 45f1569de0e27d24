using System.Runtime.CompilerServices;
using Leeway.Domain.Log;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Rooms.Gap.Reading;

/// <summary>The moments in the person's own time, and what links them: echoes, and stories that spoke in several.</summary>
public sealed class MomentsInTime
{
    // Every page of the room asks for this, and it is the same until something is kept. It goes with its state.
    private static readonly ConditionalWeakTable<GapState, MomentsInTime> Made = [];

    private readonly Dictionary<ThingId, MomentInTime> byId;
    private readonly Lazy<ILookup<ThingId, MomentInTime>> echoing;
    private readonly Lazy<ILookup<Slug, MomentInTime>> byStory;
    private readonly Lazy<ILookup<ThingId, MomentInTime>> byOwnStory;
    private readonly Lazy<IReadOnlyList<int>> years;
    private readonly Lazy<IReadOnlySet<Feeling>> feelings;

    private MomentsInTime(GapState state, DateTimeZone zone)
    {
        (State, Zone) = (state, zone);
        NewestFirst = Sorted(state.Moments.Values.Select(moment => MomentInTime.Of(moment, zone)));
        byId = NewestFirst.ToDictionary(placed => placed.Moment.Id);
        echoing = new(() => Lookup(moment => moment.Ache?.Echoes));
        byStory = new(() => Lookup(moment => moment.Story?.Stories));
        byOwnStory = new(() => Lookup(moment => moment.Story?.Written));
        years = new(() => [.. NewestFirst.Select(placed => placed.When.Year).Distinct()]);
        feelings = new(() => NewestFirst.SelectMany(placed => placed.Moment.Ache?.Feelings ?? []).ToHashSet());
    }

    public GapState State { get; }

    public DateTimeZone Zone { get; }

    public IReadOnlyList<MomentInTime> NewestFirst { get; }

    /// <summary>The years in which there are moments, latest first.</summary>
    public IReadOnlyList<int> Years => years.Value;

    /// <summary>Feelings that were named in some moment.</summary>
    public IReadOnlySet<Feeling> FeelingsNamed => feelings.Value;

    /// <summary>Stories of the library that spoke in some moment.</summary>
    public IEnumerable<Slug> StoriesHeard => byStory.Value.Select(story => story.Key);

    public static MomentsInTime Of(GapState state, DateTimeZone zone)
    {
        if (Made.TryGetValue(state, out var made) && made.Zone.Equals(zone))
            return made;
        made = new(state, zone);
        Made.AddOrUpdate(state, made);
        return made;
    }

    public MomentInTime? Find(ThingId moment) => byId.GetValueOrDefault(moment);

    /// <summary>The moments that pass a filter, latest first.</summary>
    public IEnumerable<MomentInTime> Where(MomentFilter filter) => NewestFirst.Where(filter.Admits);

    /// <summary>The moments that this one names as its echoes, latest first; forgotten ones are left out.</summary>
    public IReadOnlyList<MomentInTime> EchoesOf(Moment moment) =>
        [.. (moment.Ache?.Echoes ?? []).Select(Find).OfType<MomentInTime>().OrderByDescending(placed => placed.When)];

    /// <summary>The moments that name this one as an echo, latest first.</summary>
    public IReadOnlyList<MomentInTime> EchoingOf(ThingId moment) => [.. echoing.Value[moment]];

    /// <summary>Where a story of the library has spoken, latest first.</summary>
    public IReadOnlyList<MomentInTime> WhereSpoke(Slug story) => [.. byStory.Value[story]];

    /// <summary>Where one of the person's own stories has spoken, latest first.</summary>
    public IReadOnlyList<MomentInTime> WhereSpoke(ThingId ownStory) => [.. byOwnStory.Value[ownStory]];

    /// <summary>
    /// Moments that the person asked to be shown on this very day and has not come back to on it. A day that passed unseen
    /// leaves nothing behind.
    /// </summary>
    public IEnumerable<MomentInTime> ToRevisitOn(LocalDate today) =>
        from placed in NewestFirst
        where placed.Moment.Planned is { } planned && planned.On == today
        where !placed.Moment.Revisits.Exists(revisit => revisit.At >= placed.Moment.Planned!.At && revisit.At.InZone(Zone).Date == today)
        select placed;

    private static MomentInTime[] Sorted(IEnumerable<MomentInTime> placed)
    {
        // As numbers, since two dates compare at ten times the cost of these.
        var keyed = placed.Select(one => (Tick: one.When.InUtc().ToInstant().ToUnixTimeTicks(), One: one)).ToArray();
        Array.Sort(keyed, (one, other) => one.Tick != other.Tick ? other.Tick.CompareTo(one.Tick) : one.One.Moment.Id.Value.CompareTo(other.One.Moment.Id.Value));
        return Array.ConvertAll(keyed, pair => pair.One);
    }

    private ILookup<TKey, MomentInTime> Lookup<TKey>(Func<Moment, IEnumerable<TKey>?> keys) =>
        NewestFirst.SelectMany(placed => (keys(placed.Moment) ?? []).Select(key => (key, placed))).ToLookup(pair => pair.key, pair => pair.placed);
}

/// <summary>A moment in the person's own time.</summary>
/// <param name="When">When it happened as told, else when it was written down.</param>
/// <param name="IsDayOnly">Only a day was told; <paramref name="When"/> then stands at noon, for the order of things alone.</param>
public sealed record MomentInTime(Moment Moment, LocalDateTime When, bool IsDayOnly)
{
    internal static MomentInTime Of(Moment moment, DateTimeZone zone)
    {
        var noted = moment.NotedAt.InZone(zone).LocalDateTime;
        return moment.On switch
        {
            null => new(moment, noted, false),
            { Time: { } time, Day: var day } => new(moment, day + time, false),
            { Day: var day } when day == noted.Date => new(moment, noted, false),
            { Day: var day } => new(moment, day + LocalTime.Noon, true),
        };
    }
}
