namespace Leeway.Web.Words;

/// <summary>Reads what Today needs while a key is derived, once in a process, so that nobody waits for it after that.</summary>
public sealed class ReadAhead(WordShelf shelf, Safety safety)
{
    private readonly Lazy<Task> reading = new(() => Task.Run(() =>
    {
        safety.ReadAhead();
        _ = (shelf.Pages, shelf.Alive, shelf.Questions);
    }));

    /// <summary>Begins it where it was not begun, and does not wait.</summary>
    public void Begin() => _ = reading.Value;
}
