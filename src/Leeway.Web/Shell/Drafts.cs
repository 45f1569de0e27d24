using Leeway.Domain.Log;

namespace Leeway.Web.Shell;

/// <summary>The names of the drafts that belong to a thing, so that forgetting it forgets them too.</summary>
public static class Drafts
{
    /// <summary>The form of an ache alone; a moment's own pages have others.</summary>
    public const string JustTheAche = "just-the-ache";

    /// <summary>How far a practice was played, which stands beside the drafts.</summary>
    public const string Played = "played";

    /// <summary>The forms that a thing can be half-written in.</summary>
    private static readonly string[] Forms =
    [
        JustTheAche, "longed-for", "happened", "ache", "ache/size", "ache/feelings", "ache/body", "ache/echoes", "ache/older", "story", "lenses", "lenses/measuring",
        "lenses/present", "barriers", "barriers/theirs", "barriers/mine", "barriers/curious", "barriers/grace", "staying", "staying/how-i-met-it",
        "staying/today-and-older", "staying/mine-and-theirs", "need", "invitation", "revisit", "set-down", "take-up", "letter",
        "they-longed", "in-my-way", "own", "offer",
        "check-in", "kindness", "unlearned", "answer", "what-it-does", "what-happened", "what-it-guarded", "when-it-made-sense", "what-it-costs",
        "what-would-let-it-rest", "where",
        "own-practice", "after", Played,
    ];

    /// <summary>The fields in which a form carries the id of a thing that its draft's name does not say.</summary>
    private static readonly string[] Carried = ["moment"];

    /// <summary>
    /// The things that a form is about, by its name or by the id that it carries. A page that was still open somewhere must
    /// not bring back words about what was forgotten.
    /// </summary>
    public static IEnumerable<ThingId> ThingsOf(string name, FormFields fields)
    {
        foreach (var text in Carried.Select(field => fields[field]).Prepend(name.Split('/')[0]))
            if (ThingId.TryParse(text, out var thing))
                yield return thing;
    }

    /// <summary>Whether somebody may have left words in it; a practice's place is none.</summary>
    public static bool HoldsWords(string name) => TryParse(name, out _, out var form) && form != Played;

    /// <summary>Whether a form begins a thing and is no page of it once it is kept.</summary>
    public static bool OnlyBegins(string form) => form == JustTheAche;

    public static string Name(ThingId thing, string form) => $"{thing}/{form}";

    /// <summary>Whether it is the name of a thing's own draft.</summary>
    public static bool TryParse(string name, out ThingId thing, out string form)
    {
        (thing, form) = (default, name.Split('/', 2).ElementAtOrDefault(1) ?? "");
        return Forms.Contains(form) && ThingId.TryParse(name.Split('/')[0], out thing);
    }

    public static IEnumerable<string> Of(ThingId thing) => Forms.Select(form => Name(thing, form));

    /// <summary>Whether a form of ours keeps what is typed under this name.</summary>
    public static bool Has(string name) => TryParse(name, out _, out _);
}
