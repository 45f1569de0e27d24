namespace Leeway.Web.Words;

/// <summary>A text's beginning, as it stands in a list.</summary>
public static class FirstLine
{
    private const int Longest = 160;

    /// <summary>One line, cut at a word's end; what is short stays as it is.</summary>
    public static string Of(string text)
    {
        var line = text.Length > 4 * Longest ? text[..(4 * Longest)].ReplaceLineEndings(" ") : text.ReplaceLineEndings(" ");
        if (line.Length <= Longest)
            return line;
        var cut = line.LastIndexOf(' ', Longest);
        return string.Concat(line.AsSpan(0, cut > Longest / 2 ? cut : char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest), "…");
    }
}
