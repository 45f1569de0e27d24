using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words.Looking;
using Leeway.Web.Shell;
using NodaTime;

namespace Leeway.Web.Rooms.Practices;

/// <summary>The picture that the practices room makes of the times something was done.</summary>
public static class PracticesLooking
{
    public static readonly LookBack Picture = new("/looking-back/practices", "Before and after a practice", "how it was when you began, and when you stopped")
    {
        Oldest = Oldest,
        Tested = (visit, asked) => Coins(visit, asked).Where(coin => coin.Effect is not null).Select(coin => coin.Effect!.Tested(coin.Trials.Practice)),
    };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Picture.Address, (Visit visit, IEnumerable<LookBack> pictures, string? span) =>
    {
        var back = LookedBack.Of(visit, pictures, span);
        return View.Of<BeforeAndAfterPage>(new
        {
            Back = back,
            Done = Reckoned.Of(visit.Of<PracticesState>(), (back.Days, visit.Zone), () => TimesDone.Of(visit.Of<PracticesState>(), visit.Zone, back.Days)),
            Coins = Coins(visit, back.Asked),
            MayBeSaid = back.MayBeSaid(visit, pictures),
            Any = visit.Of<PracticesState>().Doings.Values.Any(HasPair),
        });
    });

    private static IReadOnlyList<CoinShown> Coins(Visit visit, LookedAt asked) =>
        Reckoned.Of<IReadOnlyList<CoinShown>>(
            visit.Of<PracticesState>(),
            (asked, visit.Zone),
            () => [.. CoinTrials.Of(visit.Of<PracticesState>(), visit.Zone, asked).Select(trials => new CoinShown(trials, trials.Effect(LookedBack.Chance())))]);

    private static LocalDate? Oldest(Visit visit) =>
        visit.Of<PracticesState>().Doings.Values.Where(HasPair).Select(doing => (LocalDate?)doing.BegunAt.InZone(visit.Zone).Date).Min();

    private static bool HasPair(Doing doing) => doing is { Before: not null, After: not null };
}

/// <param name="Effect">Null while there is too little.</param>
public sealed record CoinShown(CoinTrials Trials, CoinEffect? Effect);
