using Leeway.Web.Words;

namespace Leeway.Web.Shell;

/// <summary>The page of help, for whoever comes by; nothing of it asks who that is.</summary>
public static class HelpRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/help-now", (HttpContext context, SafetyWords words, string? country) => View.Of<HelpPage>(new { Country = words.Guess(country, context.Request.Headers.AcceptLanguage.ToString()) }))
            .WithMetadata(new SessionGate.Outside());
}
