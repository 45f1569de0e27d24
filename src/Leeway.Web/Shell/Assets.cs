using System.Collections.Frozen;
using System.Reflection;
using Leeway.Vault.Sealing;
using Microsoft.AspNetCore.StaticFiles;

namespace Leeway.Web.Shell;

/// <summary>
/// The stylesheet (every room's, in the order of its layers), the scripts and the images, under an address that changes
/// with their content, so that a browser may keep them for ever. None of them holds anything of a person's.
/// </summary>
public sealed class Assets
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly FrozenDictionary<string, byte[]> files;

    public Assets()
    {
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["look.css"] = Stylesheet() };
        foreach (var kind in (string[])["script/", "image/"])
            foreach (var name in Named(kind))
                found[name[kind.Length..]] = Read(name);
        files = found.ToFrozenDictionary(StringComparer.Ordinal);
        Version = Fingerprint.Of(files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value));
    }

    public string Version { get; }

    public string this[string file] => $"/s/{Version}/{file}";

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/s/{version}/{file}", (HttpContext context, string version, string file) =>
        {
            if (!files.TryGetValue(file, out var bytes))
                return Results.NotFound();
            context.Response.Headers.CacheControl = version == Version ? "public, max-age=31536000, immutable" : "no-cache";
            return Results.Bytes(bytes, Types.TryGetContentType(file, out var type) ? type : "application/octet-stream");
        });

    private static byte[] Stylesheet()
    {
        const string order = "layers.css";
        var sheets = Named("style/").OrderBy(name => name.EndsWith(order, StringComparison.Ordinal) ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal);
        return [.. sheets.SelectMany(Read)];
    }

    private static IEnumerable<string> Named(string prefix) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
