using System.Threading.Channels;
using Leeway.Vault.Logs;
using Microsoft.Data.Sqlite;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// The one writer. It takes what waits, in its order, makes it in one transaction and answers once the disk has it, so
/// that many share one flush. What is stale or fails alone is taken back alone: where something is, the transaction is made
/// again, each change by itself. When the transaction fails, everything in it fails. What was decided on a failed append
/// names a position that was never reached, so it is stale by itself.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostTogether = 512;
    private const long MostBytesTogether = 8 << 20;

    private readonly DataFolder folder;
    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly Task working;
    private Database database;
    private ChangeWriter writer;
    private bool doubtful;

    /// <param name="database">Is this one's to dispose.</param>
    public GroupCommit(DataFolder folder, Database database)
    {
        (this.folder, this.database, writer) = (folder, database, new(database));
        working = Task.Run(WorkAsync);
    }

    /// <summary>A change that is cancelled before its turn is not made; from its turn on it is, and its outcome is told.</summary>
    public async Task<CommitOutcome> CommitAsync(StoreChange change, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var waiting = new WaitingChange(change);
        Enqueue(waiting);
        await using var registered = cancel.Register(() => waiting.GiveUp(cancel));
        return await waiting.Answer;
    }

    public Task<bool> TryTruncateAsync()
    {
        var waiting = new WaitingTruncation();
        Enqueue(waiting);
        return waiting.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await working;
        database.Dispose();
    }

    private void Enqueue(Waiting waiting) => ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(waiting), this);

    private async Task WorkAsync()
    {
        var batch = new List<Waiting>();
        while (await queue.Reader.WaitToReadAsync())
        {
            // Those whom the last batch answered have their next change ready in a moment; let them join this one.
            await Task.Yield();
            Gather(batch);
            try
            {
                Work(batch);
            }
            catch (Exception error)
            {
                TakeBack();
                foreach (var waiting in batch)
                    waiting.Fail(Told(error));
            }
            batch.Clear();
        }
    }

    private void Gather(List<Waiting> batch)
    {
        for (long size = 0; batch.Count < MostTogether && size < MostBytesTogether && queue.Reader.TryRead(out var waiting);)
        {
            if (waiting.Take())
                batch.Add(waiting);
            size += waiting.Size;
        }
    }

    private void Work(List<Waiting> batch)
    {
        if (doubtful)
            Renew();
        var changes = batch.OfType<WaitingChange>().ToList();
        if (changes.Count > 0)
        {
            database.Run("BEGIN IMMEDIATE");
            if (!changes.TrueForAll(TryMake))
            {
                database.Run("ROLLBACK");
                database.Run("BEGIN IMMEDIATE");
                changes.RemoveAll(change => !MakeAlone(change));
            }
            database.Run("COMMIT");
            foreach (var change in changes)
                change.Confirm();
        }
        foreach (var truncation in batch.OfType<WaitingTruncation>())
            truncation.Tell(database.TryTruncateLog());
    }

    /// <summary>Makes a change that most likely can be made; false when it is stale or fails, and perhaps a part of it is made.</summary>
    private bool TryMake(WaitingChange waiting)
    {
        try
        {
            waiting.Outcome = writer.Make(waiting.Change);
            return waiting.Outcome != CommitOutcome.Stale;
        }
        catch (Exception) when (database.InTransaction)
        {
            return false;
        }
    }

    /// <summary>Makes one change or nothing of it; false when it failed alone and its failure is told.</summary>
    private bool MakeAlone(WaitingChange waiting)
    {
        database.Run("SAVEPOINT one");
        Exception? failure = null;
        try
        {
            waiting.Outcome = writer.Make(waiting.Change);
        }
        catch (Exception error) when (database.InTransaction)
        {
            failure = error;
        }
        if (failure is not null || waiting.Outcome == CommitOutcome.Stale)
            database.Run("ROLLBACK TO one");
        database.Run("RELEASE one");
        if (failure is not null)
            waiting.Fail(Told(failure));
        return failure is null;
    }

    /// <summary>
    /// A flush that failed may yet have put the transaction into the write-ahead log, and a later recovery would find it.
    /// A new connection and a small commit over the same place put an end to it, before anybody is told.
    /// </summary>
    private void TakeBack()
    {
        try
        {
            Renew();
        }
        catch (Exception)
        {
            // The disk still fails. The next change tries again first, and fails with it if it must.
            doubtful = true;
        }
    }

    /// <summary>The old connection goes only once the new one is there: the last to go would make the log be recovered.</summary>
    private void Renew()
    {
        if (database.InTransaction)
            database.Run("ROLLBACK");
        var fresh = Database.ToWrite(folder.Database);
        try
        {
            fresh.MarkOpened();
        }
        catch
        {
            fresh.Dispose();
            throw;
        }
        database.Dispose();
        (database, writer, doubtful) = (fresh, new(fresh), false);
    }

    private Exception Told(Exception error) => error switch
    {
        SqliteException sqlite => Failure.OfStore(sqlite, folder),
        IOException => new StoreFailedException($"The store in {folder.Path} failed. {error.Message}", error),
        _ => error,
    };
}
