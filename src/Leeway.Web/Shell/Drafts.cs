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

    public static string Name(ThingId thing, string form) => $"{thing}/{form}";

    public static IEnumerable<string> Of(ThingId thing) => Forms.Select(form => Name(thing, form));
}
