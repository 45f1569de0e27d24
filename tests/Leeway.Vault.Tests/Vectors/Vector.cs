using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Leeway.Vault.Tests.Vectors;

/// <summary>
/// One thing that must open, or one way to fail, as it lies in testdata/vectors: what is expected on top, then its parts,
/// a line each. Bytes are hexadecimal, text is a JSON string.
/// </summary>
public sealed record Vector(string Kind, string Name, string Expect, string Comment, IReadOnlyList<(string Key, string Value)> Parts)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Path => $"testdata/vectors/{Kind}/{Name}.txt";

    public string this[string key] => Parts.First(part => part.Key == key).Value;

    public static Vector Of(string kind, string name, string expect, string comment, params ReadOnlySpan<(string Key, object Value)> parts)
    {
        var written = new List<(string, string)>();
        foreach (var (key, value) in parts)
            written.Add((key, Written(value)));
        return new(kind, name, expect, comment, written);
    }

    public static Vector Parse(string path, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Line).ToList();
        return new(
            System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path))!,
            System.IO.Path.GetFileNameWithoutExtension(path),
            lines.Single(line => line.Key == "expect").Value,
            lines.Single(line => line.Key == "comment").Value,
            [.. lines.Where(line => line.Key is not ("expect" or "comment"))]);
    }

    public IEnumerable<string> All(string key) => Parts.Where(part => part.Key == key).Select(part => part.Value);

    public bool Has(string key) => Parts.Any(part => part.Key == key);

    public byte[] Bytes(string key) => Convert.FromHexString(this[key]);

    public string Text(string key) => JsonSerializer.Deserialize<string>(this[key])!;

    public string ToText()
    {
        var text = new StringBuilder($"expect: {Expect}\ncomment: {Comment}\n\n");
        foreach (var (key, value) in Parts)
            text.Append($"{key}: {value}".TrimEnd()).Append('\n');
        return text.ToString();
    }

    private static string Written(object value) => value switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        Said said => JsonSerializer.Serialize(said.Text, Readable),
        UInt128 id => id.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static (string Key, string Value) Line(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], line[(colon + 1)..].Trim());
    }
}

/// <summary>A part that is text, written as a JSON string.</summary>
public sealed record Said(string Text);
