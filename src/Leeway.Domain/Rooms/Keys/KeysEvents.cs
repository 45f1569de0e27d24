using System.Text.Json.Serialization;
using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Rooms.Keys;

/// <summary>A device opened the vault. <paramref name="Session"/> finds the session's row, so that it can be ended from elsewhere.</summary>
public sealed record SessionOpened(ThingId Session, string Device) : LogEvent
{
    public override ThingId Subject => Session;
}

/// <summary>Every session opened before this was ended: sign out everywhere, or a change of passphrase.</summary>
public sealed record SessionsEnded(ThingId Id) : LogEvent
{
    public override ThingId Subject => Id;
}

/// <summary>The slot that name and passphrase open was made, in place of the one before.</summary>
public sealed record PassphraseSet(ThingId Slot, string Name) : LogEvent
{
    public override ThingId Subject => Slot;
}

/// <summary>A recovery kit was made, in place of the one before.</summary>
public sealed record KitMade(ThingId Slot) : LogEvent
{
    public override ThingId Subject => Slot;
}

/// <summary>The recovery kit was withdrawn.</summary>
public sealed record KitWithdrawn(ThingId Slot) : LogEvent
{
    public override ThingId Subject => Slot;
}

/// <summary>
/// How the person wants the house: minutes until it locks by itself, where *Leave quickly* goes (an address, or null for
/// the plain page), the time zone of dates (a tz database id), and whether devices may remember how far the log had come.
/// </summary>
public sealed record PreferencesSet(ThingId Id, int IdleMinutes, string? ExitAddress, string? Zone, bool Anchors) : LogEvent
{
    public override ThingId Subject => Id;
}

/// <summary>The person was told what is missing or unreadable in the log, and went on.</summary>
public sealed record DamageAccepted(ThingId Id, string Told) : LogEvent
{
    public override ThingId Subject => Id;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(SessionOpened))]
[JsonSerializable(typeof(SessionsEnded))]
[JsonSerializable(typeof(PassphraseSet))]
[JsonSerializable(typeof(KitMade))]
[JsonSerializable(typeof(KitWithdrawn))]
[JsonSerializable(typeof(PreferencesSet))]
[JsonSerializable(typeof(DamageAccepted))]
internal sealed partial class KeysJson : JsonSerializerContext;
