using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>A practice that was begun, with what was truly felt before it was put into numbers.</summary>
/// <param name="Practice">Its id, or <see cref="PracticeUse.Own"/>.</param>
/// <param name="EndedAt">Null where it was left.</param>
/// <param name="Tension">What was felt before.</param>
/// <param name="TensionAfter">What was felt when it was enough, or when the wait was over.</param>
public sealed record KeptDoing(
    ThingId Id, string Practice, int Day, Instant At, ThingId? Moment, CoinSide? Coin, Instant? EndedAt, double Tension, double TensionAfter, Touches Before, Touches After);

/// <summary>
/// The practices of one life, as they were begun: mostly when it is tense, some of them from an ache of the same hour. While
/// a coin is asked, half of them wait ten minutes first.
/// </summary>
internal sealed class Doings(Teller teller, Undercurrent under, AllowedDays allowed, IReadOnlyList<KeptMoment> moments)
{
    private const double CoinMakesCurious = 3.2;
    private readonly PracticeStyle style = PracticeStyle.Of(teller.Person.Id);

    /// <param name="ownFrom">The day on which the practice of their own was written.</param>
    /// <param name="coin">Between which days, both left out, a coin is asked.</param>
    public IReadOnlyList<KeptDoing> Of(int ownFrom, (int From, int To)? coin)
    {
        var chance = teller.For("practices");
        var doings = new List<KeptDoing>();
        for (var day = style.First; day < teller.Years.Count; day++)
        {
            var isAsked = coin is var (from, to) && day > from && day < to;
            var hour = TenseHour.On(teller, day, chance);
            var rate = style.Often * Math.Exp(style.Stirred * (hour.Tension - 5)) * (isAsked ? CoinMakesCurious : 1);
            if (!teller.Silences.Holds(day) && chance.Happens(Math.Min(0.7, rate)))
                doings.AddRange(On(day, hour, ownFrom, isAsked, teller.For($"practice/{day}")));
        }
        if (coin is var (first, last))
            doings.AddRange([.. Further(doings, first, last)]);
        return [.. doings.OrderBy(doing => doing.Day)];
    }

    /// <summary>Where the coin was asked too seldom for its sentence, it is asked on further days of the same months.</summary>
    private IEnumerable<KeptDoing> Further(IReadOnlyList<KeptDoing> doings, int from, int to)
    {
        var use = teller.Daily.Practices.MaxBy(use => use.Eases)!;
        var order = teller.For("practices/further");
        var days = new Queue<int>(Enumerable.Range(from + 1, to - from - 1)
            .Where(day => !teller.Silences.Holds(day) && allowed.Has(use, day) && doings.All(doing => doing.Day != day)).OrderBy(_ => order.Uniform()));
        foreach (var side in (CoinSide[])[CoinSide.Now, CoinSide.Wait])
            for (var told = doings.Count(doing => doing.Practice == use.Id && doing.Coin == side && IsTold(doing)); told < CoinTrials.FewestOfEach && days.TryDequeue(out var day);)
            {
                var chance = teller.For($"practice/{day}");
                var doing = Do(use, day, teller.At(day, chance), TenseHour.On(teller, day, chance), null, side, 0, chance, out _);
                if (!IsTold(doing))
                    continue;
                told++;
                yield return doing;
            }
    }

    private static bool IsTold(KeptDoing doing) => doing is { Before.Tension: not null, After.Tension: not null };

    private IEnumerable<KeptDoing> On(int day, TenseHour hour, int ownFrom, bool isAsked, Chance chance)
    {
        var uses = teller.Daily.Practices.Where(use => allowed.Has(use, day) && (use.Id != PracticeUse.Own || day > ownFrom)).ToList();
        var use = uses[chance.Weighted([.. uses.Select(use => use.Often)])];
        var ache = moments.FirstOrDefault(moment => moment.Day == day && moment is { Words: not null, IsWarm: false });
        var from = ache is not null && chance.Happens(0.5) ? ache : null;
        var at = from is null ? teller.At(day, chance) : from.At + Duration.FromMinutes(chance.Between(6, 40));
        CoinSide? coin = !isAsked || chance.Happens(0.06) ? null : chance.Happens(0.5) ? CoinSide.Now : CoinSide.Wait;
        var first = Do(use, day, at, hour, from?.Id, coin, 0, chance, out var then);
        yield return first;
        // Whoever could not wait begins anyway; and after a wait the practice is there, if it is still wanted.
        if (coin == CoinSide.Wait && (first.EndedAt is null || chance.Happens(0.35)))
            yield return Do(use, day, (first.EndedAt ?? at) + Duration.FromMinutes(chance.Between(1, 5)), then, from?.Id, null, 1, chance, out _);
    }

    private KeptDoing Do(PracticeUse use, int day, Instant at, TenseHour hour, ThingId? moment, CoinSide? coin, int turn, Chance chance, out TenseHour then)
    {
        var waits = coin == CoinSide.Wait;
        var isLeft = chance.Happens(!waits ? 0.06 : hour.Tension > 8 ? 0.3 : 0.08);
        var time = Duration.FromSeconds(waits && !isLeft ? chance.Between(600, 840) : chance.Between(150, 480));
        then = hour.After(time, waits || isLeft ? 0 : use.Eases * (0.6 + (0.8 * chance.Uniform())), chance);
        var before = hour.Said(teller, style, under[day], chance);
        var after = isLeft || chance.Happens(coin is null ? 0.1 : 0.03) ? Touches.None : then.Said(teller, style, under[day], chance);
        return new(
            teller.Fresh($"practice/{day}/{turn}"), use.Id, day, at, moment, coin, isLeft ? null : at + time, hour.Tension, then.Tension, chance.Happens(0.05) ? Touches.None : before, after);
    }
}
