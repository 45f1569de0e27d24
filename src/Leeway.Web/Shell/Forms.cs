using Microsoft.AspNetCore.Antiforgery;

namespace Leeway.Web.Shell;

/// <summary>What guards every form: the framework's antiforgery token.</summary>
public static class Forms
{
    public const string TokenField = "__token";
    public const string VaultField = "__vault";

    /// <summary>The longest text that is kept, in bytes of UTF-8.</summary>
    public const int LongestText = 1 << 20;

    /// <summary>The longest request: a form of the longest texts, every byte of it escaped as three.</summary>
    public const int LongestRequest = 16 << 20;

    public static string Token(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;

    public static Task<bool> IsGenuineAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
}
