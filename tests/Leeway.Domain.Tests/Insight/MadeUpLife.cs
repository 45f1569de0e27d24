using System.Collections.Immutable;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Words;
using Leeway.Statistics;
using NodaTime;

namespace Leeway.Domain.Tests.Insight;

/// <summary>
/// A made-up life whose truth is known: moods that carry over (Ornstein and Uhlenbeck 1930), a weekday that presses, shocks
/// out of nowhere, silent weeks, more written on low days. Practices are begun when tension is high, which falls again by
/// itself; a coin says now or wait, and who is very tense begins anyway.
/// </summary>
public sealed class MadeUpLife
{
    private static readonly Slug[] Places = [.. ((string[])["chest", "throat", "belly", "jaw", "left-shoulder", "right-shoulder", "upper-back", "hips", "heart", "left-hand", "feet", "neck"]).Select(Slug.Parse)];
    private static readonly Slug[] Soft = [.. ((string[])["soft", "warm", "open", "alive"]).Select(Slug.Parse)];
    private static readonly Slug[] Tight = [.. ((string[])["tight", "braced", "heavy", "hot", "cold", "buzzing", "numb", "hollow"]).Select(Slug.Parse)];
    private static readonly PracticeName[] Practices = [.. ((string[])["the-floor", "a-window", "two-cups"]).Select(name => PracticeName.Of(Slug.Parse(name)))];

    private readonly RandomStream stream;
    private readonly Temper temper;
    private readonly List<CheckIn> checkIns = [];
    private readonly List<Doing> doings = [];
    private double closeness;
    private double activation;
    private int next = 1;

    private MadeUpLife(RandomStream stream, Temper temper) => (this.stream, this.temper) = (stream, temper);

    /// <summary>A Monday.</summary>
    public static LocalDate First { get; } = new(2001, 1, 1);

    public BodyState Body { get; private set; } = BodyState.Empty;

    public PracticesState Practised { get; private set; } = PracticesState.Empty;

    public static int CountOfPlaces => Places.Length;

    /// <param name="stream">All chance of the life.</param>
    /// <param name="temper">What it is like.</param>
    /// <param name="days">How long it is written down.</param>
    public static MadeUpLife Of(RandomStream stream, Temper temper, int days)
    {
        var life = new MadeUpLife(stream, temper) { closeness = stream.Bell(), activation = stream.Bell() };
        var silent = false;
        for (var day = 0; day < days; day++)
        {
            life.Carry(day);
            silent = stream.Happens(silent ? 0.15 : 0.02) ? !silent : silent;
            if (!silent)
                life.Live(day, later: 2 * day >= days);
        }
        life.Body = BodyState.Empty with { CheckIns = life.checkIns.ToThings(checkIn => checkIn.Id) };
        life.Practised = PracticesState.Empty with { Doings = life.doings.ToThings(doing => doing.Id) };
        return life;
    }

    private void Carry(int day)
    {
        closeness = Carried(closeness, temper.Closeness);
        activation = Carried(activation, temper.Activation) + (day % 7 == 4 ? temper.Weekday : 0);
        if (stream.Happens(0.03))
            closeness -= 1.5;
    }

    private double Carried(double mood, double halfLife)
    {
        var kept = Math.Pow(2, -1 / halfLife);
        return (kept * mood) + (Math.Sqrt(1 - (kept * kept)) * stream.Bell());
    }

    private void Live(int day, bool later)
    {
        var most = temper.Writes * Math.Exp(-0.3 * closeness);
        for (var left = most; left > 0; left--)
            if (stream.Happens(Math.Min(left, 1)))
                CheckIn(At(day, stream.Below(24 * 60)), later);
        if (stream.Happens(activation > 0.5 ? 0.6 : 0.08))
            Practise(At(day, stream.Below(23 * 60)));
    }

    private void CheckIn(Instant at, bool later)
    {
        var body = Enumerable.Range(0, stream.Below(4)).Select(_ => Math.Min(stream.Below(Places.Length), stream.Below(Places.Length))).Distinct().Select(place => Told(place, later)).ToList();
        var id = Id();
        checkIns.Add(new(id, at, new()
        {
            Body = Several.From(body),
            FeelsNothing = body.Count == 0,
            Open = stream.Happens(0.85) ? Rated(5 + (temper.Reach * closeness) + (0.8 * stream.Bell())) : null,
            Alive = stream.Happens(0.85) ? Rated(5 + (temper.Reach * activation) + (0.8 * stream.Bell())) : null,
        }, []));
    }

    private BodyPlace Told(int place, bool later)
    {
        var odds = temper.Softness + temper.OfPlaces[place] + closeness + (later ? temper.Softened : 0);
        return new(Places[place], null, Several.From(Enumerable.Range(0, 1 + stream.Below(2)).Select(_ => stream.Happens(1 / (1 + Math.Exp(-odds))) ? Soft[stream.Below(Soft.Length)] : Tight[stream.Below(Tight.Length)])));
    }

    private void Practise(Instant at)
    {
        var which = stream.Happens(0.6) ? 0 : stream.Below(Practices.Length);
        // What is high for the moment has half gone ten minutes later, whatever one does.
        var (ground, moment) = (4 + activation, Math.Max(0, 2.5 + (1.2 * stream.Bell())));
        var before = Rated(ground + moment + (0.7 * stream.Bell()));
        var coin = stream.Coin() ? CoinSide.Now : CoinSide.Wait;
        var anyway = coin == CoinSide.Wait && stream.Happens(moment > 3 ? 0.5 : 0.1);
        var isDone = coin == CoinSide.Now || anyway;
        var after = Rated(ground + (0.5 * moment) + (0.7 * stream.Bell()) + (isDone && which == 0 ? temper.Effect : 0));
        var rated = stream.Happens(0.9) ? new Touches(after, null, null) : null;
        Do(Practices[which], at, before, coin, anyway ? null : rated);
        if (anyway)
            Do(Practices[which], at + Duration.FromMinutes(1 + stream.Below(8)), before, null, rated);
    }

    private void Do(PracticeName practice, Instant at, Amount before, CoinSide? coin, Touches? after)
    {
        var id = Id();
        doings.Add(new(id, at) { Practice = practice, Before = new(before, null, null), Coin = coin, After = after, EndedAt = after is null ? null : at + Duration.FromMinutes(10) });
    }

    private ThingId Id() => new((UInt128)next++);

    private static Instant At(int day, int minute) => First.PlusDays(day).AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(minute);

    private static Amount Rated(double felt) => new((int)Math.Clamp(Math.Round(felt), 0, Amount.Most));
}
