namespace Leeway.Vault.Logs;

/// <summary>What was found when a log was read: nothing, or what is missing, unreadable or not as it was.</summary>
public sealed record OpeningReport
{
    public static readonly OpeningReport Whole = new();

    /// <summary>There is a key to this log, and no log.</summary>
    public bool Absent { get; init; }

    /// <summary>Positions whose bytes do not open; the rest is shown without them.</summary>
    public IReadOnlyList<long> Unreadable { get; init; } = [];

    /// <summary>Positions that the log had and the store has not.</summary>
    public IReadOnlyList<long> Missing { get; init; } = [];

    /// <summary>The head is not one that this key made, or the chain does not lead to it.</summary>
    public bool ChainBroken { get; init; }

    /// <summary>A writer's own counter or hash does not follow from their entry before.</summary>
    public IReadOnlyList<long> OutOfTurn { get; init; } = [];

    /// <summary>Positions that hold an entry which stands elsewhere already; it is shown once.</summary>
    public IReadOnlyList<long> Repeated { get; init; } = [];

    /// <summary>How many entries that were read here, or that this device remembers, are not there any more.</summary>
    public long? FewerThanRemembered { get; init; }

    /// <summary>Positions of which the person was told before, and went on. They are no news.</summary>
    public IReadOnlyList<long> SetAside { get; init; } = [];

    public bool IsWhole =>
        !Absent && Unreadable.Count == 0 && Missing.Count == 0 && !ChainBroken && OutOfTurn.Count == 0 && Repeated.Count == 0 && FewerThanRemembered is null or 0;
}
