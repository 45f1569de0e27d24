namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>Cuts a folded text into sentences, none longer than <see cref="Longest"/>, so that reading stays linear in the text.</summary>
internal static class Sentences
{
    public const int Longest = 1000;

    /// <returns>The sentence that starts at or after <paramref name="from"/>, its closing signs included; empty at the end.</returns>
    public static Range Next(ReadOnlySpan<char> units, int from)
    {
        var start = from;
        while (start < units.Length && !char.IsLetterOrDigit(units[start])) start++;

        var limit = Math.Min(units.Length, start + Longest);
        for (var i = start; i < limit; i++)
        {
            if (units[i] == FoldedText.Break) return start..i;
            if (!IsClosing(units[i])) continue;
            var end = i + 1;
            while (end < limit && IsClosing(units[end])) end++;
            if (end == units.Length || units[end] is ' ' or FoldedText.Break or FoldedText.Hidden or ')') return start..end;
            i = end - 1;
        }

        return start..(limit == units.Length ? limit : LastSpace(units, start, limit));
    }

    private static bool IsClosing(char unit) => unit is '.' or '!' or '?';

    private static int LastSpace(ReadOnlySpan<char> units, int start, int limit)
    {
        var space = units[start..limit].LastIndexOf(' ');
        return space > 0 ? start + space : limit;
    }
}
