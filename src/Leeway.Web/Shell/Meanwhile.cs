using System.Globalization;

namespace Leeway.Web.Shell;

/// <summary>What became of a wording while a form with it stood open in this tab.</summary>
public enum Meanwhile
{
    /// <summary>Nothing that matters: what is sent may be kept.</summary>
    Nothing,

    /// <summary>It was changed elsewhere and not here: the newer wording stands, and nothing is to be kept.</summary>
    ChangedElsewhere,

    /// <summary>It was changed elsewhere and here: what is sent is kept, and the person is told that there are two.</summary>
    ChangedTwice,
}

/// <summary>A form carries how many wordings there were when it was made; so a save can tell what it would cover.</summary>
public static class MadeFrom
{
    /// <summary>Belongs to the form and is no answer, but goes with a draft, which is made from the same wording.</summary>
    public const string Field = "__from";

    /// <summary>The code in the address of the page after it, see <c>ToldTwice</c>.</summary>
    public const string Said = "meanwhile";

    /// <param name="posted">The form.</param>
    /// <param name="wordings">Every wording there was, oldest first, the standing one last.</param>
    /// <param name="written">How a wording is written into this form's fields; asked with null where there was none.</param>
    /// <param name="sent">What the form says, written in the same way.</param>
    public static Meanwhile Compare<T>(FormFields posted, IReadOnlyList<T> wordings, Func<T?, string> written, string sent)
    {
        if (!int.TryParse(posted[Field], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count >= wordings.Count)
            return Meanwhile.Nothing;
        var (made, stands) = (written(wordings.ElementAtOrDefault(count - 1)), written(wordings[^1]));
        return made == stands || sent == stands ? Meanwhile.Nothing : sent == made ? Meanwhile.ChangedElsewhere : Meanwhile.ChangedTwice;
    }
}
