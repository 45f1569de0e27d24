using Leeway.Domain.Log;
using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Web.Shell;

/// <summary>
/// The pages on which something was left half-written: the names of their drafts, newest first, in a sealed row of their own.
/// The words are in each page's own draft, so that two tabs never write into one.
/// </summary>
public static class LeftPages
{
    /// <summary>The field in which a form says what it begins.</summary>
    public const string Field = "beginning";

    private const string List = "left";

    /// <summary>
    /// More than anybody leaves half-written. Where it comes to more, pages of what is kept leave the list first, and are found
    /// at their own place; then the oldest that was begun goes with its draft, as nothing would lead to it or forget it.
    /// </summary>
    private const int Most = 100;

    /// <summary>Puts a draft that words were left in at the head of the list.</summary>
    public static async Task AddAsync(Visit visit, string draft)
    {
        List<string> over = [];
        await visit.Log.ChangeNoteAsync(List, names =>
        {
            List<string> all = [draft, .. Read(names).Where(name => name != draft)];
            over = [.. all.AsEnumerable().Reverse().OrderBy(name => IsBegun(visit, name)).Take(all.Count - Most)];
            return Written(all.Except(over));
        }, visit.Cancel);
        foreach (var name in over.Where(name => IsBegun(visit, name)))
            await visit.Log.DropNoteAsync(name, visit.Cancel);
    }

    /// <summary>
    /// Every page on which something was left half-written, newest first, but for what is out of sight. What is kept by now or
    /// let go of leaves the list; what was begun about something that is erased goes as well.
    /// </summary>
    public static async Task<IReadOnlyList<LeftPage>> AllAsync(Visit visit)
    {
        var (left, over, erased) = (new List<LeftPage>(), new List<string>(), new List<string>());
        foreach (var name in await NamesAsync(visit))
            if (!Drafts.TryParse(name, out var thing, out var page) || await HalfWritten.OfAsync(visit, thing, page, isKept: true) is not { IsThere: true } half)
                over.Add(name);
            else if (!Drafts.ThingsOf(name, half.Fields).Any(visit.State.IsOutOfSight))
                left.Add(new(thing, page, half.Fields));
            else if (IsBegun(visit, name) && Drafts.ThingsOf(name, half.Fields).Any(about => visit.State.IsOutOfSight(about) && !visit.State.Hidden.ContainsKey(about)))
                erased.Add(name);
        if (over.Count + erased.Count > 0)
            await TryTidyAsync(visit, [.. over, .. erased], erased);
        return left;
    }

    /// <summary>What was begun of a kind and is not kept, newest first.</summary>
    public static async Task<IReadOnlyList<LeftPage>> BegunAsync(Visit visit, string kind, Func<string, bool> isPage) =>
        [.. (await AllAsync(visit)).Where(left => left.Begins == kind && isPage(left.Page) && IsBegun(visit, left.Draft))];

    /// <summary>What was left half-written last of a kind that has one page, else a fresh one.</summary>
    /// <param name="isAbout">Where it is begun from something: whether what was left was begun from that too.</param>
    public static async Task<LeftPage> LastOrNewAsync(Visit visit, string kind, string page, Func<FormFields, bool>? isAbout = null) =>
        (await BegunAsync(visit, kind, name => name == page)).FirstOrDefault(left => isAbout?.Invoke(left.Fields) ?? true)
        ?? new(Drawn.Thing(), page, FormFields.None);

    /// <summary>The drafts of things that were begun and carry the id of another, which is being forgotten.</summary>
    public static async Task<IReadOnlyList<string>> AboutAsync(Visit visit, ThingId thing)
    {
        var about = new List<string>();
        foreach (var name in (await NamesAsync(visit)).Except(Drafts.Of(thing)).Where(name => IsBegun(visit, name)))
            if (await visit.DraftAsync(name) is { } left && Drafts.ThingsOf(name, left).Contains(thing))
                about.Add(name);
        return about;
    }

    /// <summary>Also when it is out of sight.</summary>
    public static bool IsKept(Visit visit, ThingId thing) =>
        visit.State.IsOutOfSight(thing) || Reckoned.Of(visit.State, nameof(IsKept), () => visit.State.History.Select(entry => entry.Event.Subject).ToHashSet()).Contains(thing);

    /// <summary>What is kept is found at its own place, where its pages bring back what was left in them; some drafts have none there.</summary>
    private static bool IsBegun(Visit visit, string name) =>
        Drafts.TryParse(name, out var thing, out var page) && (!IsKept(visit, thing) || Drafts.OnlyBegins(page));

    /// <summary>A list that cannot be tidied, on a full disk, is read all the same.</summary>
    private static async Task TryTidyAsync(Visit visit, List<string> over, List<string> erased)
    {
        try
        {
            foreach (var name in erased)
                await visit.Log.DropNoteAsync(name, visit.Cancel);
            await visit.Log.ChangeNoteAsync(List, names => Written(Read(names).Except(over)), visit.Cancel);
        }
        catch (StoreFailedException)
        {
        }
    }

    private static async Task<List<string>> NamesAsync(Visit visit) => [.. Read(await visit.Log.NoteAsync(List, visit.Cancel))];

    private static IEnumerable<string> Read(string? names) => (names ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Written(IEnumerable<string> names) => string.Join('\n', names);
}

/// <summary>A page on which something was left half-written, and what stands there.</summary>
public sealed record LeftPage(ThingId Thing, string Page, FormFields Fields)
{
    public string Draft => Drafts.Name(Thing, Page);

    public bool IsThere => Fields.Any;

    /// <summary>What its form begins; empty where it only changes what is kept.</summary>
    public string Begins => Fields[LeftPages.Field];
}
