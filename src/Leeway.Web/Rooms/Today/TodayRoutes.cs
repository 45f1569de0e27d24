using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Today;

public static class TodayRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/today", () => View.Of<TodayPage>());
}
