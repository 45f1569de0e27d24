using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.LookingBack;

/// <summary>The list of the pictures that rooms brought. Each is a page of its own room.</summary>
public static class LookingBackRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/looking-back", () => View.Of<LookingBackPage>());
}
