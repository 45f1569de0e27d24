using Leeway.Vault.Logs;

namespace Leeway.Vault.Sqlite;

/// <summary>Something that waits for the one writer, and who waits for its answer.</summary>
internal abstract class Waiting
{
    private int taken;

    /// <summary>How many bytes it brings, about.</summary>
    public virtual long Size => 0;

    /// <summary>False when it was given up before its turn.</summary>
    public bool Take() => Interlocked.Exchange(ref taken, 1) == 0;

    public abstract void Fail(Exception error);
}

internal sealed class WaitingChange(StoreChange change) : Waiting
{
    private readonly TaskCompletionSource<CommitOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public StoreChange Change { get; } = change;

    /// <summary>What came of it, told once the transaction is durable.</summary>
    public CommitOutcome Outcome { get; set; }

    public Task<CommitOutcome> Answer => answer.Task;

    public override long Size { get; } =
        change.Appends.Sum(append => append.Entries.Sum(entry => (long)entry.Bytes.Length)) + change.PutNotes.Sum(note => (long)note.Bytes.Length);

    public void Confirm() => answer.TrySetResult(Outcome);

    public void GiveUp(CancellationToken cancel)
    {
        if (Take())
            answer.TrySetCanceled(cancel);
    }

    public override void Fail(Exception error) => answer.TrySetException(error);
}

/// <summary>A wish for a truncated write-ahead log; one try.</summary>
internal sealed class WaitingTruncation : Waiting
{
    private readonly TaskCompletionSource<bool> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>False when a reader still needs the write-ahead log.</summary>
    public Task<bool> Answer => answer.Task;

    public void Tell(bool truncated) => answer.TrySetResult(truncated);

    public override void Fail(Exception error) => answer.TrySetException(error);
}
