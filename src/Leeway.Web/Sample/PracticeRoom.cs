using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Web.Sample;

/// <summary>What stands in the practices room: one of their own, whether a coin is asked, and what was done.</summary>
internal static class PracticeRoom
{
    private const int OwnWithin = 420;

    public static (List<Sitting> Sittings, IReadOnlyList<KeptDoing> Doings) Of(Teller teller, Undercurrent under, AllowedDays allowed, IReadOnlyList<KeptMoment> moments)
    {
        var chance = teller.For("practices/own");
        var ownDay = Array.FindIndex(Dealing.Out(
            [teller.Daily.Own], [.. Enumerable.Range(0, OwnWithin)], (own, day) => day > 40 && allowed.Has(own, day) && !teller.Silences.Holds(day) ? 1 : 0, chance), own => own is not null);
        (int From, int To)? coin = teller.Daily.Coin is { } months ? teller.Years.Months(months.From, months.To) : null;
        var doings = new Doings(teller, under, allowed, moments).Of(ownDay, coin);
        var lines = Dealing.Out(teller.Daily.After, doings, (line, doing) => Follows(line, doing) && allowed.Has(line, doing.Day) ? Dealing.Recent(teller, doing.Day) : 0, teller.For("practices/after"));
        return ([.. Own(teller, ownDay, chance), .. Coin(teller, coin, chance), .. doings.Zip(lines, (doing, line) => Done(teller, doing, line?.Line)).SelectMany(one => one), .. Forgotten(teller, chance)], doings);
    }

    // After a wait nothing can be said of the practice, only of the wait.
    private static bool Follows(AfterWords line, KeptDoing doing) =>
        doing.EndedAt is not null
        && (line.Practice is null || line.Practice == doing.Practice)
        && (line.Coin == "wait") == (doing.Coin == CoinSide.Wait)
        && (line.Coin != "now" || doing.Coin == CoinSide.Now);

    private static IEnumerable<Sitting> Done(Teller teller, KeptDoing doing, string? line)
    {
        var name = doing.Practice == PracticeUse.Own ? PracticeName.Of(IdOfOwn(teller)) : PracticeName.Of(Slug.Parse(doing.Practice));
        yield return new(doing.At, [state => PracticeDecisions.Begin(state.Of<PracticesState>(), doing.Id, name, doing.Moment, doing.Before, doing.Coin)]);
        if (doing.EndedAt is { } end)
            yield return new(end, [state => PracticeDecisions.End(state.Of<PracticesState>(), doing.Id, doing.After, line)]);
    }

    private static IEnumerable<Sitting> Own(Teller teller, int day, Chance chance)
    {
        var own = teller.Daily.Own;
        var written = new OwnPractice(own.Minutes) { Title = own.Title, For = own.For, Steps = own.Steps, Caution = own.Caution };
        yield return new(teller.At(day, chance), [Write(written)]);
        if (own.Later is { } later)
            yield return new(teller.At(day + chance.Between(25, 60), chance), [Write(written with { Steps = later })]);

        Act Write(OwnPractice practice) => state => PracticeDecisions.Write(state.Of<PracticesState>(), IdOfOwn(teller), practice);
    }

    private static IEnumerable<Sitting> Coin(Teller teller, (int From, int To)? coin, Chance chance) =>
        coin is not var (from, to) ? [] : [Choose(teller, from, true, chance), Choose(teller, to, false, chance)];

    private static Sitting Choose(Teller teller, int day, bool on, Chance chance) =>
        new(teller.At(day, chance), [state => PracticeDecisions.ChooseCoin(state.Of<PracticesState>(), teller.Fresh($"coin/{day}"), on)]);

    // Begun by a slip of the thumb, and wanted away.
    private static IEnumerable<Sitting> Forgotten(Teller teller, Chance chance)
    {
        var at = teller.At(chance.Between(200, 600), chance);
        var (id, name) = (teller.Fresh("practice/forgotten"), PracticeName.Of(Slug.Parse(teller.Daily.Practices[0].Id)));
        yield return new(at, [state => PracticeDecisions.Begin(state.Of<PracticesState>(), id, name, null, Touches.None, null)]);
        yield return new(at + Duration.FromMinutes(1), [_ => Decision.Keep(new ThingHidden(id))], Forgets: true);
    }

    private static ThingId IdOfOwn(Teller teller) => teller.Known("practice/own");
}
