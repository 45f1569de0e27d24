using System.Buffers;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Leeway.Domain.Log;

/// <summary>
/// A kind of event on the wire: an explicit name that never changes, a version, and how its payload is written as JSON.
/// </summary>
public sealed record EventKind(string Name, int Version, JsonTypeInfo Payload)
{
    public static EventKind Of<TEvent>(string name, JsonTypeInfo<TEvent> payload, int version = 1) where TEvent : LogEvent =>
        new(name, version, payload);
}

/// <summary>Every event that this Leeway can read, by its name on the wire and by its type.</summary>
public sealed class EventCatalog
{
    private readonly FrozenDictionary<(string Name, int Version), EventKind> byName;
    private readonly FrozenDictionary<Type, EventKind> byType;

    public EventCatalog(IEnumerable<EventKind> kinds)
    {
        var all = kinds.ToList();
        byName = all.ToFrozenDictionary(kind => (kind.Name, kind.Version));
        byType = all.ToFrozenDictionary(kind => kind.Payload.Type);
    }

    public IEnumerable<EventKind> Kinds => byType.Values;

    /// <summary>The name, version and payload that are written for an event.</summary>
    /// <exception cref="KeyNotFoundException">The event's type was never registered: a bug.</exception>
    public (string Name, int Version, ReadOnlyMemory<byte> Payload) Write(LogEvent change)
    {
        if (change is UnreadEvent unread)
            return (unread.Name, unread.Version, unread.Payload);
        var kind = byType[change.GetType()];
        return (kind.Name, kind.Version, Json(change, kind.Payload));
    }

    /// <summary>
    /// Reads an event back. What is unknown comes back as <see cref="UnreadEvent"/>, its bytes kept. An entry's
    /// <paramref name="about"/> stands beside the event, so that what cannot be read can be forgotten with its thing; a
    /// known event has to be about the same.
    /// </summary>
    /// <exception cref="JsonException">The name is known and the payload is not of its shape, or is about something else.</exception>
    public LogEvent Read(string name, int version, ReadOnlySpan<byte> payload, ThingId? about = null)
    {
        if (!byName.TryGetValue((name, version), out var kind))
            return new UnreadEvent(name, version, about ?? default, payload.ToArray());
        var read = (LogEvent)(JsonSerializer.Deserialize(payload, kind.Payload) ?? throw new JsonException("An event may not be null."));
        return about is null || read.Subject == about ? read : throw new JsonException("An event may not be about something else than its entry.");
    }

    // Letters as letters: the escapes that only HTML needs would make most of the world's words three times as long.
    private static ReadOnlyMemory<byte> Json(LogEvent change, JsonTypeInfo payload)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            JsonSerializer.Serialize(writer, change, payload);
        return bytes.WrittenMemory;
    }
}
