using System.Globalization;
using System.Text;

namespace Leeway.Browser.Tests.Canary;

/// <summary>Every way in which a word might lie on a disk or stand in a line without being sealed.</summary>
internal static class Disguises
{
    /// <summary>The bytes to look for, each under the name of its disguise.</summary>
    /// <param name="word">Letters and digits of ASCII, so many that they do not come up by chance.</param>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Of(string word)
    {
        var spellings = new[] { word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..] }.Distinct(StringComparer.Ordinal).SelectMany(spelling => Texts(spelling));
        return [.. spellings.SelectMany(text => Alphabets.Select(alphabet => ($"{text.Name} in {alphabet.Name}", alphabet.Encoding.GetBytes(text.Text)))).DistinctBy(one => Convert.ToHexString(one.Item2))];
    }

    private static readonly (string Name, Encoding Encoding)[] Alphabets = [("UTF-8", Encoding.UTF8), ("UTF-16LE", Encoding.Unicode), ("UTF-16BE", Encoding.BigEndianUnicode), ("UTF-32", Encoding.UTF32)];

    private static IEnumerable<(string Name, string Text)> Texts(string word)
    {
        yield return ("plain", word);
        yield return ("reversed", new string([.. word.Reverse()]));
        yield return ("percent-encoding", Each(word, sign => $"%{(int)sign:X2}"));
        yield return ("percent-encoding, small letters", Each(word, sign => $"%{(int)sign:x2}"));
        yield return (@"\u escapes", Each(word, sign => $@"\u{(int)sign:X4}"));
        yield return (@"\u escapes, small letters", Each(word, sign => $@"\u{(int)sign:x4}"));
        yield return (@"\x escapes", Each(word, sign => $@"\x{(int)sign:x2}"));
        yield return ("decimal entities", Each(word, sign => $"&#{(int)sign};"));
        yield return ("hexadecimal entities", Each(word, sign => $"&#x{(int)sign:X};"));
        yield return ("hexadecimal entities, small letters", Each(word, sign => $"&#x{(int)sign:x};"));
        foreach (var (name, encoding) in Alphabets)
        {
            var bytes = encoding.GetBytes(word);
            yield return ($"hexadecimal of {name}", Convert.ToHexString(bytes));
            yield return ($"small hexadecimal of {name}", Convert.ToHexStringLower(bytes));
            yield return ($"hexadecimal of {name}, with dashes", BitConverter.ToString(bytes));
            for (var before = 0; before < 3; before++)
            {
                var base64 = Base64(bytes, before);
                yield return ($"base64 of {name} after {before}", base64);
                yield return ($"base64url of {name} after {before}", base64.Replace('+', '-').Replace('/', '_'));
            }
        }
    }

    private static string Each(string word, Func<char, FormattableString> escape) =>
        string.Concat(word.Select(sign => escape(sign).ToString(CultureInfo.InvariantCulture)));

    /// <summary>The signs that are the same whatever stands around the bytes, when they begin after so many others.</summary>
    private static string Base64(byte[] bytes, int before)
    {
        var whole = Convert.ToBase64String([.. new byte[before], .. bytes]);
        var (first, last) = ((before * 8 + 5) / 6, (before + bytes.Length) * 8 / 6);
        return whole[first..last];
    }
}
