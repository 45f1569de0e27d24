using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Leeway.Domain.Log;

/// <summary>A state that holds things by their ids.</summary>
public interface IHoldsThings<TState>
{
    /// <summary>The state with each of its <see cref="Things{T}"/> as the folding has them; no other part of it changes.</summary>
    TState WithEach(Folding folding);
}

/// <summary>
/// The things of one kind in a room's state, by their ids. Nobody sees them change: setting one gives others, which share
/// all but the few that were set lately. Only a fold over many entries changes them where they stand, since it alone
/// holds them (<see cref="Folding"/>).
/// </summary>
public sealed class Things<T> where T : class
{
    public static readonly Things<T> None = new([], Nothing, isOpen: false);

    /// <summary>As many as may have been set lately before all are put together.</summary>
    private const int Few = 256;

    private readonly Dictionary<ThingId, T> most;
    private readonly ImmutableDictionary<ThingId, T> lately;
    private readonly bool isOpen;

    private Things(Dictionary<ThingId, T> most, ImmutableDictionary<ThingId, T> lately, bool isOpen) => (this.most, this.lately, this.isOpen) = (most, lately, isOpen);

    public int Count => most.Count + lately.Keys.Count(id => !most.ContainsKey(id));

    /// <summary>All of them, in no order that means anything.</summary>
    public IEnumerable<T> Values => lately.IsEmpty ? most.Values : most.Where(one => !lately.ContainsKey(one.Key)).Select(one => one.Value).Concat(lately.Values);

    private static ImmutableDictionary<ThingId, T> Nothing => ImmutableDictionary<ThingId, T>.Empty;

    /// <exception cref="KeyNotFoundException">There is no such thing here.</exception>
    public T this[ThingId id] => TryGetValue(id, out var thing) ? thing : throw new KeyNotFoundException(id.ToString());

    /// <summary>These things with one more, or with another in its place.</summary>
    public Things<T> SetItem(ThingId id, T thing)
    {
        if (isOpen)
        {
            most[id] = thing;
            return this;
        }
        var more = lately.SetItem(id, thing);
        return more.Count <= Few ? new(most, more, isOpen: false) : new(Together(most, more), Nothing, isOpen: false);
    }

    public bool ContainsKey(ThingId id) => lately.ContainsKey(id) || most.ContainsKey(id);

    public T? GetValueOrDefault(ThingId id) => TryGetValue(id, out var thing) ? thing : null;

    public bool TryGetValue(ThingId id, [MaybeNullWhen(false)] out T thing) => lately.TryGetValue(id, out thing) || most.TryGetValue(id, out thing);

    /// <summary>A copy that changes where it stands, for one fold that nobody else sees.</summary>
    internal Things<T> Opened() => new(Together(most, lately), Nothing, isOpen: true);

    internal Things<T> Closed() => new(most, lately, isOpen: false);

    private static Dictionary<ThingId, T> Together(Dictionary<ThingId, T> most, ImmutableDictionary<ThingId, T> lately)
    {
        var all = new Dictionary<ThingId, T>(most);
        foreach (var (id, thing) in lately)
            all[id] = thing;
        return all;
    }
}

/// <summary>Things of one kind, of a sequence.</summary>
public static class Things
{
    public static Things<T> ToThings<T>(this IEnumerable<T> all, Func<T, ThingId> id) where T : class
    {
        var things = Things<T>.None.Opened();
        foreach (var one in all)
            things.SetItem(id(one), one);
        return things.Closed();
    }
}

/// <summary>What a fold over many entries does to the things of its state: before it, and after it.</summary>
public sealed class Folding
{
    public static readonly Folding Begins = new(begins: true);
    public static readonly Folding Ends = new(begins: false);

    private readonly bool begins;

    private Folding(bool begins) => this.begins = begins;

    public Things<T> Of<T>(Things<T> things) where T : class => begins ? things.Opened() : things.Closed();
}
