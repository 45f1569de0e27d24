using Leeway.Vault.Sealing;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>The few cookies there are, but for the one beside forms, which opens nothing (<see cref="FormCookie"/>). Over TLS each has the <c>__Host-</c> prefix; on http://localhost a plain name.</summary>
public static class Cookies
{
    private const string Session = "leeway";
    private const string Carried = "leeway-carried";
    private const string Anchors = "leeway-anchor";

    public static SessionKey? ReadSession(HttpContext context) => SessionKey.FromCookie(context.Request.Cookies[Name(context, Session)]);

    public static void WriteSession(HttpContext context, SessionKey key) => Write(context, Session, key.CookieValue());

    public static void DropSession(HttpContext context) => Drop(context, Session);

    public static string? ReadCarried(HttpContext context) => context.Request.Cookies[Name(context, Carried)];

    public static void WriteCarried(HttpContext context, string value) => Write(context, Carried, value);

    public static void DropCarried(HttpContext context) => Drop(context, Carried);

    public static string? ReadAnchors(HttpContext context) => context.Request.Cookies[Name(context, Anchors)];

    public static void WriteAnchors(HttpContext context, string value) => Write(context, Anchors, value, Duration.FromDays(400));

    public static void DropAnchors(HttpContext context) => Drop(context, Anchors);

    public static string Name(HttpContext context, string name) => context.Request.IsHttps ? "__Host-" + name : name;

    private static void Write(HttpContext context, string name, string value, Duration? keep = null) =>
        context.Response.Cookies.Append(Name(context, name), value, Options(context, keep));

    private static void Drop(HttpContext context, string name) => context.Response.Cookies.Delete(Name(context, name), Options(context, null));

    private static CookieOptions Options(HttpContext context, Duration? keep) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
        MaxAge = keep?.ToTimeSpan(),
    };
}
