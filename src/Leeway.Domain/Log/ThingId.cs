using System.Buffers;
using System.Buffers.Binary;
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
    internal const int Digits = 32;

    private static readonly SearchValues<char> OfIds = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads the written form.</summary>
    /// <returns>False for anything but exactly 32 lower-case hexadecimal digits.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ThingId id) => TryParse(text.AsSpan(), out id);

    internal static bool TryParse(ReadOnlySpan<char> text, out ThingId id)
    {
        id = default;
        if (text.Length != Digits || text.ContainsAnyExcept(OfIds))
            return false;
        Span<byte> bytes = stackalloc byte[Digits / 2];
        _ = Convert.FromHexString(text, bytes, out _, out _);
        id = new(BinaryPrimitives.ReadUInt128BigEndian(bytes));
        return true;
    }

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}

public sealed class ThingIdConverter : JsonConverter<ThingId>
{
    public override ThingId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // As it is always written, without a string for it.
        Span<char> text = stackalloc char[ThingId.Digits];
        var isPlain = reader is { TokenType: JsonTokenType.String, HasValueSequence: false, ValueSpan.Length: ThingId.Digits };
        return ThingId.TryParse(isPlain ? text[..reader.CopyString(text)] : reader.GetString(), out var id)
            ? id
            : throw new JsonException("Not an id of 32 hexadecimal digits.");
    }

    public override void Write(Utf8JsonWriter writer, ThingId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
