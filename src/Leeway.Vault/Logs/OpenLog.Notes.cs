using Leeway.Vault.Sealing;

namespace Leeway.Vault.Logs;

/// <summary>Drafts: sealed rows beside the log that are overwritten as one types.</summary>
public sealed partial class OpenLog
{
    /// <summary>A draft as it was last left; null when there is none, or when its bytes no longer open.</summary>
    public async Task<string?> NoteAsync(string name, CancellationToken cancel = default)
    {
        var id = NoteSeal.IdOf(Keys, name);
        return await store.NoteAsync(Keys.Log, id, cancel) is { } bytes ? NoteSeal.TryOpen(Keys, id, bytes)?.Content : null;
    }

    /// <exception cref="StoreFailedException">The store failed, or the log is not there any more.</exception>
    public async Task KeepNoteAsync(string name, string content, CancellationToken cancel = default)
    {
        await EnterAsync(cancel);
        try
        {
            await PutAsync(name, content, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Makes a new content of the one that stands, with no other write of this log in between.</summary>
    /// <param name="change">Asked with null where there is none.</param>
    /// <exception cref="StoreFailedException">The store failed, or the log is not there any more.</exception>
    public async Task ChangeNoteAsync(string name, Func<string?, string> change, CancellationToken cancel = default)
    {
        await EnterAsync(cancel);
        try
        {
            var stands = await NoteAsync(name, cancel);
            if (change(stands) is var content && content != stands)
                await PutAsync(name, content, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A change that drops drafts, to go along with what is kept in their place.</summary>
    public StoreChange DroppingNotes(params IEnumerable<string> names) => new() { DropNotes = [.. names.Select(name => (Keys.Log, NoteSeal.IdOf(Keys, name)))] };

    public Task DropNoteAsync(string name, CancellationToken cancel = default) =>
        store.CommitAsync(DroppingNotes(name), cancel);

    private async Task PutAsync(string name, string content, CancellationToken cancel)
    {
        var id = NoteSeal.IdOf(Keys, name);
        var change = new StoreChange { NeedLogs = [(Keys.Log, null)], PutNotes = [(Keys.Log, id, NoteSeal.Seal(Keys, name, content))] };
        if (await store.CommitAsync(change, cancel) == CommitOutcome.Stale)
            throw new StoreFailedException("The log that the draft belongs to is not there any more.");
    }
}
