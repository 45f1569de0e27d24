using System.Globalization;
using Leeway.Domain.Log;

namespace Leeway.Domain.Rooms.Keys;

/// <summary>What may be changed about how the house behaves.</summary>
public static class KeysDecisions
{
    private const int LongestIdle = 720;

    /// <param name="state">The state now.</param>
    /// <param name="id">A fresh id.</param>
    /// <param name="idleMinutes">As typed: 1 to 720.</param>
    /// <param name="exitAddress">As typed: empty for the plain page, or an http(s) address.</param>
    /// <param name="zone">As chosen: empty for the machine's own, or a tz database id.</param>
    /// <param name="anchors">Whether devices may remember how far the log had come.</param>
    /// <param name="isZone">Whether a tz database id is one.</param>
    /// <returns>Refused with idle-off, exit-off or zone-off.</returns>
    public static Decision Prefer(KeysState state, ThingId id, string idleMinutes, string exitAddress, string zone, bool anchors, Func<string, bool> isZone)
    {
        if (!int.TryParse(idleMinutes, NumberStyles.None, CultureInfo.InvariantCulture, out var idle) || idle is < 1 or > LongestIdle)
            return Decision.Refuse("idle-off", "idle");
        var exit = exitAddress.Trim();
        if (exit.Length > 0 && !IsWebAddress(exit))
            return Decision.Refuse("exit-off", "exit");
        if (zone.Length > 0 && !isZone(zone))
            return Decision.Refuse("zone-off", "zone");
        var wanted = new Preferences(idle, exit.Length == 0 ? null : exit, zone.Length == 0 ? null : zone, anchors);
        return wanted == state.Preferences
            ? Decision.Nothing
            : Decision.Keep(new PreferencesSet(id, wanted.IdleMinutes, wanted.ExitAddress, wanted.Zone, wanted.Anchors));
    }

    private static bool IsWebAddress(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");
}
