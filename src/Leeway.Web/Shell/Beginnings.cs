using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Web.Shell;

/// <summary>
/// What was begun of each kind and not kept: the names of the drafts in which words were left, newest first, in a sealed
/// row of their own. The words are in each page's own draft, so that two tabs never write into one.
/// </summary>
public static class Beginnings
{
    /// <summary>The field in which a form says what it begins.</summary>
    public const string Field = "beginning";

    /// <summary>The kinds of things that a form of several pages, or a page that anybody may open twice, begins.</summary>
    public static readonly string[] All = ["gap/new", "gap/invitation", "gap/letters", "gap/other-bank", "gap/ache", "body/check-in", "body/drawer", "body/protectors", "body/unlearned", "practices/new", "today/answer"];

    /// <summary>More than anybody leaves half-written. What comes to be one too many goes with its draft, since nothing would lead to it or forget it.</summary>
    private const int Most = 60;

    /// <summary>Puts a draft that words were left in at the head of what was begun; what is kept already is found at its own place.</summary>
    public static async Task AddAsync(Visit visit, string beginning, string draft)
    {
        if (!IsListed(visit, draft))
            return;
        List<string> all = [];
        await visit.Log.ChangeNoteAsync(beginning, names => Written(all = [draft, .. Read(names).Where(name => name != draft)]), visit.Cancel);
        foreach (var name in all.Skip(Most).Where(name => IsListed(visit, name)))
            await visit.Log.DropNoteAsync(name, visit.Cancel);
    }

    /// <summary>What was left half-written of a kind, newest first. What is kept by now, let go of or no page of the room leaves the list.</summary>
    public static async Task<IReadOnlyList<LeftPage>> LeftAsync(Visit visit, string beginning, Func<string, bool> isPage)
    {
        var (left, over) = (new List<LeftPage>(), new List<string>());
        foreach (var name in await NamesAsync(visit, beginning))
            if (Drafts.TryParse(name, out var thing, out var page) && isPage(page) && IsListed(visit, name)
                && await HalfWritten.OfAsync(visit, thing, page, isKept: false) is { IsThere: true } half)
                left.Add(new(thing, page, half.Fields));
            else
                over.Add(name);
        if (over.Count > 0)
            await TryTidyAsync(visit, beginning, over);
        return left;
    }

    /// <summary>A list that cannot be tidied, on a full disk, is read all the same.</summary>
    private static async Task TryTidyAsync(Visit visit, string beginning, List<string> over)
    {
        try
        {
            await visit.Log.ChangeNoteAsync(beginning, names => Written(Read(names).Except(over)), visit.Cancel);
        }
        catch (StoreFailedException)
        {
        }
    }

    /// <summary>What was left half-written last of a kind that has one page, else a fresh one.</summary>
    /// <param name="isAbout">Where it is begun from something: whether what was left was begun from that too.</param>
    public static async Task<LeftPage> LastOrNewAsync(Visit visit, string beginning, string page, Func<FormFields, bool>? isAbout = null) =>
        (await LeftAsync(visit, beginning, name => name == page)).FirstOrDefault(left => isAbout?.Invoke(left.Fields) ?? true)
        ?? new(Drawn.Thing(), page, FormFields.None);

    /// <summary>The drafts of things that were begun and carry the id of another, which is being forgotten.</summary>
    public static async Task<IReadOnlyList<string>> AboutAsync(Visit visit, ThingId thing)
    {
        var about = new List<string>();
        foreach (var beginning in All)
            foreach (var name in (await NamesAsync(visit, beginning)).Except(Drafts.Of(thing)))
                if (await visit.DraftAsync(name) is { } left && Drafts.ThingsOf(name, left).Contains(thing))
                    about.Add(name);
        return about;
    }

    private static async Task<List<string>> NamesAsync(Visit visit, string beginning) => [.. Read(await visit.Log.NoteAsync(beginning, visit.Cancel))];

    private static IEnumerable<string> Read(string? names) => (names ?? "").Split('\n').Where(name => Drafts.TryParse(name, out _, out _));

    private static string Written(IEnumerable<string> names) => string.Join('\n', names.Take(Most));

    /// <summary>Whether a draft is of something that is kept, also when it is out of sight.</summary>
    public static bool IsKept(Visit visit, string name) => Drafts.TryParse(name, out var thing, out _) && IsKept(visit, thing);

    /// <summary>What is kept is found at its own place, where its pages bring back what was left in them; some drafts have none there.</summary>
    private static bool IsListed(Visit visit, string name) =>
        Drafts.TryParse(name, out var thing, out var page) && (!IsKept(visit, thing) || Drafts.OnlyBegins(page));

    /// <summary>Also when it is out of sight.</summary>
    private static bool IsKept(Visit visit, ThingId thing) =>
        visit.State.IsOutOfSight(thing) || Reckoned.Of(visit.State, nameof(IsKept), () => visit.State.History.Select(entry => entry.Event.Subject).ToHashSet()).Contains(thing);
}

/// <summary>A page on which something was begun, and what was left there.</summary>
public sealed record LeftPage(ThingId Thing, string Page, FormFields Fields)
{
    public string Draft => Drafts.Name(Thing, Page);

    public bool IsThere => Fields.Any;
}
