using Leeway.Domain.Rooms.Keys;

namespace Leeway.Web.Shell;

/// <summary>
/// Where the person agreed to it, this device remembers how far the log had come. It moves only forward, and is written
/// as the answer starts, after anything that the request kept.
/// </summary>
internal static class AnchorKeeping
{
    public static void Remember(HttpContext context, Visit visit)
    {
        if (!visit.Of<KeysState>().Preferences.Anchors || !visit.Log.Report.IsWhole)
            return;
        context.Response.OnStarting(() =>
        {
            var anchor = visit.Log.Anchor();
            if (Cookies.ReadAnchor(context) != anchor)
                Cookies.WriteAnchor(context, anchor);
            return Task.CompletedTask;
        });
    }
}
