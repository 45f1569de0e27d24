using System.Globalization;

namespace Leeway.Web.Shell;

/// <summary>A form carries how many wordings there were when it was made; so a save can tell what it would cover.</summary>
public static class MadeFrom
{
    /// <summary>Belongs to the form and is no answer, but goes with a draft, which is made from the same wording.</summary>
    public const string Field = "__from";

    /// <summary>The code in the address of the page after what was changed twice, see <c>ToldTwice</c>.</summary>
    public const string Twice = "meanwhile";

    /// <summary>The code after what was changed elsewhere alone.</summary>
    public const string Stands = "stands";

    /// <param name="posted">The form.</param>
    /// <param name="wordings">Every wording there was, oldest first, the standing one last; none of what is not kept yet.</param>
    /// <param name="written">Every field that the save reads, as a wording has it; asked with null where there was none.</param>
    /// <param name="sent">What the form says, written in the same way.</param>
    public static Meanwhile Compare<T>(FormFields posted, IReadOnlyList<T> wordings, Func<T?, FormFields> written, FormFields sent)
    {
        if (!int.TryParse(posted[Field], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count >= wordings.Count)
            return Meanwhile.Nothing;
        var (made, stands, now) = (written(wordings.ElementAtOrDefault(count - 1)).ToJson(), written(wordings[^1]).ToJson(), sent.ToJson());
        return made == stands || now == stands ? Meanwhile.Nothing : now == made ? Meanwhile.ChangedElsewhere : Meanwhile.ChangedTwice;
    }

    /// <summary>The address of the page after the form, which says what became of it.</summary>
    /// <param name="otherwise">What it says where nothing was changed elsewhere; null for nothing.</param>
    public static string After(string address, Meanwhile meanwhile, string? otherwise = null)
    {
        var code = meanwhile switch { Meanwhile.ChangedTwice => Twice, Meanwhile.ChangedElsewhere => Stands, _ => otherwise };
        return code is null ? address : $"{address}?{Said.Query}={code}";
    }
}
