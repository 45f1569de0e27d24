using Leeway.Domain.Rooms.Keys;

namespace Leeway.Web.Shell;

/// <summary>
/// Where the person agreed to it, this device remembers how far the log had come. It moves only forward, and is written
/// as the answer starts, after anything that the request kept.
/// </summary>
internal static class AnchorKeeping
{
    public static void Remember(HttpContext context, Visit visit) => context.Response.OnStarting(() =>
    {
        try
        {
            Write(context, visit);
        }
        catch (ObjectDisposedException)
        {
            // The vault was locked or sealed anew meanwhile: the answer goes out all the same.
        }
        return Task.CompletedTask;
    });

    private static void Write(HttpContext context, Visit visit)
    {
        if (!visit.Of<KeysState>().Preferences.Anchors || !visit.Log.Report.IsWhole)
            return;
        var remembered = Cookies.ReadAnchor(context);
        var anchor = visit.Log.Anchor(remembered);
        if (remembered != anchor)
            Cookies.WriteAnchor(context, anchor);
    }
}
