using Leeway.Domain.Log;

namespace Leeway.Web.Shell;

/// <summary>The names of the drafts that belong to a thing, so that forgetting it forgets them too.</summary>
public static class Drafts
{
    /// <summary>The forms that a thing can be half-written in.</summary>
    private static readonly string[] Forms =
    [
        "longed-for", "happened", "ache", "ache/size", "ache/feelings", "ache/body", "ache/echoes", "ache/older", "story", "lenses", "lenses/measuring",
        "lenses/present", "barriers", "barriers/theirs", "barriers/mine", "barriers/curious", "barriers/grace", "staying", "staying/how-i-met-it",
        "staying/today-and-older", "staying/mine-and-theirs", "need", "invitation", "revisit", "set-down", "take-up", "letter",
        "they-longed", "in-my-way", "own", "offer",
        "check-in", "kindness", "unlearned", "answer", "what-it-does", "what-happened", "what-it-guarded", "when-it-made-sense", "what-it-costs",
        "what-would-let-it-rest", "where",
        "own-practice", "after",
    ];

    /// <summary>The fields in which a form that begins a thing carries its id; the draft of such a form has no id in its name.</summary>
    private static readonly string[] Beginnings = ["moment", "check-in", "kindness", "writing", "answer", HalfWritten.ThingField];

    /// <summary>The drafts of forms that begin a thing, where they have one name for all.</summary>
    public static readonly string[] OfBeginnings = ["gap/ache", "gap/new", "gap/invitation", "gap/letters", "gap/other-bank", "body/check-in", "body/drawer", "body/protectors", "practices/new", "today/answer"];

    /// <summary>
    /// The things that a form is about, by its name or by the id that it carries. A page that was still open somewhere must
    /// not bring back words about what was forgotten.
    /// </summary>
    public static IEnumerable<ThingId> ThingsOf(string name, FormFields fields)
    {
        foreach (var text in Beginnings.Select(field => fields[field]).Prepend(name.Split('/')[0]))
            if (ThingId.TryParse(text, out var thing))
                yield return thing;
    }

    public static string Name(ThingId thing, string form) => $"{thing}/{form}";

    public static IEnumerable<string> Of(ThingId thing) => Forms.Select(form => Name(thing, form));

    /// <summary>Whether a form of ours keeps what is typed under this name.</summary>
    public static bool Has(string name, IEnumerable<DraftsOfRoom> rooms) =>
        OfBeginnings.Contains(name)
        || name.Split('/', 2) is [var thing, var form] && ThingId.TryParse(thing, out _) && Forms.Contains(form)
        || rooms.Any(room => room.Has(name));
}

/// <summary>A room's drafts that have no id in their names: whether it has one, and those that may be about a thing that is being forgotten.</summary>
public sealed record DraftsOfRoom(Func<string, bool> Has, Func<ThingId, LogState, IEnumerable<string>> Of);
