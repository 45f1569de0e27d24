namespace Leeway.Web.Shell;

/// <summary>
/// The antiforgery cookie, named as our own are: over TLS with the <c>__Host-</c> prefix, so that no neighbouring host can
/// set it. The framework knows one name for all requests, so it is asked for anew at each.
/// </summary>
public sealed class FormCookie : CookieBuilder
{
    private readonly IHttpContextAccessor accessor;

    public FormCookie(IHttpContextAccessor accessor)
    {
        this.accessor = accessor;
        Path = "/";
        SameSite = SameSiteMode.Strict;
        HttpOnly = true;
        SecurePolicy = CookieSecurePolicy.SameAsRequest;
        IsEssential = true;
    }

    public override string? Name
    {
        get => accessor.HttpContext is { } context ? Cookies.Name(context, "leeway-form") : "leeway-form";
        set => throw new NotSupportedException("The name of this cookie depends on the request.");
    }
}
