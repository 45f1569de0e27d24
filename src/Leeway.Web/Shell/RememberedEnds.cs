using Leeway.Domain.Rooms.Keys;
using Leeway.Vault.Logs;

namespace Leeway.Web.Shell;

/// <summary>
/// Where the person agreed to it, this device remembers how far their log had come: one <see cref="OpenLog.Anchor"/> for
/// each vault, in one cookie. It moves only forward, from an end that was found to be in the log, and is written as the
/// answer starts, after anything that the request kept.
/// </summary>
internal static class RememberedEnds
{
    private const char Between = '~';
    private const int MostVaults = 6;

    /// <summary>
    /// How many entries fewer there are than this device remembers, at least; 0 where it remembers nothing, or what it
    /// remembers is in the log.
    /// </summary>
    public static async Task<long> FewerAsync(HttpContext context, OpenLog log) =>
        Of(context, log) is { } remembered ? await log.FewerThanAsync(remembered, context.RequestAborted) ?? 0 : 0;

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

    /// <summary>This device forgets how far this log had come, and keeps what it remembers of others.</summary>
    public static void Drop(HttpContext context, OpenLog log)
    {
        var others = Others(context, log);
        if (others.Count == 0)
            Cookies.DropAnchors(context);
        else
            Cookies.WriteAnchors(context, string.Join(Between, others));
    }

    private static void Write(HttpContext context, Visit visit)
    {
        if (!visit.Of<KeysState>().Preferences.Anchors || !visit.Log.Report.IsWhole)
            return;
        var remembered = Of(context, visit.Log);
        var anchor = visit.Log.Anchor(remembered);
        if (remembered != anchor)
            Cookies.WriteAnchors(context, string.Join(Between, [.. Others(context, visit.Log).TakeLast(MostVaults - 1), anchor]));
    }

    private static string? Of(HttpContext context, OpenLog log) => All(context).FirstOrDefault(log.IsAnchorHere);

    private static List<string> Others(HttpContext context, OpenLog log) => [.. All(context).Where(anchor => !log.IsAnchorHere(anchor))];

    private static string[] All(HttpContext context) => Cookies.ReadAnchors(context)?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
