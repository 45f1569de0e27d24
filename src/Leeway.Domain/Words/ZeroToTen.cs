using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leeway.Domain.Words;

/// <summary>Something that a person says in eleven steps, from 0 to 10.</summary>
internal interface IZeroToTen<TSelf> where TSelf : struct, IZeroToTen<TSelf>
{
    int Size { get; }

    static abstract TSelf Of(int size);
}

internal static class ZeroToTen
{
    public const int Most = 10;

    public static bool TryParse<T>(string? text, out T value) where T : struct, IZeroToTen<T>
    {
        var known = int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var size) && size is >= 0 and <= Most;
        value = known ? T.Of(size) : default;
        return known;
    }
}

/// <summary>On the wire a whole number of 0 to 10.</summary>
internal sealed class ZeroToTenConverter<T> : JsonConverter<T> where T : struct, IZeroToTen<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var size) && size is >= 0 and <= ZeroToTen.Most
            ? T.Of(size)
            : throw new JsonException("Not a whole number of 0 to 10.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Size);
}
