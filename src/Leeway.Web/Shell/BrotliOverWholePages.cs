using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Leeway.Web.Shell;

/// <summary>
/// Brotli at the least quality that sees across what is written piece by piece: at the one below, a drawing that comes twice
/// in a page is sent twice.
/// </summary>
public sealed class BrotliOverWholePages : ICompressionProvider
{
    private static readonly BrotliCompressionOptions Options = new() { Quality = 2 };

    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, Options, leaveOpen: true);
}
