using Leeway.Domain.Log;
using Leeway.Vault.Sealing;

namespace Leeway.Web.Shell;

/// <summary>What was left half-written in a form of a thing, and the draft in which it stands, which is that page's own.</summary>
/// <param name="Draft">The draft's name, also where nothing was left in it.</param>
public sealed record HalfWritten(string Draft, FormFields Fields)
{
    /// <summary>
    /// What a form carries that is no answer: ids, of what it is about and of what it begins, and the button that sent it. A hidden field that is missing
    /// here makes every page that is left unchanged look half-written.
    /// </summary>
    internal static readonly string[] OfTheForm =
        [LeftPages.Field, MadeFrom.Field, "begin", "go", "moment", "check-in", "kindness", "writing", "feeling", "answer", "question", "revisit", "own-story", "no-ways"];

    /// <summary>The minutes of a practice are there from the start.</summary>
    private const string ThereFromTheStart = "minutes";

    /// <summary>Whether there is more in it than what the form puts there by itself.</summary>
    public bool IsThere => Fields.Names.Except(OfTheForm).Any(name => name != ThereFromTheStart && Fields.All(name).Any(value => value.Length > 0));

    /// <summary>Nothing of what is not kept yet where it is about something out of sight, so that nothing forgotten comes back that way.</summary>
    /// <param name="page">The page's name after the thing's own address.</param>
    public static async Task<HalfWritten> OfAsync(Visit visit, ThingId thing, string page, bool isKept)
    {
        var own = Drafts.Name(thing, page);
        return await visit.DraftAsync(own) is { } left && (isKept || !Drafts.ThingsOf(own, left).Any(visit.State.IsOutOfSight)) ? new(own, left) : new(own, FormFields.None);
    }

    /// <summary>What is begun when a new one is opened: what was left half-written last, else a fresh one on the page that comes first.</summary>
    /// <param name="isPage">Whether the room has a page of this name to begin on.</param>
    /// <param name="moment">Where it is begun from a moment: only what was begun from that one is taken up again.</param>
    public static async Task<(ThingId Thing, string Page)> BeginAsync(Visit visit, string beginning, string first, Func<string, bool> isPage, ThingId? moment = null) =>
        (await LeftPages.BegunAsync(visit, beginning, isPage)).FirstOrDefault(left => moment is null || left.Fields["moment"] == moment.ToString()) is { } last
            ? (last.Thing, last.Page)
            : (Drawn.Thing(), first);
}
