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

    /// <summary>What it says where one was brought back in the place of another.</summary>
    public const string InsteadCode = "instead";

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
        Hold(draft, fields, back);
        await visit.Log.DropNoteAsync(draft, visit.Cancel);
    }

    /// <summary>Remembers what stood in a draft, in the place of what was let go of before.</summary>
    public void Hold(string draft, FormFields fields, string back)
    {
        lock (gate)
            last = (draft, fields, back);
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

    /// <summary>Whether this is the page that follows, which can bring them back.</summary>
    public static bool IsSaid(HttpContext context) => context.Request.Query[Said.Query] is [SaidCode or InsteadCode];

    /// <summary>Somebody asks for another page.</summary>
    public void GoesOn(Visit visit)
    {
        if (IsSaid(visit.Context))
            return;
        lock (gate)
        {
            last = null;
            withThings.Clear();
        }
    }
}
