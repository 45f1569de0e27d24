using System.Collections.Concurrent;
using System.Text;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>
/// A delay before each further attempt after failed ones, for a name and for an address. It grows to a few seconds and
/// stays there: nobody can be locked out of their own vault by somebody else's guesses. After it comes a place in the queue.
/// </summary>
public sealed class Patience(IClock clock, DoorQueue queue)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private static readonly Duration Forgotten = Duration.FromMinutes(15);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, (int Times, Instant Last)> failed = new(StringComparer.Ordinal);

    /// <returns>A place in the queue, to be given back once it was tried.</returns>
    /// <exception cref="DoorBusyException">No place is left for this caller at this moment.</exception>
    public async Task<IDisposable> WaitAsync(string name, Caller caller, CancellationToken cancel)
    {
        await Task.Delay(TimeSpan.FromTicks(Math.Max(DelayOf(OfName(name)).Ticks, DelayOf(Of(caller)).Ticks)), cancel);
        return queue.Take(caller);
    }

    public void Failed(string name, Caller caller)
    {
        if (failed.Count > Most)
            failed.Clear();
        foreach (var key in (string[])[OfName(name), Of(caller)])
            failed.AddOrUpdate(key, _ => (1, clock.GetCurrentInstant()), (_, before) => (before.Times + 1, clock.GetCurrentInstant()));
    }

    public void Opened(string name, Caller caller)
    {
        failed.TryRemove(OfName(name), out _);
        failed.TryRemove(Of(caller), out _);
    }

    internal TimeSpan DelayOf(string key)
    {
        const int free = 3;
        if (!failed.TryGetValue(key, out var before) || clock.GetCurrentInstant() - before.Last > Forgotten || before.Times < free)
            return TimeSpan.Zero;
        return TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(10, before.Times - free)) / 4));
    }

    /// <summary>Ways to write one name count together; what is no name is not remembered, however long it is.</summary>
    private static string OfName(string name) =>
        "n:" + (PersonName.Parse(name) is { } parsed
            ? string.Join(' ', parsed.Shown.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : "");

    private static string Of(Caller caller) => "a:" + caller.Network;
}
