using System.Globalization;
using NodaTime;

namespace Leeway.Domain.Tests.Insight;

/// <summary>How often looking back over a year says what is really so.</summary>
public static class Power
{
    private const int Days = 365;

    /// <summary>Every place softens by so much halfway, in log odds: 1 takes 40 of a hundred to 64, 2 to 83.</summary>
    public static Measured Softens(double by, int lives)
    {
        var measured = new Measured(string.Create(CultureInfo.InvariantCulture, $"the body softens halfway, by {by:0.0} in log odds"));
        foreach (var back in Lives(lives, seed => NullLives.Life(seed, Days, softened: by)))
            measured.Add(back.Softening.Places.Any(place => place.Change.Difference > 0 && back.Said.Contains(place.Tested.Key)));
        return measured;
    }

    /// <summary>One practice moves tension by so much.</summary>
    public static Measured Eases(double by, int lives)
    {
        var measured = new Measured(string.Create(CultureInfo.InvariantCulture, $"one practice takes {by:0.0} from tension, by a coin asked each time"));
        foreach (var back in Lives(lives, seed => NullLives.Life(seed, Days, effect: -by)))
            measured.Add(back.Coins.Any(coin => coin.Effect.Test.Observed < 0 && back.Said.Contains(coin.Effect.Tested(coin.Trials.Practice).Key)));
        return measured;
    }

    private static IEnumerable<LookingBackOn> Lives(int lives, Func<ulong, MadeUpLife> life) =>
        Enumerable.Range(0, lives).Select(seed => LookingBackOn.Of(life((ulong)seed + 1), MadeUpLife.First.PlusDays(Days), null));
}
