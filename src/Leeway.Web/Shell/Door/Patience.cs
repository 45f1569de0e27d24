using System.Collections.Concurrent;
using System.Text;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>
/// A delay before each further attempt after refused ones, for a name, for an address, and for both together. It grows to a
/// few seconds and stays there: nobody can be locked out of their own vault by somebody else's guesses. Attempts at one name
/// from one address wait one after the other. After it comes a place in the queue.
/// </summary>
/// <remarks>
/// What opening clears is only what was refused to the same name from the same address. Were the rest cleared too, anybody
/// could see by their own delay that somebody had just unlocked.
/// </remarks>
public sealed class Patience(IClock clock, DoorQueue queue)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private static readonly Duration LongestLine = Duration.FromSeconds(40);
    private static readonly Duration Forgotten = Duration.FromMinutes(15);
    private static readonly Duration Known = Duration.FromHours(12);
    private const int Most = 10_000;
    private const int Free = 3;
    private readonly ConcurrentDictionary<string, (int Times, Instant Last)> refused = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Instant> opened = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Instant> turns = new(StringComparer.Ordinal);

    /// <returns>A place in the queue, to be given back once it was tried.</returns>
    /// <exception cref="DoorBusyException">No place is left for this caller at this moment, or too many of their attempts wait.</exception>
    public async Task<IDisposable> WaitAsync(string name, Caller caller, CancellationToken cancel)
    {
        if (TurnOf(name, caller) is var turn && turn > TimeSpan.Zero)
            await Task.Delay(turn, cancel);
        return queue.Take(caller);
    }

    public void Refused(string name, Caller caller)
    {
        var now = clock.GetCurrentInstant();
        foreach (var key in (string[])[OfName(name), Of(caller), OfBoth(name, caller)])
            refused.AddOrUpdate(key, _ => (1, now), (_, before) => (now - before.Last > Forgotten ? 1 : before.Times + 1, now));
        Trim(refused, one => one.Last);
    }

    public void Opened(string name, Caller caller)
    {
        refused.TryRemove(OfBoth(name, caller), out _);
        opened[OfBoth(name, caller)] = clock.GetCurrentInstant();
        Trim(opened, when => when);
    }

    /// <summary>How long an attempt made now waits, those of the same name and address before it included.</summary>
    public TimeSpan TurnOf(string name, Caller caller)
    {
        var now = clock.GetCurrentInstant();
        var both = OfBoth(name, caller);
        // Who opened it from here lately does not wait for what others try.
        var isKnown = opened.TryGetValue(both, out var when) && now - when < Known;
        var delay = Duration.FromTimeSpan(isKnown ? DelayOf(both) : Max(DelayOf(both), DelayOf(OfName(name)), DelayOf(Of(caller))));
        if (delay == Duration.Zero)
            return TimeSpan.Zero;
        var turn = turns.AddOrUpdate(both, _ => now + delay, (_, last) => Instant.Max(last, now) + delay);
        Trim(turns, next => next);
        if (turn - now <= LongestLine)
            return (turn - now).ToTimeSpan();
        turns.TryUpdate(both, turn - delay, turn);
        throw new DoorBusyException();
    }

    private TimeSpan DelayOf(string key) =>
        !refused.TryGetValue(key, out var before) || clock.GetCurrentInstant() - before.Last > Forgotten || before.Times < Free
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(10, before.Times - Free)) / 4));

    private static TimeSpan Max(params ReadOnlySpan<TimeSpan> all)
    {
        var most = TimeSpan.Zero;
        foreach (var one in all)
            most = one > most ? one : most;
        return most;
    }

    /// <summary>The oldest go first, so that nobody can have their own count forgotten by asking for many names.</summary>
    private static void Trim<T>(ConcurrentDictionary<string, T> kept, Func<T, Instant> when)
    {
        if (kept.Count <= Most)
            return;
        foreach (var (key, _) in kept.OrderBy(one => when(one.Value)).Take(Most / 10))
            kept.TryRemove(key, out _);
    }

    /// <summary>Ways to write one name count together; what is no name is not remembered, however long it is.</summary>
    private static string OfName(string name) =>
        "n:" + (PersonName.Parse(name) is { } parsed
            ? string.Join(' ', parsed.Shown.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : "");

    private static string Of(Caller caller) => "a:" + caller.Network;

    private static string OfBoth(string name, Caller caller) => OfName(name) + "\n" + Of(caller);
}
