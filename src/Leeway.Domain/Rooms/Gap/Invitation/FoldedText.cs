using System.Globalization;

namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// A text made plain for reading: no apostrophes (<c>don't</c>, <c>don’t</c> and <c>dont</c> are one), single spaces,
/// no zero-width or emphasis marks, no drawn-out letters (<c>neverrr</c>), each quotation one <see cref="Hidden"/>.
/// Every unit knows where in the text as typed it came from.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Stands for what is not read: a quotation, reported speech, an innocent use. No rule matches it.</summary>
    public const char Hidden = '"';

    /// <summary>The end of a paragraph, or of a line that does not run on.</summary>
    public const char Break = '\n';

    private readonly char[] _units;
    private readonly int[] _origins;
    private readonly string _text;
    private int _length;
    private char _last;
    private int _run;

    private FoldedText(string text)
    {
        _text = text;
        _units = new char[text.Length];
        _origins = new int[text.Length + 1];
    }

    public static FoldedText Of(string text)
    {
        var folded = new FoldedText(text);
        folded.Fold(Quotations.Ends(text));
        return folded;
    }

    public Span<char> Units => _units.AsSpan(0, _length);

    /// <summary>Where, in the text as typed, the folded unit at <paramref name="index"/> stands; the text's length for the end.</summary>
    public int Origin(int index) => _origins[index];

    private void Fold(int[] quotationEnds)
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (quotationEnds[i] > 0)
            {
                Add(Hidden, i);
                i = quotationEnds[i];
                continue;
            }

            var unit = _text[i];
            if (char.IsWhiteSpace(unit)) i = FoldSpace(i);
            else if (unit == '\u2026' || (unit == '.' && i + 1 < _text.Length && _text[i + 1] == '.')) i = FoldEllipsis(i);
            else if (!IsDropped(unit)) Add(Plain(unit), i);
        }

        _origins[_length] = _text.Length;
    }

    /// <summary>A run of white space becomes a space, or a break where a new line starts a new thought.</summary>
    private int FoldSpace(int start)
    {
        var lines = 0;
        var i = start;
        for (; i < _text.Length && char.IsWhiteSpace(_text[i]); i++)
            if (_text[i] is '\n' or '\u2029' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n')))
                lines++;

        var runsOn = lines == 0 || (lines == 1 && i < _text.Length && char.IsLower(_text[i]));
        Add(runsOn ? ' ' : Break, start);
        return i - 1;
    }

    /// <summary>Dots in a row are a pause when the sentence goes on in small letters, else its end.</summary>
    private int FoldEllipsis(int start)
    {
        var i = start;
        while (i < _text.Length && _text[i] is '.' or '\u2026') i++;
        var next = i;
        while (next < _text.Length && char.IsWhiteSpace(_text[next])) next++;
        Add(next < _text.Length && char.IsLower(_text[next]) ? ',' : '.', start);
        return i - 1;
    }

    /// <summary>Three equal letters and more become one.</summary>
    private void Add(char unit, int origin)
    {
        _run = unit == _last && char.IsAsciiLetter(unit) ? _run + 1 : 1;
        _last = unit;
        if (_run == 3) _length--;
        if (_run >= 3) return;
        _units[_length] = unit;
        _origins[_length] = origin;
        _length++;
    }

    private static bool IsDropped(char unit) =>
        Quotations.IsApostrophe(unit)
        || unit is '*' or '_' or '~' or '\u00AD' or '\uFE0F' or '\uFE0E'
        || char.GetUnicodeCategory(unit) == UnicodeCategory.Format;

    private static char Plain(char unit) => unit switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => Hidden,
        '\uFF1F' => '?',
        '\uFF01' => '!',
        '\uFF0C' => ',',
        _ => unit,
    };
}
