using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Leeway.Domain.Log;

namespace Leeway.Domain.Words;

/// <summary>How much it hurts: 0, quiet, to 10, all there is. Not a measure of anybody but the writer, on that day.</summary>
[JsonConverter(typeof(AcheConverter))]
public readonly record struct Ache : IComparable<Ache>
{
    public const int Most = 10;

    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 10.</exception>
    public Ache(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Most);
        Size = size;
    }

    public int Size { get; }

    /// <summary>What stands in a form's field: null for a blank one, a refusal <c>ache-out-of-range</c> for all but 0 to 10.</summary>
    public static (Ache? Ache, Refusal? Refusal) Read(string? text, string field = "ache") =>
        string.IsNullOrWhiteSpace(text) ? (null, null)
        : TryParse(text, out var ache) ? (ache, null)
        : (null, new("ache-out-of-range", field));

    public static bool TryParse(string? text, out Ache ache)
    {
        ache = default;
        if (!int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var size) || size is < 0 or > Most)
            return false;
        ache = new(size);
        return true;
    }

    public int CompareTo(Ache other) => Size.CompareTo(other.Size);

    public override string ToString() => Size.ToString(CultureInfo.InvariantCulture);
}

internal sealed class AcheConverter : JsonConverter<Ache>
{
    public override Ache Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var size) && size is >= 0 and <= Ache.Most
            ? new(size)
            : throw new JsonException("Not an ache of 0 to 10.");

    public override void Write(Utf8JsonWriter writer, Ache value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Size);
}
