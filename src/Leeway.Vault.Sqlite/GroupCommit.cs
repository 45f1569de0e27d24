using System.Threading.Channels;
using Leeway.Vault.Logs;
using Microsoft.Data.Sqlite;

namespace Leeway.Vault.Sqlite;

/// <summary>
/// The one writer. It takes all changes that wait, in their order, makes them in one transaction and answers them once
/// the disk has it, so that many share one flush. A stale change is taken back alone; when the transaction fails, every
/// change in it fails. A change that was decided on a failed one names a position that was never reached, and is stale.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostTogether = 512;

    private readonly DataFolder folder;
    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly Task working;
    private Database? database;

    public GroupCommit(DataFolder folder, Database database)
    {
        this.folder = folder;
        this.database = database;
        working = Task.Run(WorkAsync);
    }

    /// <summary>A change that is cancelled before its turn is not made; from its turn on it is, and its outcome is told.</summary>
    public async Task<CommitOutcome> CommitAsync(StoreChange change, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var item = new Waiting(change);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(item), this);
        await using var registered = cancel.Register(() => item.GiveUp(cancel));
        return await item.Answer;
    }

    /// <summary>One try; false while a reader still needs the write-ahead log.</summary>
    public async Task<bool> TryTruncateAsync()
    {
        var item = new Waiting(null);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(item), this);
        return await item.Answer == CommitOutcome.Kept;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await working;
        database?.Dispose();
    }

    private async Task WorkAsync()
    {
        var batch = new List<Waiting>(MostTogether);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostTogether && waiting.Reader.TryRead(out var next))
            {
                if (next.Begin())
                    batch.Add(next);
            }
            Answer(batch);
            batch.Clear();
        }
    }

    private void Answer(List<Waiting> batch)
    {
        try
        {
            database ??= Database.ToWrite(folder);
            var changes = batch.Where(item => item.Change is not null).ToList();
            var outcomes = Make(database, [.. changes.Select(item => item.Change!)]);
            foreach (var (item, outcome) in changes.Zip(outcomes))
                item.Finish(outcome);
            foreach (var item in batch.Where(item => item.Change is null))
                item.Finish(Truncate(database) ? CommitOutcome.Kept : CommitOutcome.Stale);
        }
        catch (Exception error)
        {
            database?.Dispose();
            database = null;
            foreach (var item in batch)
                item.Fail(error is SqliteException sqlite ? Failure.OfStore(sqlite, folder) : new StoreFailedException("The change could not be made.", error));
        }
    }

    private static List<CommitOutcome> Make(Database database, IReadOnlyList<StoreChange> changes)
    {
        var outcomes = new List<CommitOutcome>(changes.Count);
        if (changes.Count == 0)
            return outcomes;
        database.Run("BEGIN IMMEDIATE");
        foreach (var change in changes)
        {
            database.Run("SAVEPOINT one");
            outcomes.Add(ChangeWriter.Make(database, change));
            if (outcomes[^1] == CommitOutcome.Stale)
                database.Run("ROLLBACK TO one");
            database.Run("RELEASE one");
        }
        database.Run("COMMIT");
        return outcomes;
    }

    private static bool Truncate(Database database) =>
        database.First("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt64(0) == 0);

    /// <summary>A change (or, without one, a wish for a truncated write-ahead log) and who waits for it.</summary>
    private sealed class Waiting(StoreChange? change)
    {
        private readonly TaskCompletionSource<CommitOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int taken;

        public StoreChange? Change { get; } = change;

        public Task<CommitOutcome> Answer => answer.Task;

        /// <summary>False when it was given up before its turn.</summary>
        public bool Begin() => Interlocked.Exchange(ref taken, 1) == 0;

        public void GiveUp(CancellationToken cancel)
        {
            if (Interlocked.Exchange(ref taken, 1) == 0)
                answer.TrySetCanceled(cancel);
        }

        public void Finish(CommitOutcome outcome) => answer.TrySetResult(outcome);

        public void Fail(Exception error) => answer.TrySetException(error);
    }
}
