using System.Text.Json.Serialization;

namespace Leeway.Domain.Log;

/// <summary>The events that belong to the log itself.</summary>
internal static class LogKinds
{
    public static readonly IReadOnlyList<EventKind> All =
    [
        EventKind.Of("log.thing-hidden", LogJson.Default.ThingHidden),
        EventKind.Of("log.thing-shown", LogJson.Default.ThingShown),
        EventKind.Of("log.entries-set-aside", LogJson.Default.EntriesSetAside),
    ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ThingHidden))]
[JsonSerializable(typeof(ThingShown))]
[JsonSerializable(typeof(EntriesSetAside))]
internal sealed partial class LogJson : JsonSerializerContext;
