using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leeway.Testing;

namespace Leeway.Browser.Tests.Canary;

/// <summary>The scanner finds what others disguised, or it would prove nothing to find nothing.</summary>
public sealed class ScannerTests
{
    private const string Word = "qvzkestrelhhx";
    private const string Sentence = $"She said {Word}, and it was late.";

    public static TheoryData<string, byte[]> Planted => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sentence) },
        { "UTF-16LE", Encoding.Unicode.GetBytes(Sentence) },
        { "UTF-16BE", Encoding.BigEndianUnicode.GetBytes(Sentence) },
        { "capitals", Bytes(Sentence.ToUpperInvariant()) },
        { "the first one a capital", Bytes("Qvzkestrelhhx") },
        { "base64 after none", Base64("") },
        { "base64 after one", Base64("a") },
        { "base64 after two", Base64("ab") },
        { "base64 of UTF-16", Bytes(Convert.ToBase64String(Encoding.Unicode.GetBytes(Sentence))) },
        { "base64url", Bytes(System.Buffers.Text.Base64Url.EncodeToString(Encoding.BigEndianUnicode.GetBytes(Sentence))) },
        { "hexadecimal", Bytes(Convert.ToHexString(Bytes(Sentence))) },
        { "small hexadecimal", Bytes(Convert.ToHexStringLower(Bytes(Sentence))) },
        { "percent-encoding", Bytes(string.Concat(Bytes(Sentence).Select(one => $"%{one:X2}"))) },
        { "JSON", JsonSerializer.SerializeToUtf8Bytes(Sentence) },
        { "escaped JSON", Bytes(string.Concat(Sentence.Select(sign => $"\\u{(int)sign:x4}"))) },
        { "HTML", Bytes(WebUtility.HtmlEncode(Sentence)) },
        { "entities", Bytes(string.Concat(Sentence.Select(sign => $"&#{(int)sign};"))) },
        { "hexadecimal entities", Bytes(string.Concat(Sentence.Select(sign => $"&#x{(int)sign:X};"))) },
        { "reversed", Bytes(new([.. Sentence.Reverse()])) },
        { "gzip", Compressed(into => new GZipStream(into, CompressionLevel.Fastest)) },
        { "zlib", Compressed(into => new ZLibStream(into, CompressionLevel.Optimal)) },
        { "deflate", Compressed(into => new DeflateStream(into, CompressionLevel.SmallestSize)) },
        { "brotli", Compressed(into => new BrotliStream(into, CompressionLevel.Fastest)) },
        { "the smallest brotli", Compressed(into => new BrotliStream(into, CompressionLevel.SmallestSize)) },
    };

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_word_is_found_in_the_midst_of_noise(string disguise, byte[] planted)
    {
        var folder = Directory.CreateDirectory(Repository.PathTo($"artifacts/test-data/{RandomNumberGenerator.GetHexString(12, lowercase: true)}/forms"));
        try
        {
            var scanner = new Scanner(Word);
            var noise = RandomNumberGenerator.GetBytes(3000);
            var file = Path.Combine(folder.FullName, "key.xml");
            File.WriteAllBytes(file, noise);
            Assert.Empty(scanner.InFolder(folder.Parent!.FullName));

            File.WriteAllBytes(file, [.. noise, .. planted, .. noise]);

            Assert.True(scanner.InFolder(folder.Parent.FullName).Any(found => found.EndsWith(file, StringComparison.Ordinal)), $"{disguise} was not seen through.");
        }
        finally
        {
            folder.Parent!.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_word_in_the_name_of_a_file_is_found()
    {
        var folder = Directory.CreateDirectory(Repository.PathTo($"artifacts/test-data/{RandomNumberGenerator.GetHexString(12, lowercase: true)}"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{Word}.db"), "");

        Assert.NotEmpty(new Scanner(Word).InFolder(folder.FullName));
        folder.Delete(recursive: true);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Base64(string before) => Bytes(Convert.ToBase64String(Bytes(before + Word + "!")));

    private static byte[] Compressed(Func<Stream, Stream> how)
    {
        var into = new MemoryStream();
        using (var packing = how(into))
            packing.Write(Bytes(Sentence));
        return into.ToArray();
    }
}
