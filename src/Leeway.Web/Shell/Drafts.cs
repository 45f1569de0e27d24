using Leeway.Domain.Log;

namespace Leeway.Web.Shell;

/// <summary>The names of the drafts that belong to a thing, so that forgetting it forgets them too.</summary>
public static class Drafts
{
    /// <summary>The forms that a thing can be half-written in.</summary>
    private static readonly string[] Forms = ["ache"];

    public static string Name(ThingId thing, string form) => $"{thing}/{form}";

    public static IEnumerable<string> Of(ThingId thing) => Forms.Select(form => Name(thing, form));
}
