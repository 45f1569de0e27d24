using Microsoft.Extensions.Localization;

namespace Leeway.Web.Words;

/// <summary>How long a practice is, as somebody would say it.</summary>
public static class PracticeLength
{
    /// <param name="seconds">The whole of it.</param>
    /// <param name="words">The language of the page.</param>
    public static string Of(int seconds, IStringLocalizer words) => seconds switch
    {
        < 55 => words["{0} seconds", seconds],
        < 80 => words["a minute"],
        < 105 => words["a minute and a half"],
        _ => words["{0} minutes", (seconds + 30) / 60],
    };
}
