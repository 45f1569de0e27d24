using System.Text.Json.Serialization;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Practices;

/// <summary>The three touches before a practice and after it. Each may be left out.</summary>
/// <param name="Tension">0 none, 10 as much as there can be.</param>
/// <param name="Ease">0 none, 10 as much as there can be.</param>
/// <param name="Stay">"Could I stay?" 0 not at all, 10 as long as you like.</param>
public sealed record Touches(Amount? Tension, Amount? Ease, Amount? Stay)
{
    public static readonly Touches None = new(null, null, null);
}

/// <summary>What the coin said: begin now, or wait ten minutes first. Both times are rated before and after.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CoinSide>))]
public enum CoinSide
{
    [JsonStringEnumMemberName("now")] Now,
    [JsonStringEnumMemberName("wait")] Wait,
}
