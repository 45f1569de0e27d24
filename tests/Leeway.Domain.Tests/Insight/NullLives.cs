using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Statistics;
using Leeway.Statistics.Paired;
using NodaTime;

namespace Leeway.Domain.Tests.Insight;

/// <summary>How often looking back says something about lives in which nothing changed and no practice did anything.</summary>
public sealed class NullLives
{
    /// <summary>Two years, up to a turn of the quarter.</summary>
    private const int Days = 730;

    public Measured Quarter { get; } = new("three months");

    public Measured Year { get; } = new("a year");

    public Measured All { get; } = new("all of it, two years");

    public Measured AnyOfThem { get; } = new("any of the three, one after the other");

    /// <summary>Opened on every Monday of the second year, over a year each time.</summary>
    public Measured EveryMonday { get; } = new("a year, opened on every Monday for a year");

    public Measured Softening { get; } = new("how much softer a place was, from half to half");

    public Measured Coin { get; } = new("how much more tension changed with now than with wait");

    public Measured OnePlace { get; } = new("one place of the body has softened or tightened (p at most .10, nothing else asked)");

    public Measured OneCoin { get; } = new("one practice does something (p at most .10, nothing else asked)");

    public Measured PlainTest { get; } = new("what a plain paired t test of before and after would call an effect (p under .05)");

    public static NullLives Of(int lives, int everyMonday = 0)
    {
        var found = new NullLives();
        for (var seed = 0; seed < lives; seed++)
            found.Look(Life((ulong)seed + 1), seed < everyMonday);
        return found;
    }

    public static MadeUpLife Life(ulong seed, int days = Days, double softened = 0, double effect = 0)
    {
        var stream = RandomStream.Seeded(seed * 0x9E3779B9);
        return MadeUpLife.Of(stream, Temper.Of(stream, MadeUpLife.CountOfPlaces) with { Softened = softened, Effect = effect }, days);
    }

    private void Look(MadeUpLife life, bool everyMonday)
    {
        var today = MadeUpLife.First.PlusDays(Days);
        var (quarter, year, all) = (LookingBackOn.Of(life, today, 13), LookingBackOn.Of(life, today, 52), LookingBackOn.Of(life, today, null));
        Quarter.Add(quarter.SaysAnything);
        Year.Add(year.SaysAnything);
        All.Add(all.SaysAnything);
        AnyOfThem.Add(quarter.SaysAnything || year.SaysAnything || all.SaysAnything);
        if (everyMonday)
            EveryMonday.Add(Enumerable.Range(0, 52).Any(week => LookingBackOn.Of(life, today.PlusWeeks(-week), 52).SaysAnything));
        foreach (var place in year.Softening.Places)
        {
            Softening.Add(place.Change.Interval.Contains(0));
            OnePlace.Add(place.Tested.P <= 0.10);
        }
        foreach (var (trials, effect) in year.Coins)
        {
            Coin.Add(effect.Interval.Contains(0));
            OneCoin.Add(effect.Tested(trials.Practice).P <= 0.10);
        }
        foreach (var done in TimesDone.Of(life.Practised, DateTimeZone.Utc, Domain.Words.Looking.LookedAt.Last(52, today)))
            AddPlainTest(done.Pairs(touches => touches.Tension));
    }

    private void AddPlainTest(TouchPairs pairs)
    {
        var changes = pairs.Pairs.Select(pair => (double)(pair.After - pair.Before)).ToList();
        if (changes.Count >= TouchPairs.FewestToSay && changes.Distinct().Count() > 1)
            PlainTest.Add(PairedT.Of(changes).P < 0.05);
    }
}
