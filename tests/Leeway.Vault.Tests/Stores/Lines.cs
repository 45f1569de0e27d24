using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Keys;

namespace Leeway.Vault.Tests.Stores;

/// <summary>A line that somebody kept: the smallest room there can be.</summary>
public sealed record LineKept(ThingId Id, string Text) : LogEvent
{
    public override ThingId Subject => Id;
}

public sealed record Lines(ImmutableList<(ThingId Id, string Text)> All)
{
    public static Domain.Log.Rooms House { get; } = new(
        KeysState.Room,
        Room.Of(new Lines([]), (lines, entry) => Fold(lines, (LineKept)entry.Event), EventKind.Of("line.kept", LinesJson.Default.LineKept)));

    public IEnumerable<string> Texts => All.Select(line => line.Text);

    /// <summary>The drafts of a line, as <see cref="OpenVaults"/> asks for them.</summary>
    public static IEnumerable<string> DraftsOf(ThingId line) => [$"line/{line}"];

    private static Lines Fold(Lines lines, LineKept kept) => new(lines.All.Add((kept.Id, kept.Text)));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(LineKept))]
internal sealed partial class LinesJson : JsonSerializerContext;
