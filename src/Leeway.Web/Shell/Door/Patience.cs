using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>
/// A delay before each further attempt after failed ones, for a name and for an address. It grows to a few seconds and
/// stays there: nobody can be locked out of their own vault by somebody else's guesses.
/// </summary>
public sealed class Patience(IClock clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private static readonly Duration Forgotten = Duration.FromMinutes(15);
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, (int Times, Instant Last)> failed = new(StringComparer.Ordinal);

    public Task WaitAsync(string name, IPAddress? address, CancellationToken cancel) =>
        Task.Delay(TimeSpan.FromTicks(Math.Max(DelayOf(OfName(name)).Ticks, DelayOf(OfAddress(address)).Ticks)), cancel);

    public void Failed(string name, IPAddress? address)
    {
        if (failed.Count > Most)
            failed.Clear();
        foreach (var key in (string[])[OfName(name), OfAddress(address)])
            failed.AddOrUpdate(key, _ => (1, clock.GetCurrentInstant()), (_, before) => (before.Times + 1, clock.GetCurrentInstant()));
    }

    public void Opened(string name, IPAddress? address)
    {
        failed.TryRemove(OfName(name), out _);
        failed.TryRemove(OfAddress(address), out _);
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

    private static string OfAddress(IPAddress? address) => "a:" + address;
}
