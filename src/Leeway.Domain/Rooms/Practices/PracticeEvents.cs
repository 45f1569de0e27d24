using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Practices;

/// <summary>A practice was begun; <paramref name="Moment"/> is the ache it was begun from, if it was one.</summary>
public sealed record PracticeBegun(ThingId Doing, PracticeName Practice, ThingId? Moment, Touches? Before, CoinSide? Coin) : LogEvent
{
    public override ThingId Subject => Doing;
}

/// <summary>It was enough, at whatever second. The same again takes the place of the first.</summary>
public sealed record PracticeEnded(ThingId Doing, Touches? After, string? Words) : LogEvent
{
    public override ThingId Subject => Doing;
}

/// <summary>A practice of one's own, in place of its earlier wording.</summary>
public sealed record OwnPracticeWritten(ThingId Practice, OwnPractice Written) : LogEvent
{
    public override ThingId Subject => Practice;
}

/// <summary>Whether a coin says "now" or "wait" before a practice, from now on.</summary>
public sealed record CoinChosen(ThingId Choice, bool On) : LogEvent
{
    public override ThingId Subject => Choice;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PracticeBegun))]
[JsonSerializable(typeof(PracticeEnded))]
[JsonSerializable(typeof(OwnPracticeWritten))]
[JsonSerializable(typeof(CoinChosen))]
internal sealed partial class PracticesJson : JsonSerializerContext;
