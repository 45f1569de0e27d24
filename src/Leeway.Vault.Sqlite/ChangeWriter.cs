using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite;

/// <summary>Makes one change inside a transaction that is open already.</summary>
internal sealed class ChangeWriter
{
    private readonly Entries entries;
    private readonly Held held;

    public ChangeWriter(Database database)
    {
        var sheets = new Sheets(database);
        (entries, held) = (new(database, sheets), new(database, sheets));
    }

    /// <summary>Makes the change; on <see cref="CommitOutcome.Stale"/> the caller takes back what was made of it so far.</summary>
    public CommitOutcome Make(StoreChange change)
    {
        if (!IsAllThere(change))
            return CommitOutcome.Stale;
        Drop(change);
        foreach (var append in change.Appends)
        {
            if (!entries.Append(append))
                return CommitOutcome.Stale;
        }
        foreach (var (slot, bytes) in change.PutSlots)
        {
            if (held.Has(Held.Slots, slot.Value))
                return CommitOutcome.Stale;
            held.Put(Held.Slots, slot.Value, bytes);
        }
        Put(change);
        return CommitOutcome.Kept;
    }

    private bool IsAllThere(StoreChange change) =>
        change.NeedLogs.All(need => entries.EndsAt(need.Log) is > 0 and var end && (need.Position ?? end) == end)
        && change.NeedSlots.All(slot => held.Has(Held.Slots, slot.Value))
        && change.NeedSessions.All(session => held.Has(Held.Sessions, session.Value));

    private void Drop(StoreChange change)
    {
        foreach (var log in change.DropLogs)
        {
            entries.Drop(log);
            held.DropAll(Columns.Of(log.Value));
        }
        foreach (var (log, note) in change.DropNotes)
            held.Drop(Columns.Of(log.Value), note.Value);
        foreach (var slot in change.DropSlots)
            held.Drop(Held.Slots, slot.Value);
        foreach (var session in change.DropSessions)
            held.Drop(Held.Sessions, session.Value);
        if (change.DropSessionsEndedBefore is { } second)
            held.DropEndedBefore(second);
    }

    private void Put(StoreChange change)
    {
        foreach (var (log, entry) in change.Overwrites)
            entries.Overwrite(log, entry);
        foreach (var (log, entry) in change.Fills)
            entries.Fill(log, entry);
        foreach (var (log, note, bytes) in change.PutNotes)
            held.Put(Columns.Of(log.Value), note.Value, bytes);
        foreach (var session in change.PutSessions)
            held.Put(Held.Sessions, session.Row.Value, session.Bytes, session.ExpiresAt);
    }
}
