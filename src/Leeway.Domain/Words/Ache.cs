using System.Globalization;
using System.Text.Json.Serialization;
using Leeway.Domain.Log;

namespace Leeway.Domain.Words;

/// <summary>How much it hurts: 0, nothing, to 10, more than I can hold. Not a measure of anybody but the writer, on that day.</summary>
[JsonConverter(typeof(ZeroToTenConverter<Ache>))]
public readonly record struct Ache : IZeroToTen<Ache>, IComparable<Ache>
{
    public const int Most = ZeroToTen.Most;

    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 10.</exception>
    public Ache(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Most);
        Size = size;
    }

    public int Size { get; }

    static Ache IZeroToTen<Ache>.Of(int size) => new(size);

    /// <summary>What stands in a form's field: null for a blank one, a refusal <c>ache-out-of-range</c> for all but 0 to 10.</summary>
    public static (Ache? Ache, Refusal? Refusal) Read(string? text, string field = "ache") =>
        string.IsNullOrWhiteSpace(text) ? (null, null)
        : TryParse(text, out var ache) ? (ache, null)
        : (null, new("ache-out-of-range", field));

    public static bool TryParse(string? text, out Ache ache) => ZeroToTen.TryParse(text, out ache);

    public int CompareTo(Ache other) => Size.CompareTo(other.Size);

    public override string ToString() => Size.ToString(CultureInfo.InvariantCulture);
}
