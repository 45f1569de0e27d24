using System.Text.Json.Serialization;

namespace Leeway.Domain.Words;

/// <summary>Where in the body, and how it is there. <paramref name="Side"/> is null where a region has but one, or none was said; no form asks for it yet.</summary>
public sealed record BodyPlace(Slug Region, BodySide? Side, Several<Slug>? Qualities)
{
    public Several<Slug>? Qualities { get; init => field = Several.OrNothing(value); } = Several.OrNothing(Qualities);
}

[JsonConverter(typeof(JsonStringEnumConverter<BodySide>))]
public enum BodySide
{
    [JsonStringEnumMemberName("front")] Front,
    [JsonStringEnumMemberName("back")] Back,
}
