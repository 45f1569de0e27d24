using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leeway.Domain.Words;

/// <summary>
/// The name by which something in Leeway's own content is known: a feeling, a region of the body, a story. Lower-case
/// letters a to z and digits in words joined by single hyphens, 64 characters at most. What it names may be gone from the
/// content by the time it is read.
/// </summary>
[JsonConverter(typeof(SlugConverter))]
public readonly record struct Slug
{
    private const int Longest = 64;

    private static readonly SearchValues<char> Signs = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly string? value;

    private Slug(string value) => this.value = value;

    public string Value => value ?? "";

    /// <exception cref="FormatException">Not a slug: a bug, since forms and files go through <see cref="TryParse"/>.</exception>
    public static Slug Parse(string text) => TryParse(text, out var slug) ? slug : throw new FormatException("Not a slug.");

    public static bool TryParse([NotNullWhen(true)] string? text, out Slug slug)
    {
        slug = default;
        if (string.IsNullOrEmpty(text) || text.Length > Longest || !IsOfWords(text))
            return false;
        slug = new(text);
        return true;
    }

    public override string ToString() => Value;

    private static bool IsOfWords(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(Signs) && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}

internal sealed class SlugConverter : JsonConverter<Slug>
{
    public override Slug Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Slug.TryParse(reader.GetString(), out var slug) ? slug : throw new JsonException("Not a slug.");

    public override void Write(Utf8JsonWriter writer, Slug value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
