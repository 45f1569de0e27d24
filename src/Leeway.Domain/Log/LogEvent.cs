using System.Collections.Immutable;
using NodaTime;

namespace Leeway.Domain.Log;

/// <summary>
/// Something that happened in a log. Its shape on the wire is a shipped contract: a name and a version in
/// <see cref="EventCatalog"/>, and a golden file in <c>testdata/events</c>.
/// </summary>
public abstract record LogEvent
{
    /// <summary>
    /// What the event is about. Forgetting a thing forgets every event with this subject, versions included.
    /// </summary>
    public abstract ThingId Subject { get; }
}

/// <summary>An event of a newer Leeway: kept byte for byte, shown to no room, forgotten with what it is about.</summary>
public sealed record UnreadEvent(string Name, int Version, ThingId About, ReadOnlyMemory<byte> Payload) : LogEvent
{
    public override ThingId Subject => About;
}

/// <summary>The thing is to be forgotten: it is out of every view at once, and its bytes go soon after.</summary>
public sealed record ThingHidden(ThingId Thing) : LogEvent
{
    public override ThingId Subject => Thing;
}

/// <summary>The forgetting was undone before the bytes were gone.</summary>
public sealed record ThingShown(ThingId Thing) : LogEvent
{
    public override ThingId Subject => Thing;
}

/// <summary>
/// Entries that could not be read, or stood where they did not belong, were told to the person, who went on without
/// them. They stay where they are; that they are there is no news from then on.
/// </summary>
public sealed record EntriesSetAside(ThingId Id, ImmutableArray<SetAsideEntry> Entries) : LogEvent
{
    public override ThingId Subject => Id;
}

/// <param name="Position">Where the entry lies.</param>
/// <param name="Hash">The SHA-256 of what lies there, as 64 lower-case hexadecimal digits.</param>
public sealed record SetAsideEntry(long Position, string Hash);

/// <summary>
/// An event with its place in the log. <paramref name="Order"/> is the Lamport counter that decides order, ties by
/// <paramref name="Writer"/>; <paramref name="At"/> is the writer's wall clock and is only ever shown.
/// </summary>
public sealed record Recorded(long Order, WriterId Writer, Instant At, LogEvent Event) : IComparable<Recorded>
{
    /// <summary>
    /// The random id of the entry: the last tie, so that two entries with which one writer claims the same place fold
    /// the same everywhere.
    /// </summary>
    public UInt128 Entry { get; init; }

    public int CompareTo(Recorded? other) =>
        other is null ? 1
        : Order != other.Order ? Order.CompareTo(other.Order)
        : Writer != other.Writer ? Writer.Value.CompareTo(other.Writer.Value)
        : Entry.CompareTo(other.Entry);
}

/// <summary>Who wrote an entry: one pseudonym for each log and home, without meaning outside the log.</summary>
public readonly record struct WriterId(UInt128 Value);
