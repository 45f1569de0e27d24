using System.Runtime.CompilerServices;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Keys;
using Leeway.Vault.Sealing;
using NodaTime.Text;

namespace Leeway.Web.Rooms.Keys;

internal static class KitMarks
{
    private static readonly ConditionalWeakTable<OpenVault, Shown> Last = [];

    /// <summary>
    /// Which kit there is, as a hidden field says it: empty for none. A form that was sent before speaks of one that is not
    /// there any more, so a page that is loaded again makes no second kit.
    /// </summary>
    public static string KitMark(this KeysState keys) => keys.KitMadeAt is { } made ? InstantPattern.General.Format(made) : "";

    /// <summary>Remembers, for as long as the vault stays open here, with which form this code was asked for.</summary>
    public static void CodeShown(this OpenVault vault, ThingId form, KitCode code)
    {
        using var slot = SlotKey.FromKit(code);
        Last.AddOrUpdate(vault, new(form, new(slot.Selector.Value)));
    }

    /// <summary>Whether the kit that stands is the one whose code this form was answered with.</summary>
    public static bool IsStandingKitOf(this OpenVault vault, ThingId form) =>
        Last.TryGetValue(vault, out var shown) && shown.Form == form && vault.Log.State.Of<KeysState>().KitSlot == shown.Slot;

    /// <summary>Whether this is the code of the kit that stands.</summary>
    public static bool IsStandingKit(this OpenVault vault, KitCode code)
    {
        using var slot = SlotKey.FromKit(code);
        return vault.Log.State.Of<KeysState>().KitSlot == new ThingId(slot.Selector.Value);
    }

    private sealed record Shown(ThingId Form, ThingId Slot);
}
