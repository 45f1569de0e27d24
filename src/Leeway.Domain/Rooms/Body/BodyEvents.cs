using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Body;

/// <summary>How the body was, in place of what the same check-in said before.</summary>
public sealed record CheckedIn(ThingId CheckIn, CheckInAnswer Answer) : LogEvent
{
    public override ThingId Subject => CheckIn;
}

/// <summary>A protector was met, whole, in place of what was told of it before.</summary>
public sealed record ProtectorMet(ThingId Protector, ProtectorTelling Telling) : LogEvent
{
    public override ThingId Subject => Protector;
}

/// <summary>A kindness that landed, or nearly; in place of its earlier wording.</summary>
public sealed record KindnessKept(ThingId Kindness, KindnessTelling Telling) : LogEvent
{
    public override ThingId Subject => Kindness;
}

/// <summary>Something written at the door of a feeling that was never learned, in place of its earlier wording.</summary>
public sealed record UnlearnedWritten(ThingId Writing, Slug Feeling, string Words) : LogEvent
{
    public override ThingId Subject => Writing;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CheckedIn))]
[JsonSerializable(typeof(ProtectorMet))]
[JsonSerializable(typeof(KindnessKept))]
[JsonSerializable(typeof(UnlearnedWritten))]
[JsonSerializable(typeof(Slug))]
[JsonSerializable(typeof(BodyPlace))]
internal sealed partial class BodyJson : JsonSerializerContext;
