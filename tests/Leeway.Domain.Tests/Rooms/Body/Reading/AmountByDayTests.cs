using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using static Leeway.Domain.Tests.Rooms.Body.Reading.Kept;

namespace Leeway.Domain.Tests.Rooms.Body.Reading;

public sealed class AmountByDayTests
{
    [Fact]
    public void The_last_amount_that_was_said_on_a_day_is_the_days()
    {
        var checkIns = CheckIns(
            ("2031-04-08T23:59", new() { Full = new(9) }),
            ("2031-04-09T08:00", new() { Full = new(2), Met = new(7) }),
            ("2031-04-09T22:00", new() { Full = new(8) }));

        Assert.Equal([null, 9, 8, null], Sizes(checkIns, answer => answer.Full));
        Assert.Equal([null, null, 7, null], Sizes(checkIns, answer => answer.Met));
    }

    [Fact]
    public void A_day_without_it_stays_open_and_an_amount_of_nothing_is_an_amount()
    {
        var full = AmountByDay.Of(CheckIns(("2031-04-07", new() { Full = new(0) }), ("2031-04-09", new() { Met = new(3) })), Days, answer => answer.Full);

        Assert.Equal(1, full.Told);
        Assert.Equal([0, null, null, null], full.Steps().Select(step => step.Middle));
    }

    [Fact]
    public void Neither_amount_changes_when_the_other_does()
    {
        var quiet = CheckIns(("2031-04-09", new() { Full = new(6), Met = new(1) }));
        var met = CheckIns(("2031-04-09", new() { Full = new(6), Met = new(10) }));

        Assert.Equal(Sizes(quiet, answer => answer.Full), Sizes(met, answer => answer.Full));
    }

    [Fact]
    public void A_year_goes_by_weeks_and_each_has_the_middle_of_its_days()
    {
        var checkIns = CheckIns(
            ("2031-03-31", new() { Met = new(2) }), ("2031-04-02", new() { Met = new(9) }), ("2031-04-06T23:00", new() { Met = new(4) }), ("2031-04-07", new() { Met = new(5) }));

        var steps = AmountByDay.Of(checkIns, LookedAt.Last(52, Day("2031-04-09")), answer => answer.Met).Steps();

        Assert.Equal(52, steps.Count);
        Assert.Equal((4.0, 5.0), (steps[^2].Middle, steps[^1].Middle));
        Assert.Equal([2, 9, 4], steps[^2].Each);
        Assert.Null(steps[0].Middle);
    }

    private static LookedAt Days => LookedAt.Last(1, Day("2031-04-10"));

    private static IEnumerable<int?> Sizes(CheckInsInTime checkIns, Func<CheckInAnswer, Amount?> which) =>
        AmountByDay.Of(checkIns, Days, which).Days.Select(day => day?.Size);
}
