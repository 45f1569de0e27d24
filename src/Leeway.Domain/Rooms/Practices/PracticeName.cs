using System.Text.Json;
using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Practices;

/// <summary>Which practice: one of the library, or one that the person wrote. Exactly one of the two is there.</summary>
[JsonConverter(typeof(PracticeNameConverter))]
public readonly record struct PracticeName
{
    private PracticeName(Slug? word, ThingId? own) => (Library, Own) = (word, own);

    public Slug? Library { get; }

    public ThingId? Own { get; }

    public static PracticeName Of(Slug practice) => new(practice, null);

    public static PracticeName Of(ThingId own) => new(null, own);

    /// <summary>Its name in addresses: a slug, or 32 hexadecimal digits.</summary>
    public override string ToString() => Own?.ToString() ?? Library.ToString()!;
}

/// <summary>On the wire a practice of the library is a string, one's own is <c>{"own": "its id"}</c>.</summary>
internal sealed class PracticeNameConverter : JsonConverter<PracticeName>
{
    public override PracticeName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SlugOrOwn.Read(ref reader) switch
        {
            ({ } slug, _) => PracticeName.Of(slug),
            (_, var own) when ThingId.TryParse(own, out var id) => PracticeName.Of(id),
            _ => throw new JsonException("Neither a practice of the library nor an id."),
        };

    public override void Write(Utf8JsonWriter writer, PracticeName value, JsonSerializerOptions options) =>
        SlugOrOwn.Write(writer, value.Library, value.Own?.ToString());
}
