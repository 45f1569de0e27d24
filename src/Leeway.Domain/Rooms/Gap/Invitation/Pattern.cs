using System.Globalization;

namespace Leeway.Domain.Rooms.Gap.Invitation;

/// <summary>
/// A pattern as written in the content: letters and signs, <c>( | )</c>, <c>[…]</c>, <c>? * + {m,n}</c>, <c>^</c> and
/// <c>$</c> for the ends of a sentence, <c>\w</c> a letter or figure, <c>\d</c> a figure, <c>\u</c> the capital that
/// begins a name, and <c>\</c> before a sign that is meant as itself. No capture, no looking around.
/// </summary>
internal abstract record Pattern
{
    public sealed record Sign(char Unit) : Pattern;

    public sealed record AnyOf(string Units) : Pattern;

    public sealed record Letter : Pattern;

    public sealed record Figure : Pattern;

    public sealed record Capital : Pattern;

    public sealed record Beginning : Pattern;

    public sealed record Ending : Pattern;

    public sealed record Sequence(IReadOnlyList<Pattern> Parts) : Pattern;

    public sealed record Choice(IReadOnlyList<Pattern> Options) : Pattern;

    /// <param name="Most">Null for any number.</param>
    public sealed record Repeat(Pattern Body, int Least, int? Most) : Pattern;

    /// <exception cref="FormatException">The text is no pattern; where it ends to be one is told.</exception>
    public static Pattern Parse(string text) => new Parser(text).Whole();

    private sealed class Parser(string text)
    {
        private int _at;

        public Pattern Whole()
        {
            var whole = ParseChoice();
            return _at == text.Length ? whole : throw Wrong("is unexpected");
        }

        private Pattern ParseChoice()
        {
            var options = new List<Pattern> { ParseSequence() };
            while (Takes('|')) options.Add(ParseSequence());
            return options.Count == 1 ? options[0] : new Choice(options);
        }

        private Pattern ParseSequence()
        {
            var parts = new List<Pattern>();
            while (_at < text.Length && text[_at] is not ('|' or ')')) parts.Add(ParseRepeated());
            return parts.Count == 1 ? parts[0] : new Sequence(parts);
        }

        private Pattern ParseRepeated()
        {
            var body = ParseOne();
            while (_at < text.Length)
                if (Takes('?')) body = new Repeat(body, 0, 1);
                else if (Takes('*')) body = new Repeat(body, 0, null);
                else if (Takes('+')) body = new Repeat(body, 1, null);
                else if (Takes('{')) body = ParseCounted(body);
                else break;
            return body;
        }

        private Repeat ParseCounted(Pattern body)
        {
            var least = Number();
            int? most = least;
            if (Takes(',')) most = _at < text.Length && char.IsAsciiDigit(text[_at]) ? Number() : null;
            if (!Takes('}')) throw Wrong("is no number of times");
            return new Repeat(body, least, most);
        }

        private int Number()
        {
            var from = _at;
            while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
            return int.TryParse(text.AsSpan(from, _at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("is no number");
        }

        private Pattern ParseOne()
        {
            var unit = text[_at++];
            switch (unit)
            {
                case '(':
                    var group = ParseChoice();
                    return Takes(')') ? group : throw Wrong("closes no group");
                case '[':
                    var close = text.IndexOf(']', _at);
                    if (close <= _at) throw Wrong("begins no set");
                    var units = text[_at..close];
                    _at = close + 1;
                    return new AnyOf(units);
                case '^': return new Beginning();
                case '$': return new Ending();
                case '\\': return Escaped();
                case '?' or '*' or '+' or '{' or '}' or ']' or '.':
                    _at--;
                    throw Wrong("stands alone");
                default: return new Sign(char.ToLowerInvariant(unit));
            }
        }

        private Pattern Escaped()
        {
            if (_at == text.Length) throw Wrong("is missing");
            var unit = text[_at++];
            return unit switch { 'w' => new Letter(), 'd' => new Figure(), 'u' => new Capital(), _ => new Sign(unit) };
        }

        private bool Takes(char unit)
        {
            if (_at == text.Length || text[_at] != unit) return false;
            _at++;
            return true;
        }

        private FormatException Wrong(string what) =>
            new($"'{text}' is no pattern: what stands at {_at.ToString(CultureInfo.InvariantCulture)} {what}.");
    }
}
