using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leeway.Domain.Log;

/// <summary>
/// Names what an event is about: a moment, a relation, a letter. 128 random bits, drawn at the edge and passed in;
/// written as 32 lower-case hexadecimal digits in addresses, forms and events.
/// </summary>
[JsonConverter(typeof(ThingIdConverter))]
public readonly record struct ThingId(UInt128 Value)
{
    private const int Digits = 32;

    /// <summary>Reads the written form.</summary>
    /// <returns>False for anything but exactly 32 lower-case hexadecimal digits.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ThingId id)
    {
        id = default;
        if (text is not { Length: Digits } || text.AsSpan().ContainsAnyExcept("0123456789abcdef"))
            return false;
        id = new(UInt128.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return true;
    }

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}

public sealed class ThingIdConverter : JsonConverter<ThingId>
{
    public override ThingId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ThingId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Not an id of 32 hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, ThingId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
