using System.Text;
using Leeway.Domain.Log;

namespace Leeway.Domain.Words;

/// <summary>What a person writes is kept exactly as typed: never trimmed, never changed. Nothing but blanks is nothing said.</summary>
public static class Text
{
    /// <summary>1 MB of UTF-8 in one field.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>The text, or null when nothing was said.</summary>
    public static string? OrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>
    /// Why a text cannot be kept: <c>too-long</c>, or <c>not-text</c> when half of a character stands in it, which could not
    /// come back as it was. Null when it can.
    /// </summary>
    public static Refusal? Refuse(string field, string? text, int mostBytes = MostBytes)
    {
        if (text is null)
            return null;
        if (Encoding.UTF8.GetByteCount(text) > mostBytes)
            return new("too-long", field);
        return IsWhole(text) ? null : new("not-text", field);
    }

    private static bool IsWhole(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsSurrogatePair(text, index))
                return false;
            index++;
        }
        return true;
    }
}
