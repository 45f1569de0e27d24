using System.Collections.Immutable;
using NodaTime;

namespace Leeway.Domain.Log;

/// <summary>
/// What a log's events amount to: each room's state, and which things wait to be forgotten. The same events give the
/// same state whatever order they arrived in; an event about a hidden thing is seen by no room.
/// </summary>
public sealed class LogState
{
    /// <summary>As many further entries as make it worth copying what they are folded on.</summary>
    private const int Many = 256;

    private readonly Rooms rooms;
    private readonly ImmutableArray<object> states;
    private readonly ImmutableArray<Recorded> history;
    private readonly ImmutableDictionary<ThingId, Instant> outOfSight;

    private LogState(Rooms rooms, ImmutableArray<object> states, ImmutableArray<Recorded> history, ImmutableDictionary<ThingId, Instant> outOfSight, ImmutableDictionary<ThingId, Instant> hidden, LastMade made) =>
        (this.rooms, this.states, this.history, this.outOfSight, Hidden, Made) = (rooms, states, history, outOfSight, hidden, made);

    /// <summary>
    /// Things that are out of sight and whose bytes are still to be overwritten, with when that was asked. A thing whose
    /// bytes are gone is in here no more, and stays out of sight: what arrives about it late is hidden again.
    /// </summary>
    public ImmutableDictionary<ThingId, Instant> Hidden { get; }

    /// <summary>The thing is hidden, or was erased since: what is written about it is seen by no room.</summary>
    public bool IsOutOfSight(ThingId thing) => outOfSight.ContainsKey(thing);

    /// <summary>What was made last of this state, or of one that this follows from with nothing forgotten in between.</summary>
    public LastMade Made { get; }

    /// <summary>Every event that can be read, in the log's order.</summary>
    public IReadOnlyList<Recorded> History => history;

    /// <summary>The highest Lamport counter seen; 0 in an empty log.</summary>
    public long LastOrder => history.IsEmpty ? 0 : history[^1].Order;

    /// <summary>The state of one room.</summary>
    /// <exception cref="KeyNotFoundException">No room with such a state was registered: a bug.</exception>
    public TState Of<TState>() where TState : class => (TState)states[rooms.IndexOf(typeof(TState))];

    public static LogState Empty(Rooms rooms)
    {
        var nothing = ImmutableDictionary<ThingId, Instant>.Empty;
        return new(rooms, rooms.EmptyStates, [], nothing, nothing, new());
    }

    /// <summary>The state with further events, wherever in the order they belong.</summary>
    public LogState With(IReadOnlyList<Recorded> entries)
    {
        if (entries.Count == 0)
            return this;
        var appended = history.AddRange(entries);
        if (!IsAscending(history.IsEmpty ? null : history[^1], entries))
            return Refold(appended.Sort());
        return entries.Any(entry => IsOfForgetting(entry.Event) || outOfSight.ContainsKey(entry.Event.Subject))
            ? Refold(appended)
            : new(rooms, entries.Count < Many ? rooms.Fold(states, entries) : rooms.FoldMany(states, entries), appended, outOfSight, Hidden, Made);
    }

    /// <summary>
    /// The state without the events about some things: what remains once their bytes are gone. That they were hidden
    /// remains, as it does in the log.
    /// </summary>
    public LogState Without(IReadOnlySet<ThingId> forgotten) =>
        Refold(history.RemoveAll(entry => IsForgottenWith(entry.Event, forgotten)));

    /// <summary>Whether an event goes with the bytes of these things: that they were hidden does not.</summary>
    public static bool IsForgottenWith(LogEvent change, IReadOnlySet<ThingId> things) => things.Contains(change.Subject) && !IsOfForgetting(change);

    private LogState Refold(ImmutableArray<Recorded> entries)
    {
        var away = ImmutableDictionary.CreateBuilder<ThingId, Instant>();
        foreach (var entry in entries)
        {
            if (entry.Event is ThingHidden hide)
                away[hide.Thing] = entry.At;
            else if (entry.Event is ThingShown shown)
                away.Remove(shown.Thing);
        }
        var seen = entries.Where(entry => !away.ContainsKey(entry.Event.Subject));
        var waiting = entries.Where(entry => !IsOfForgetting(entry.Event)).Select(entry => entry.Event.Subject).Where(away.ContainsKey).Distinct();
        return new(
            rooms,
            rooms.FoldMany(rooms.EmptyStates, seen),
            entries,
            away.ToImmutable(),
            waiting.ToImmutableDictionary(thing => thing, thing => away[thing]),
            new());
    }

    private static bool IsOfForgetting(LogEvent change) => change is ThingHidden or ThingShown;

    private static bool IsAscending(Recorded? last, IReadOnlyList<Recorded> entries)
    {
        foreach (var entry in entries)
        {
            if (last is not null && entry.CompareTo(last) <= 0)
                return false;
            last = entry;
        }
        return true;
    }
}

/// <summary>The rooms that are built into this Leeway.</summary>
public sealed class Rooms
{
    private readonly Room[] rooms;

    public Rooms(params IReadOnlyList<Room> rooms)
    {
        this.rooms = [.. rooms];
        Catalog = new EventCatalog([.. LogKinds.All, .. rooms.SelectMany(room => room.Kinds)]);
        EmptyStates = [.. rooms.Select(room => room.Empty)];
    }

    public EventCatalog Catalog { get; }

    internal ImmutableArray<object> EmptyStates { get; }

    internal int IndexOf(Type state)
    {
        var index = Array.FindIndex(rooms, room => room.StateType == state);
        return index >= 0 ? index : throw new KeyNotFoundException(state.Name);
    }

    internal ImmutableArray<object> Fold(ImmutableArray<object> states, IEnumerable<Recorded> entries)
    {
        var next = states.ToArray();
        foreach (var entry in entries)
            for (var room = 0; room < rooms.Length; room++)
                next[room] = rooms[room].Fold(next[room], entry);
        return [.. next];
    }

    /// <summary>As <see cref="Fold"/>, for so many entries that what stands before them is copied rather than shared.</summary>
    internal ImmutableArray<object> FoldMany(ImmutableArray<object> states, IEnumerable<Recorded> entries) =>
        At(Folding.Ends, Fold(At(Folding.Begins, states), entries));

    private ImmutableArray<object> At(Folding folding, ImmutableArray<object> states) => [.. rooms.Select((room, index) => room.At(folding, states[index]))];
}
