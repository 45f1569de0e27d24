using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Words.Relations;

/// <summary>Somebody came into the writing, under a name or a sign that the person chose.</summary>
public sealed record RelationMet(ThingId Relation, string Name, Slug? Kind, Slug? Colour) : LogEvent
{
    public override ThingId Subject => Relation;
}

/// <summary>Their name, kind and colour as they are from now on.</summary>
public sealed record RelationChanged(ThingId Relation, string Name, Slug? Kind, Slug? Colour) : LogEvent
{
    public override ThingId Subject => Relation;
}

/// <summary>They are out of the rows for a while: up to a day, or with no end said. Nothing that was written changes.</summary>
public sealed record RelationRested(
    ThingId Relation,
    [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? Until) : LogEvent
{
    public override ThingId Subject => Relation;
}

public sealed record RelationBroughtBack(ThingId Relation) : LogEvent
{
    public override ThingId Subject => Relation;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RelationMet))]
[JsonSerializable(typeof(RelationChanged))]
[JsonSerializable(typeof(RelationRested))]
[JsonSerializable(typeof(RelationBroughtBack))]
internal sealed partial class RelationsJson : JsonSerializerContext;
