using System.Text.Encodings.Web;

namespace Leeway.Web.Shell;

/// <summary>
/// The framework's way of writing text into HTML, but for U+0080 to U+009F, which old machines leave in what is pasted: as
/// references a browser reads them as other signs (&amp;#x92; as ’), so they stand there themselves.
/// </summary>
internal sealed unsafe class AsTypedEncoder : HtmlEncoder
{
    public override int MaxOutputCharactersPerInputCharacter => Default.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => !IsReadAsAnother(unicodeScalar) && Default.WillEncode(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var from = 0; from < textLength;)
        {
            var found = Default.FindFirstCharacterToEncode(text + from, textLength - from);
            if (found < 0)
                return -1;
            if (!IsReadAsAnother(text[from + found]))
                return from + found;
            from += found + 1;
        }
        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        Default.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    private static bool IsReadAsAnother(int sign) => sign is >= 0x80 and <= 0x9F;
}
