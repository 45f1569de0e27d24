using System.Text.Json;
using System.Text.Json.Serialization;
using Leeway.Domain.Words;

namespace Leeway.Domain.Rooms.Gap;

/// <summary>One of a list: of the library's, or added to it in the person's own words. Exactly one of the two is there.</summary>
[JsonConverter(typeof(ChosenConverter))]
public readonly record struct Chosen
{
    private Chosen(Slug? listed, string? own) => (Listed, Own) = (listed, own);

    public Slug? Listed { get; }

    public string? Own { get; }

    public static Chosen Of(Slug listed) => new(listed, null);

    /// <summary>In the person's own words, kept as typed.</summary>
    public static Chosen InOwnWords(string words) => new(null, words);

    public override string ToString() => Own ?? Listed.ToString()!;
}

/// <summary>On the wire one of the library's is a string, one's own is <c>{"own": "…"}</c>.</summary>
internal sealed class ChosenConverter : JsonConverter<Chosen>
{
    public override Chosen Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SlugOrOwn.Read(ref reader) is var (slug, own) && own is not null ? Chosen.InOwnWords(own) : Chosen.Of(slug!.Value);

    public override void Write(Utf8JsonWriter writer, Chosen value, JsonSerializerOptions options) =>
        SlugOrOwn.Write(writer, value.Listed, value.Own);
}
