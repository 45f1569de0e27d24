using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using NodaTime;
using static Leeway.Domain.Tests.Rooms.Body.Reading.Kept;

namespace Leeway.Domain.Tests.Rooms.Body.Reading;

public sealed class CapacityTests
{
    private static readonly LookedAt Quarter = LookedAt.Last(13, new(2031, 4, 6));

    [Fact]
    public void Check_ins_within_two_days_of_the_first_are_one_peak_as_high_as_the_highest()
    {
        var capacity = Of(("2031-03-01T08:00", Alive(7)), ("2031-03-02T08:00", Alive(9)), ("2031-03-03T08:00", Alive(8)), ("2031-03-03T08:01", Alive(7)), ("2031-03-04", Alive(6)));

        Assert.Equal([("2031-03-01T08:00", 9), ("2031-03-03T08:01", 7)], capacity.Peaks.Select(peak => ($"{peak.When:uuuu-MM-ddTHH:mm}", peak.Height.Size)));
    }

    [Theory]
    [InlineData(6, null, true)]
    [InlineData(5, null, false)]
    [InlineData(null, "soft", true)]
    [InlineData(null, "warm", true)]
    [InlineData(null, "open", true)]
    [InlineData(null, "alive", false)]
    [InlineData(null, "tight", false)]
    [InlineData(2, "soft", true)]
    [InlineData(null, null, null)]
    public void A_peak_was_followed_by_softness_or_not_or_it_was_not_told(int? open, string? quality, bool? softness)
    {
        var after = new CheckInAnswer { Open = open is { } size ? new Amount(size) : null, Body = quality is null ? null : [Place("jaw", quality)], Words = "after" };

        Assert.Equal(softness, Of(("2031-03-01T08:00", Alive(8)), ("2031-03-03T08:00", after)).Peaks.Single().Softness);
    }

    [Fact]
    public void Softness_later_than_two_days_or_in_the_same_check_in_does_not_count()
    {
        var peak = Of(("2031-03-01T08:00", Alive(8) with { Open = new(9) }), ("2031-03-03T08:01", new() { Open = new(9) })).Peaks.Single();

        Assert.Null(peak.Softness);
    }

    [Fact]
    public void Of_twenty_peaks_that_are_known_it_is_said_how_many_were_followed_by_softness()
    {
        var nineteen = Of([.. Followed(19)]);
        var twenty = Of([.. Followed(20)]);

        Assert.Equal((20, 20, 10), (twenty.Peaks.Count, twenty.KnownAfter, twenty.StillSoft));
        Assert.Null(nineteen.SoftInterval);
        Assert.Equal(0.327, twenty.SoftInterval!.Value.Low, 3);
        Assert.Equal(0.673, twenty.SoftInterval!.Value.High, 3);
    }

    [Fact]
    public void Steadiness_is_said_from_thirty_neighbouring_days_and_a_gap_is_not_bridged()
    {
        Assert.Equal(30, Days(31).Pairs);
        Assert.Equal(2.0, Days(31).Steadiness!.Size, 1e-12);
        Assert.Null(Days(30).Steadiness);
        Assert.Equal(28, Days(31, without: 10).Pairs);
    }

    private static Capacity Days(int days, int without = -1) => Of([.. Enumerable.Range(0, days).Where(day => day != without)
        .Select(day => ($"{Quarter.From.PlusDays(day):uuuu-MM-dd}", new CheckInAnswer { Open = new(4 + (2 * (day % 2))) }))]);

    private static IEnumerable<(string, CheckInAnswer)> Followed(int peaks) => Enumerable.Range(0, peaks).SelectMany(peak => new[]
    {
        ($"{Quarter.From.PlusDays(4 * peak):uuuu-MM-dd}", Alive(8)),
        ($"{Quarter.From.PlusDays((4 * peak) + 1):uuuu-MM-dd}", new CheckInAnswer { Open = new(peak % 2 == 0 ? 7 : 3) }),
    });

    private static CheckInAnswer Alive(int size) => new() { Alive = new(size) };

    private static Capacity Of(params IReadOnlyList<(string, CheckInAnswer)> kept) => Capacity.Of(CheckIns(kept), Quarter, RandomStream.Seeded(1));
}
