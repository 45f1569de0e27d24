namespace Leeway.Web.Shell;

/// <summary>Somebody is there though nothing is touched: a practice runs, or a sit. Moves the idle lock and does nothing else.</summary>
public static class AwakeRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/awake", () => Results.NoContent()).WithMetadata(new SessionGate.OffersUndo());
}
