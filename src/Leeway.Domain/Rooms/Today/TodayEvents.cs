using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Today;

/// <summary>An answer to a question of Today, in place of its earlier wording.</summary>
public sealed record QuestionAnswered(ThingId Answer, Slug Question, string Words) : LogEvent
{
    public override ThingId Subject => Answer;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(QuestionAnswered))]
internal sealed partial class TodayJson : JsonSerializerContext;
