using Leeway.Domain.Rooms.Practices;
using Leeway.Vault.Sealing;
using Leeway.Web.Shell;

namespace Leeway.Web.Rooms.Practices;

/// <summary>Whether a coin says "now" or "wait" before a practice; off unless chosen.</summary>
public static class CoinRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/practices/coin", (Visit visit) => View.Of<CoinPage>(new { IsOn = visit.Of<PracticesState>().CoinIsAsked }));
        routes.MapPost("/practices/coin", ChooseAsync);
    }

    private static async Task<IResult> ChooseAsync(Visit visit)
    {
        var fields = await visit.PostedAsync();
        var id = Drawn.Thing();
        await visit.KeepAsync(state => PracticeDecisions.ChooseCoin(state.Of<PracticesState>(), id, fields["coin"] == "on"));
        return Visit.Go("/practices/coin?said=kept");
    }
}
