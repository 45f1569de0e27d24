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
