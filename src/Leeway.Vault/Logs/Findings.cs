using Leeway.Domain.Log;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Logs;

/// <summary>What reading found to be wrong, with what identifies each entry, so that it can be told and set aside.</summary>
internal sealed record Findings
{
    public static readonly Findings None = new();

    public bool Absent { get; init; }

    public bool ChainBroken { get; init; }

    public long Fewer { get; init; }

    public IReadOnlyList<long> Missing { get; init; } = [];

    public IReadOnlyList<SetAsideEntry> Unreadable { get; init; } = [];

    public IReadOnlyList<SetAsideEntry> OutOfTurn { get; init; } = [];

    public IReadOnlyList<SetAsideEntry> Repeated { get; init; } = [];

    public IEnumerable<SetAsideEntry> Entries => Unreadable.Concat(OutOfTurn).Concat(Repeated);

    public static SetAsideEntry Of(StoredEntry entry) => new(entry.Position, Chain.Digest(entry.Bytes));

    public Findings And(Findings more) =>
        this == None ? more
        : more == None ? this
        : new()
        {
            Absent = Absent || more.Absent,
            ChainBroken = ChainBroken || more.ChainBroken,
            Fewer = Math.Max(Fewer, more.Fewer),
            Missing = [.. Missing.Union(more.Missing)],
            Unreadable = [.. Unreadable.Union(more.Unreadable)],
            OutOfTurn = [.. OutOfTurn.Union(more.OutOfTurn)],
            Repeated = [.. Repeated.Union(more.Repeated)],
        };

    /// <summary>What there is to tell, given what the person was told before and went on without.</summary>
    public OpeningReport Report(IReadOnlySet<SetAsideEntry> told) =>
        new()
        {
            Absent = Absent,
            ChainBroken = ChainBroken,
            FewerThanRemembered = Fewer > 0 ? Fewer : null,
            Missing = Missing,
            Unreadable = News(Unreadable, told),
            OutOfTurn = News(OutOfTurn, told),
            Repeated = News(Repeated, told),
            SetAside = [.. Entries.Where(told.Contains).Select(entry => entry.Position)],
        };

    private static List<long> News(IEnumerable<SetAsideEntry> found, IReadOnlySet<SetAsideEntry> told) =>
        [.. found.Where(entry => !told.Contains(entry)).Select(entry => entry.Position)];
}
