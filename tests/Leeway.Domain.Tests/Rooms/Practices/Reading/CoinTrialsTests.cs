using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words.Looking;
using Leeway.Statistics;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Practices.Reading;

public sealed class CoinTrialsTests
{
    [Fact]
    public void Now_and_wait_are_told_apart_and_what_no_coin_was_asked_of_is_not_among_them()
    {
        var trials = Of(new Done().Time(8, 3, CoinSide.Now).Time(7, 6, CoinSide.Wait).Time(9, 1));

        Assert.Equal([-5], trials.Now);
        Assert.Equal([-1], trials.Wait);
    }

    [Fact]
    public void A_practice_begun_anyway_counts_as_the_wait_that_the_coin_asked_for()
    {
        Assert.Equal([-6], Of(new Done().Time(8, null, CoinSide.Wait).Time(8, 2, minutes: 4)).Wait);
        Assert.Empty(CoinTrials.Of(new Done().Time(8, null, CoinSide.Wait).Time(8, 2, minutes: 11).State, DateTimeZone.Utc, Done.Looked));
    }

    [Fact]
    public void A_time_that_was_not_rated_afterwards_is_not_guessed()
    {
        var trials = Of(new Done().Time(8, null, CoinSide.Now).Time(7, 6, CoinSide.Now));

        Assert.Equal([-1], trials.Now);
    }

    [Theory]
    [InlineData(8, 7)]
    [InlineData(7, 8)]
    public void An_effect_needs_eight_of_each(int now, int wait) =>
        Assert.Null(Of(new Done().Times(now, 8, 2, CoinSide.Now).Times(wait, 8, 8, CoinSide.Wait)).Effect(RandomStream.Seeded(1)));

    [Fact]
    public void The_effect_is_the_difference_that_the_coin_made_and_mirrors_when_the_sides_are_changed()
    {
        var falls = Of(Mixed(CoinSide.Now, CoinSide.Wait)).Effect(RandomStream.Seeded(1))!;
        var rises = Of(Mixed(CoinSide.Wait, CoinSide.Now)).Effect(RandomStream.Seeded(1))!;

        Assert.Equal(-3, falls.Test.Observed, 1e-12);
        Assert.Equal(3, rises.Test.Observed, 1e-12);
        Assert.Equal(falls.Test.P, rises.Test.P, 1e-12);
        Assert.True(falls.Interval.High < 0 && rises.Interval.Low > 0);
        Assert.Equal(["practices.coin.the-floor"], Statements.MayBeSaid([falls.Tested(House.Floor)]));
    }

    [Fact]
    public void Where_now_and_wait_fall_alike_there_is_no_effect_to_speak_of()
    {
        var effect = Of(new Done().Times(8, 8, 4, CoinSide.Now).Times(8, 8, 4, CoinSide.Wait)).Effect(RandomStream.Seeded(1))!;

        Assert.Equal(1, effect.Test.P);
        Assert.Empty(Statements.MayBeSaid([effect.Tested(House.Floor)]));
    }

    private static Done Mixed(CoinSide first, CoinSide second) =>
        new Done().Times(4, 8, 3, first).Times(4, 8, 5, first).Times(4, 8, 6, second).Times(4, 8, 8, second);

    private static CoinTrials Of(Done done) => CoinTrials.Of(done.State, DateTimeZone.Utc, Done.Looked).Single();
}
