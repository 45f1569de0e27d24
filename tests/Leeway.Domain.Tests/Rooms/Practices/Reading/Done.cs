using System.Collections.Immutable;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Words.Looking;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Practices.Reading;

/// <summary>Practices as they were done, an hour apart, with no log around them.</summary>
internal sealed class Done
{
    private static readonly Instant Start = Instant.FromUtc(2031, 3, 3, 8, 0);
    private readonly List<Doing> doings = [];

    public static LookedAt Looked => LookedAt.Last(13, new(2031, 4, 6));

    public PracticesState State => PracticesState.Empty with { Doings = doings.ToThings(doing => doing.Id) };

    public Done Time(int? before, int? after, CoinSide? coin = null, PracticeName? practice = null, int minutes = 60)
    {
        var at = doings.Count == 0 ? Start : doings[^1].BegunAt + Duration.FromMinutes(minutes);
        doings.Add(new Doing(new ThingId((UInt128)(doings.Count + 1)), at)
        {
            Practice = practice ?? House.Floor,
            Before = before is null ? null : House.Touched(before),
            After = after is null ? null : House.Touched(after),
            Coin = coin,
            EndedAt = after is null ? null : at + Duration.FromMinutes(5),
        });
        return this;
    }

    public Done Times(int times, int before, int after, CoinSide? coin = null)
    {
        for (var time = 0; time < times; time++)
            Time(before, after, coin);
        return this;
    }
}
