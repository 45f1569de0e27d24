using System.Text.Json;

namespace Leeway.Domain.Words;

/// <summary>How something from the library, or put in one's own words, stands on the wire.</summary>
internal static class SlugOrOwn
{
    public static (Slug? Slug, string? Own) Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Slug.TryParse(reader.GetString(), out var slug) ? (slug, null) : throw new JsonException("Not a slug.");
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || !reader.ValueTextEquals("own") || !reader.Read() || reader.TokenType != JsonTokenType.String)
            throw new JsonException("Neither a slug nor own words.");
        var own = reader.GetString();
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw new JsonException("More than own words.");
        return (null, own);
    }

    public static void Write(Utf8JsonWriter writer, Slug? slug, string? own)
    {
        if (own is null)
        {
            writer.WriteStringValue(slug.GetValueOrDefault().Value);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("own", own);
        writer.WriteEndObject();
    }
}
