using Leeway.Domain.Log;
using Leeway.Vault.Sealing;

namespace Leeway.Web.Shell;

/// <summary>
/// What was left half-written in a form, and the draft in which it stands. What nothing is kept of yet stands in the one
/// draft of its beginning, so that whoever opens a new one finds the words again.
/// </summary>
/// <param name="Draft">The draft's name, also where nothing was left in it.</param>
public sealed record HalfWritten(string Draft, FormFields Fields)
{
    /// <summary>The fields in which a form of a beginning says which thing it begins, and on which of its pages.</summary>
    public const string ThingField = "begun", PageField = "begun-page";

    private static readonly string[] OfTheForm = [ThingField, PageField, MadeFrom.Field, "begin"];

    /// <summary>Whether there is more in it than what the form puts there by itself.</summary>
    public bool IsThere => Fields.Names.Except(OfTheForm).Any(name => Fields.All(name).Any(value => value.Length > 0));

    /// <param name="page">The page's name after the thing's own address.</param>
    public static async Task<HalfWritten> OfAsync(Visit visit, string beginning, ThingId thing, string page, bool isKept)
    {
        if (await visit.DraftAsync(beginning) is { } begun && begun[ThingField] == thing.ToString() && begun[PageField] == page)
            return new(beginning, begun);
        var own = Drafts.Name(thing, page);
        return isKept ? new(own, await visit.DraftAsync(own) ?? FormFields.None) : new(beginning, FormFields.None);
    }

    /// <summary>What is begun when a new one is opened: what was left half-written, else a fresh one on the page that comes first.</summary>
    public static async Task<(ThingId Thing, string Page)> BeginAsync(Visit visit, string beginning, string first) =>
        await visit.DraftAsync(beginning) is { } begun && new HalfWritten(beginning, begun).IsThere && ThingId.TryParse(begun[ThingField], out var thing) && IsPage(begun[PageField])
            ? (thing, begun[PageField])
            : (Drawn.Thing(), first);

    private static bool IsPage(string name) => name.Length > 0 && name.All(sign => char.IsAsciiLetterLower(sign) || sign is '-' or '/');
}
