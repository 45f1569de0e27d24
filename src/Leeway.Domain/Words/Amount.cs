using System.Globalization;
using System.Text.Json.Serialization;
using Leeway.Domain.Log;

namespace Leeway.Domain.Words;

/// <summary>How much of something there is for the one who writes: 0, none, to 10, as much as there can be. Of the body, a day, a practice; never of somebody else.</summary>
[JsonConverter(typeof(ZeroToTenConverter<Amount>))]
public readonly record struct Amount : IZeroToTen<Amount>, IComparable<Amount>
{
    public const int Most = ZeroToTen.Most;

    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 10.</exception>
    public Amount(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Most);
        Size = size;
    }

    public int Size { get; }

    static Amount IZeroToTen<Amount>.Of(int size) => new(size);

    /// <summary>What stands in a form's field: null for a blank one, a refusal <c>amount-out-of-range</c> for all but 0 to 10.</summary>
    public static (Amount? Amount, Refusal? Refusal) Read(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? (null, null)
        : TryParse(text, out var amount) ? (amount, null)
        : (null, new("amount-out-of-range", field));

    public static bool TryParse(string? text, out Amount amount) => ZeroToTen.TryParse(text, out amount);

    public int CompareTo(Amount other) => Size.CompareTo(other.Size);

    public override string ToString() => Size.ToString(CultureInfo.InvariantCulture);
}
