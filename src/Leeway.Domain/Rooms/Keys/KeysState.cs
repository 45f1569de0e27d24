using System.Collections.Immutable;
using System.Diagnostics;
using Leeway.Domain.Log;
using NodaTime;

namespace Leeway.Domain.Rooms.Keys;

/// <summary>Who holds which key to this vault, and how the person wants the house.</summary>
public sealed record KeysState
{
    public static readonly KeysState Empty = new();

    /// <summary>The name that was chosen at the door.</summary>
    public string Name { get; init; } = "";

    /// <summary>The slot of name and passphrase.</summary>
    public ThingId? PassphraseSlot { get; init; }

    /// <summary>The slot of the recovery kit, if there is one.</summary>
    public ThingId? KitSlot { get; init; }

    public Instant? KitMadeAt { get; init; }

    /// <summary>Sessions that were opened and not ended from elsewhere, oldest first. Some of them may be over.</summary>
    public ImmutableList<OpenedSession> Sessions { get; init; } = [];

    public Preferences Preferences { get; init; } = Preferences.Default;

    public static Room Room { get; } = Room.Of(
        Empty,
        Fold,
        EventKind.Of("keys.session-opened", KeysJson.Default.SessionOpened),
        EventKind.Of("keys.sessions-ended", KeysJson.Default.SessionsEnded),
        EventKind.Of("keys.passphrase-set", KeysJson.Default.PassphraseSet),
        EventKind.Of("keys.kit-made", KeysJson.Default.KitMade),
        EventKind.Of("keys.kit-withdrawn", KeysJson.Default.KitWithdrawn),
        EventKind.Of("keys.preferences-set", KeysJson.Default.PreferencesSet),
        EventKind.Of("keys.damage-accepted", KeysJson.Default.DamageAccepted));

    private static KeysState Fold(KeysState state, Recorded entry) => entry.Event switch
    {
        SessionOpened opened => state with { Sessions = state.Sessions.Add(new(opened.Session, opened.Device, entry.At)) },
        SessionsEnded => state with { Sessions = [] },
        PassphraseSet set => state with { PassphraseSlot = set.Slot, Name = set.Name },
        KitMade made => state with { KitSlot = made.Slot, KitMadeAt = entry.At },
        KitWithdrawn => state with { KitSlot = null, KitMadeAt = null },
        PreferencesSet set => state with { Preferences = new(set.IdleMinutes, set.ExitAddress, set.Zone, set.Anchors) },
        DamageAccepted => state,
        _ => throw new UnreachableException(entry.Event.GetType().Name),
    };
}

public sealed record OpenedSession(ThingId Session, string Device, Instant At);

/// <param name="IdleMinutes">Minutes without use until the vault locks, 1 to 720.</param>
/// <param name="ExitAddress">Where *Leave quickly* goes; null for the plain page.</param>
/// <param name="Zone">A tz database id; null for the machine's own.</param>
/// <param name="Anchors">Whether a device may remember how far the log had come.</param>
public sealed record Preferences(int IdleMinutes, string? ExitAddress, string? Zone, bool Anchors)
{
    public static readonly Preferences Default = new(15, null, null, false);
}
