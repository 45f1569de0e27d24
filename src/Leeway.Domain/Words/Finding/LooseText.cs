using System.Globalization;
using System.Text;

namespace Leeway.Domain.Words.Finding;

/// <summary>
/// Text as it is compared when one looks for something: small letters without accents, words and runs of signs with one
/// space between them and one at each end, nothing invisible. Any script; what has no case or accent stays as it is.
/// </summary>
public static class LooseText
{
    // What each character of the basic plane becomes, once asked. Two threads may both fill a place; they write the same.
    private static readonly string?[] Known = new string?[char.MaxValue + 1];

    public static string Of(string text)
    {
        var loose = new LooseWriter(text.Length, withOrigins: false);
        Write(text, ref loose);
        return loose.ToString();
    }

    /// <summary>Several texts as one, in which no phrase reaches from one text into the next.</summary>
    public static string OfAll(IEnumerable<string> texts) => string.Join('\n', texts.Select(Of));

    /// <summary>The loose text, and for each of its characters where in the original the character it came from begins.</summary>
    public static (string Loose, IReadOnlyList<int> Origins) WithOrigins(string text)
    {
        var loose = new LooseWriter(text.Length, withOrigins: true);
        Write(text, ref loose);
        return (loose.ToString(), loose.Origins);
    }

    /// <summary>Scripts that put no space between words, so that any place in them may begin one.</summary>
    internal static bool IsUnspaced(char letter) =>
        letter is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff')
            or (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff')
            or (>= '\ud840' and <= '\ud888');

    internal static bool IsSign(char letter) =>
        char.IsSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol;

    /// <summary>It leaves no trace of its own in the loose text, and belongs to the letter before it.</summary>
    internal static bool IsAccent(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && IsDropped(new Rune(letter));

    private static void Write(string text, ref LooseWriter loose)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (char.IsAsciiLetterOrDigit(letter))
                loose.Put((char)(letter | (char.IsAsciiLetter(letter) ? 0x20 : 0)), LooseKind.Word, index);
            else if (letter == ' ')
                loose.Gap(index);
            else if (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                var rune = new Rune(letter, text[index + 1]);
                Put(Become(rune), Rune.GetUnicodeCategory(rune), index, ref loose);
                index++;
            }
            else
                Put(Known[letter] ??= char.IsSurrogate(letter) ? "" : Become(new Rune(letter)), CharUnicodeInfo.GetUnicodeCategory(letter), index, ref loose);
        }
        loose.Gap(text.Length);
    }

    private static void Put(string becomes, UnicodeCategory category, int index, ref LooseWriter loose)
    {
        if (becomes.Length == 0)
            return;
        var kind = KindOf(category);
        if (kind == LooseKind.Gap)
            loose.Gap(index);
        else
            foreach (var part in becomes)
                loose.Put(part, kind, index);
    }

    private static string Become(Rune rune)
    {
        if (IsDropped(rune))
            return "";
        var parts = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (!IsDropped(part))
                parts.Append(Plain(Rune.ToLowerInvariant(part)));
        return parts.ToString();
    }

    // Letters that Unicode does not take apart, and letters that are written two ways in one alphabet.
    private static string Plain(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ς' => "σ",
        '\u0649' or '\u064a' => "\u06cc",
        '\u0643' => "\u06a9",
        _ => rune.ToString(),
    };

    /// <summary>Invisible characters, apostrophes, and the marks that an alphabet may leave out; not the vowels of scripts that need them.</summary>
    private static bool IsDropped(Rune rune) =>
        rune.Value is '\'' or '\u2019' or '\u02bc' or '\u0640'
            or (>= 0x0300 and <= 0x036f) or (>= 0x0483 and <= 0x0489) or (>= 0x0591 and <= 0x05bd) or 0x05bf or 0x05c1 or 0x05c2 or 0x05c4 or 0x05c5 or 0x05c7
            or (>= 0x0610 and <= 0x061a) or (>= 0x064b and <= 0x065f) or 0x0670 or (>= 0x06d6 and <= 0x06dc) or (>= 0x06df and <= 0x06e8) or (>= 0x06ea and <= 0x06ed)
            or (>= 0x1ab0 and <= 0x1aff) or (>= 0x1dc0 and <= 0x1dff) or (>= 0x20d0 and <= 0x20ff) or (>= 0xfe00 and <= 0xfe0f) or (>= 0xfe20 and <= 0xfe2f)
            or (>= 0xe0100 and <= 0xe01ef)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;

    private static LooseKind KindOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol => LooseKind.Sign,
        _ when category <= UnicodeCategory.OtherNumber => LooseKind.Word,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => LooseKind.Sign,
        _ => LooseKind.Gap,
    };
}
