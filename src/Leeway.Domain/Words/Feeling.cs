using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leeway.Domain.Words;

/// <summary>A feeling: a word of the vocabulary, or the person's own. Exactly one of the two is there.</summary>
[JsonConverter(typeof(FeelingConverter))]
public readonly record struct Feeling
{
    private Feeling(Slug? word, string? own) => (Word, Own) = (word, own);

    public Slug? Word { get; }

    public string? Own { get; }

    public static Feeling Of(Slug word) => new(word, null);

    /// <summary>In the person's own words, kept as typed.</summary>
    public static Feeling InOwnWords(string words) => new(null, words);

    public override string ToString() => Own ?? Word.ToString()!;
}

/// <summary>On the wire a word of the vocabulary is a string, one's own is <c>{"own": "…"}</c>.</summary>
internal sealed class FeelingConverter : JsonConverter<Feeling>
{
    public override Feeling Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SlugOrOwn.Read(ref reader) is var (slug, own) && own is not null ? Feeling.InOwnWords(own) : Feeling.Of(slug!.Value);

    public override void Write(Utf8JsonWriter writer, Feeling value, JsonSerializerOptions options) =>
        SlugOrOwn.Write(writer, value.Word, value.Own);
}
