using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using NodaTime;

namespace Leeway.Domain.Tests.Insight;

/// <summary>One looking-back on a made-up life, as the pages make it: what every picture asks, and what may then be said.</summary>
public sealed record LookingBackOn(Softening Softening, IReadOnlyList<(CoinTrials Trials, CoinEffect Effect)> Coins, IReadOnlyList<string> Said)
{
    /// <param name="weeks">How many weeks; null for all of it.</param>
    public static LookingBackOn Of(MadeUpLife life, LocalDate today, int? weeks)
    {
        var days = weeks is { } many ? LookedAt.Last(many, today) : LookedAt.Since(MadeUpLife.First, today);
        var asked = days.Settled(MadeUpLife.First);
        var softening = Softening.Of(CheckInsInTime.Of(life.Body, DateTimeZone.Utc), asked);
        var coins = CoinTrials.Of(life.Practised, DateTimeZone.Utc, asked)
            .Select(trials => (Trials: trials, Effect: trials.Effect(RandomStream.Seeded(20))))
            .Where(coin => coin.Effect is not null)
            .Select(coin => (coin.Trials, coin.Effect!)).ToList();
        return new(softening, coins, Statements.MayBeSaid(
            [.. softening.Places.Select(place => place.Tested), .. coins.Select(coin => coin.Item2.Tested(coin.Trials.Practice))]));
    }

    public bool SaysAnything => Said.Count > 0;
}
