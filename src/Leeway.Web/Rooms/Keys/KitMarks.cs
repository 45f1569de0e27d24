using Leeway.Domain.Rooms.Keys;
using NodaTime.Text;

namespace Leeway.Web.Rooms.Keys;

internal static class KitMarks
{
    /// <summary>
    /// Which kit there is, as a hidden field says it: empty for none. A form that was sent before speaks of one that is not
    /// there any more, so a page that is loaded again makes no second kit.
    /// </summary>
    public static string KitMark(this KeysState keys) => keys.KitMadeAt is { } made ? InstantPattern.General.Format(made) : "";
}
