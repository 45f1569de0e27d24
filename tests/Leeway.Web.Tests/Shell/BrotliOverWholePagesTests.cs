using System.IO.Compression;
using System.Security.Cryptography;
using Leeway.Web.Shell;

namespace Leeway.Web.Tests.Shell;

public sealed class BrotliOverWholePagesTests
{
    [Fact]
    public async Task What_comes_twice_in_a_page_that_is_written_piece_by_piece_is_sent_once()
    {
        var drawing = RandomNumberGenerator.GetBytes(12_000);
        using var sent = new MemoryStream();

        await using (var page = new BrotliOverWholePages().CreateStream(sent))
        {
            await page.WriteAsync(drawing);
            await page.WriteAsync(drawing);
        }

        Assert.InRange(sent.Length, drawing.Length, drawing.Length + 500);
        Assert.Equal([.. drawing, .. drawing], Unpacked(sent.ToArray()));
    }

    private static byte[] Unpacked(byte[] sent)
    {
        using var whole = new MemoryStream();
        using (var opened = new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress))
            opened.CopyTo(whole);
        return whole.ToArray();
    }
}
