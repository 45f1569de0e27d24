using Leeway.Domain.Words.Looking;
using NodaTime;

namespace Leeway.Domain.Tests.Words.Looking;

public sealed class LookedAtTests
{
    private static readonly LocalDate Wednesday = new(2031, 4, 9);

    [Fact]
    public void It_begins_on_a_Monday_and_ends_with_today()
    {
        var looked = LookedAt.Last(13, Wednesday);

        Assert.Equal((new(2031, 1, 13), new LocalDate(2031, 4, 9)), (looked.From, looked.LastDay));
        Assert.Equal(87, looked.Days);
        Assert.True(looked.Holds(Wednesday));
        Assert.False(looked.Holds(new(2031, 4, 10)));
    }

    [Fact]
    public void All_of_it_begins_with_the_week_of_the_oldest_also_when_a_clock_was_ahead()
    {
        Assert.Equal(new(2031, 3, 31), LookedAt.Since(new(2031, 4, 5), Wednesday).From);
        Assert.Equal(new(2031, 4, 7), LookedAt.Since(new(2031, 5, 5), Wednesday).From);
    }

    [Theory]
    [InlineData(14, Grain.Day, 94)]
    [InlineData(15, Grain.Week, 15)]
    [InlineData(106, Grain.Week, 106)]
    [InlineData(107, Grain.Month, 26)]
    public void It_is_drawn_by_days_by_weeks_and_by_months(int weeks, Grain grain, int steps)
    {
        var looked = LookedAt.Last(weeks, Wednesday);

        Assert.Equal((grain, steps), (looked.Grain, looked.Steps().Count));
    }

    [Theory]
    [InlineData(2031, 4, 9)]
    [InlineData(2031, 4, 1)]
    [InlineData(2031, 6, 30)]
    public void What_settled_ends_with_the_last_quarter_of_the_year_and_stays_until_the_next(int year, int month, int day)
    {
        var looked = LookedAt.Last(52, new(year, month, day));

        var settled = looked.Settled(new(2001, 1, 1));

        Assert.Equal(new(new(2030, 4, 2), new(2031, 4, 1)), settled);
    }

    [Fact]
    public void What_settled_begins_with_the_oldest_and_is_empty_before_the_first_turn()
    {
        Assert.Equal(new(new(2030, 12, 24), new(2031, 4, 1)), LookedAt.Last(52, Wednesday).Settled(new(2030, 12, 24)));
        Assert.Equal(0, LookedAt.Last(52, Wednesday).Settled(new(2031, 4, 5)).Days);
    }
}
