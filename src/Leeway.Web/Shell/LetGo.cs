using Leeway.Domain.Log;

namespace Leeway.Web.Shell;

/// <summary>
/// The half-written words of a session that were let go of last, or went with something that was forgotten, so that the page
/// that follows can bring them back. They are gone for good with the next page that one asks for.
/// </summary>
internal sealed class LetGo
{
    /// <summary>What the page that follows says of it.</summary>
    public const string SaidCode = "let-go";

    private readonly Lock gate = new();
    private readonly Dictionary<ThingId, IReadOnlyList<(string Draft, FormFields Fields)>> withThings = [];
    private (string Draft, FormFields Fields, string Back)? last;

    public static LetGo Of(Visit visit) => SessionMemory.Of(visit).LetGo;

    /// <summary>What stood in the draft, and where it is brought back to; null where one has gone on since.</summary>
    public (string Draft, FormFields Fields, string Back)? Last
    {
        get { lock (gate) return last; }
    }

    /// <summary>Drops a draft, and remembers what stood in it. Asked twice, it still remembers.</summary>
    public async Task DropAsync(Visit visit, string draft, string back)
    {
        if (await visit.DraftAsync(draft) is not { } fields)
            return;
        lock (gate)
            last = (draft, fields, back);
        await visit.Log.DropNoteAsync(draft, visit.Cancel);
    }

    /// <summary>Drops what was begun about a thing that is forgotten, and remembers it beside what went with others.</summary>
    public async Task DropAsync(Visit visit, ThingId thing, IReadOnlyList<string> drafts)
    {
        var held = new List<(string, FormFields)>();
        foreach (var draft in drafts)
            if (await visit.DraftAsync(draft) is { } fields)
                held.Add((draft, fields));
        if (held.Count > 0)
            lock (gate)
                withThings[thing] = held;
        foreach (var draft in drafts)
            await visit.Log.DropNoteAsync(draft, visit.Cancel);
    }

    /// <summary>What went with a thing, the newest first.</summary>
    public IReadOnlyList<(string Draft, FormFields Fields)> With(ThingId thing)
    {
        lock (gate)
            return withThings.GetValueOrDefault(thing, []);
    }

    /// <summary>Somebody asks for another page.</summary>
    public void GoesOn(Visit visit)
    {
        if (visit.Context.Request.Query[Said.Query] == SaidCode)
            return;
        lock (gate)
        {
            last = null;
            withThings.Clear();
        }
    }
}
