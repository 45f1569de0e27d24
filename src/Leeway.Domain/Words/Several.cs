using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Leeway.Domain.Words;

/// <summary>
/// A short list that is equal to another with the same items in the same order. Each item stands in it once, where it came
/// first. An answer has null in place of an empty one, so that nothing said has one form.
/// </summary>
[CollectionBuilder(typeof(Several), nameof(Several.Of))]
[JsonConverter(typeof(SeveralConverterFactory))]
public sealed class Several<T> : IReadOnlyList<T>, IEquatable<Several<T>> where T : notnull
{
    private readonly ImmutableArray<T> items;

    internal Several(ImmutableArray<T> items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(Several<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Several<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", items)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Several
{
    /// <summary>So few that each is soonest looked for among those before it.</summary>
    private const int Few = 16;

    public static Several<T> Of<T>(params ReadOnlySpan<T> items) where T : notnull =>
        items.Length <= Few && IsEachOnce(items) ? new([.. items]) : From(items.ToArray());

    public static Several<T> From<T>(IEnumerable<T> items) where T : notnull => new([.. items.Distinct()]);

    /// <summary>The list, or null for an empty one.</summary>
    internal static Several<T>? OrNothing<T>(Several<T>? items) where T : notnull => items is { Count: > 0 } ? items : null;

    private static bool IsEachOnce<T>(ReadOnlySpan<T> items)
    {
        for (var index = 1; index < items.Length; index++)
        {
            if (items[..index].Contains(items[index], comparer: null))
                return false;
        }
        return true;
    }
}

internal sealed class SeveralConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Several<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(SeveralConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

internal sealed class SeveralConverter<T> : JsonConverter<Several<T>> where T : notnull
{
    public override Several<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Not a list.");
        var element = (JsonConverter<T>)options.GetConverter(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(element.Read(ref reader, typeof(T), options) ?? throw new JsonException("An item may not be null."));
        return Several.Of(CollectionsMarshal.AsSpan(items));
    }

    public override void Write(Utf8JsonWriter writer, Several<T> value, JsonSerializerOptions options)
    {
        var element = (JsonConverter<T>)options.GetConverter(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
            element.Write(writer, item, options);
        writer.WriteEndArray();
    }
}
