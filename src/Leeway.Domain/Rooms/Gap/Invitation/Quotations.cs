namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>Where a text quotes: "…", “…”, „…“, «…», »…«, ‘…’ and '…', each closed within its paragraph.</summary>
internal static class Quotations
{
    /// <returns>For each index at which a quotation opens, the index of its closing sign; 0 elsewhere.</returns>
    public static int[] Ends(string text)
    {
        var closings = Closings(text);
        for (var i = 0; i < text.Length; i++)
            if (closings[i] > 0)
            {
                var end = closings[i];
                closings.AsSpan(i + 1, end - i).Clear();
                i = end;
            }

        return closings;
    }

    public static bool IsApostrophe(char unit) =>
        unit is '\'' or '\u2019' or '\u2018' or '\u201B' or '\u02BC' or '\u2032' or '\u00B4' or '`' or '\uFF07';

    /// <summary>From the end backwards, remembering the nearest closing sign of each sort: one pass, whatever is left open.</summary>
    private static int[] Closings(string text)
    {
        var closings = new int[text.Length];
        var nearest = new Nearest();
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (EndsParagraph(text, i)) nearest = new Nearest();
            closings[i] = nearest.ClosingOf(text, i);
            nearest.Note(text, i);
        }

        return closings;
    }

    private static bool EndsParagraph(string text, int i) =>
        text[i] == '\u2029' || (text[i] == '\n' && i + 1 < text.Length && text[i + 1] is '\n' or '\r');

    private sealed class Nearest
    {
        private int _straight, _curly, _low, _left, _right, _single, _straightSingle;

        public int ClosingOf(string text, int i) => text[i] switch
        {
            '"' or '\uFF02' => _straight,
            '\u201C' => _curly,
            '\u201E' => _low,
            '\u00AB' => _right,
            '\u00BB' => _left,
            '\u2018' when StartsWord(text, i) => _single,
            '\'' when StartsWord(text, i) && !IsClipped(text, i) => _straightSingle,
            _ => 0,
        };

        public void Note(string text, int i)
        {
            switch (text[i])
            {
                case '"' or '\uFF02': _straight = i; break;
                case '\u201D': _curly = _low = i; break;
                case '\u201C': _low = i; break;
                case '\u00AB': _left = i; break;
                case '\u00BB': _right = i; break;
                case '\u2019' when EndsWord(text, i): _single = i; break;
                case '\'' when EndsWord(text, i): _straightSingle = i; break;
                default: break;
            }
        }
    }

    private static bool StartsWord(string text, int i) =>
        (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);

    private static bool EndsWord(string text, int i) =>
        i > 0 && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));

    /// <summary>'cause, 'em, 'til and their kin open no quotation.</summary>
    private static bool IsClipped(string text, int i)
    {
        var rest = text.AsSpan(i + 1);
        foreach (var word in (ReadOnlySpan<string>)["cause", "cuz", "em", "til", "till", "tis", "twas", "bout", "round", "n", "nother"])
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == word.Length || !char.IsLetterOrDigit(rest[word.Length])))
                return true;
        return false;
    }
}
