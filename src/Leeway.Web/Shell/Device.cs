namespace Leeway.Web.Shell;

/// <summary>How a device is called in the person's own list: what its browser says it is, in a few words.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android phone or tablet"), ("Windows", "Windows computer"), ("Mac OS X", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux computer")];

    private static readonly (string Sign, string Name)[] Browsers = [("Firefox/", "Firefox"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    public static string Of(HttpContext context)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        var system = Systems.FirstOrDefault(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name ?? "Some device";
        return Browsers.FirstOrDefault(one => agent.Contains(one.Sign, StringComparison.Ordinal)).Name is { } browser ? $"{system}, {browser}" : system;
    }
}
