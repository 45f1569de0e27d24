using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Leeway.Vault.Sealing;

/// <summary>
/// A recovery kit's code: 160 random bits and 15 bits of checksum, as seven groups of five letters and digits
/// (Crockford's base32: no I, L, O or U; case, spaces and dashes do not matter on reading).
/// </summary>
public sealed class KitCode
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 20;
    private const int Symbols = 35;
    private const int CheckBits = 15;

    private KitCode(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    public static KitCode Draw() => new(RandomNumberGenerator.GetBytes(Length));

    internal static KitCode Of(byte[] bytes) => new(bytes);

    /// <returns>Null when a symbol is none of ours, the length is off or the checksum does not hold.</returns>
    public static KitCode? Parse(string? typed)
    {
        var number = BigInteger.Zero;
        var symbols = 0;
        foreach (var letter in (typed ?? "").ToLowerInvariant())
        {
            if (char.IsWhiteSpace(letter) || letter is '-' or '–' or '—')
                continue;
            var value = Alphabet.IndexOf(letter switch { 'o' => '0', 'i' or 'l' => '1', _ => letter }, StringComparison.Ordinal);
            if (value < 0 || ++symbols > Symbols)
                return null;
            number = (number << 5) | value;
        }
        if (symbols != Symbols)
            return null;
        var bytes = (number >> CheckBits).ToByteArray(isUnsigned: true, isBigEndian: true);
        if (bytes.Length > Length)
            return null;
        var code = new KitCode([.. new byte[Length - bytes.Length], .. bytes]);
        return (int)(number & ((1 << CheckBits) - 1)) == code.Check() ? code : null;
    }

    /// <summary>The code as it is printed. Whoever reads it can open the vault.</summary>
    public string Written()
    {
        var number = (new BigInteger(Bytes, isUnsigned: true, isBigEndian: true) << CheckBits) | Check();
        var written = new StringBuilder();
        for (var symbol = Symbols - 1; symbol >= 0; symbol--)
        {
            written.Append(Alphabet[(int)((number >> (5 * symbol)) & 31)]);
            if (symbol > 0 && symbol % 5 == 0)
                written.Append('-');
        }
        return written.ToString();
    }

    public override string ToString() => "<redacted>";

    private int Check()
    {
        var hash = SHA256.HashData([.. Fields.Of("leeway/v1/kit-check"), .. Bytes]);
        return ((hash[0] << 8) | hash[1]) >> 1;
    }
}
