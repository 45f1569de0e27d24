using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using NodaTime;

namespace Leeway.Bench;

/// <summary>All that looking back reckons of 20,000 entries, ten years of check-ins and practices, one picture after the other.</summary>
internal sealed class LookBacks : IMeasurement
{
    private const int CheckIns = 15_000;
    private const int Doings = 5_000;
    private const int Days = 3_650;
    private const int Rounds = 7;
    private const double MustStayUnder = 300;
    private static readonly LocalDate First = new(2021, 1, 4);

    public string Name => "looking-back";

    public Task<Row> MeasureAsync(string folder)
    {
        var stream = RandomStream.Seeded(1);
        var (body, practices) = (Body(stream), Practices(stream));
        var first = Milliseconds(body, practices);
        var next = Enumerable.Range(0, Rounds).Select(_ => Milliseconds(body with { }, practices)).Order().ElementAt(Rounds / 2);
        return Task.FromResult(new Row(
            $"all of looking back over {CheckIns + Doings} entries of {Days / 365} years, in processor time",
            string.Create(CultureInfo.InvariantCulture, $"{next:N0} ms, the first time {first:N0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"under {MustStayUnder} ms"),
            next < MustStayUnder));
    }

    private static double Milliseconds(BodyState body, PracticesState practices)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var looked = LookedAt.Since(First, First.PlusDays(Days - 1));
        var checkIns = CheckInsInTime.Of(body, DateTimeZone.Utc);
        _ = AmountByDay.Of(checkIns, looked, answer => answer.Full).Steps();
        _ = AmountByDay.Of(checkIns, looked, answer => answer.Met).Steps();
        _ = BodyOverTime.Of(checkIns, looked);
        _ = Capacity.Of(checkIns, looked, RandomStream.Seeded(20));
        _ = TimesDone.Of(practices, DateTimeZone.Utc, looked);
        var coins = CoinTrials.Of(practices, DateTimeZone.Utc, looked).Select(trials => trials.Effect(RandomStream.Seeded(20))!.Tested(trials.Practice));
        _ = Statements.MayBeSaid([.. Softening.Of(checkIns, looked).Places.Select(place => place.Tested), .. coins]);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static BodyState Body(RandomStream stream)
    {
        Slug[] places = [.. ((string[])["chest", "throat", "belly", "jaw", "hips", "heart", "neck", "feet"]).Select(Slug.Parse)];
        Slug[] qualities = [.. ((string[])["soft", "warm", "open", "alive", "tight", "braced", "numb", "hollow"]).Select(Slug.Parse)];
        Amount Some() => new(stream.Below(11));
        return BodyState.Empty with
        {
            CheckIns = Enumerable.Range(1, CheckIns).Select(number => new CheckIn(new ThingId((UInt128)number), At(stream), new()
            {
                Body = Several.From(Enumerable.Range(0, 1 + stream.Below(3)).Select(_ => new BodyPlace(places[stream.Below(8)], null, Several.Of(qualities[stream.Below(8)])))),
                Open = Some(),
                Alive = Some(),
                Full = Some(),
                Met = Some(),
                Around = Several.Of(places[stream.Below(8)]),
            }, [])).ToThings(checkIn => checkIn.Id),
        };
    }

    private static PracticesState Practices(RandomStream stream) => PracticesState.Empty with
    {
        Doings = Enumerable.Range(1, Doings).Select(number => new Doing(new ThingId((UInt128)(CheckIns + number)), At(stream))
        {
            Practice = PracticeName.Of(Slug.Parse($"practice-{stream.Below(12)}")),
            Before = new(new Amount(stream.Below(11)), null, null),
            After = new(new Amount(stream.Below(11)), null, null),
            Coin = stream.Coin() ? CoinSide.Now : CoinSide.Wait,
        }).ToThings(doing => doing.Id),
    };

    private static Instant At(RandomStream stream) => First.PlusDays(stream.Below(Days)).AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(stream.Below(1440));
}
