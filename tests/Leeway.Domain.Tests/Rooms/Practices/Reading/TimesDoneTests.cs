using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Practices.Reading;

public sealed class TimesDoneTests
{
    [Fact]
    public void Before_and_after_are_counted_and_nothing_more()
    {
        var pairs = Tension(new Done().Times(9, 8, 5).Times(1, 4, 6).Times(2, 5, 5));

        Assert.Equal((12, 9, 1, 2), (pairs.Pairs.Count, pairs.Lower, pairs.Higher, pairs.Same));
        Assert.Equal(0.513, pairs.IntervalOf(pairs.Lower)!.Value.Low, 3);
        Assert.Equal(0.895, pairs.IntervalOf(pairs.Lower)!.Value.High, 3);
    }

    [Fact]
    public void From_eight_times_on_it_may_be_said_in_a_sentence()
    {
        Assert.Null(Tension(new Done().Times(7, 8, 5)).IntervalOf(7));
        Assert.NotNull(Tension(new Done().Times(8, 8, 5)).IntervalOf(8));
    }

    [Fact]
    public void What_was_not_told_before_and_after_is_left_out_and_so_is_a_wait()
    {
        var done = TimesDone.Of(new Done().Time(8, null).Time(null, 3).Time(7, 2, CoinSide.Wait).Time(6, 1, CoinSide.Now).State, DateTimeZone.Utc, Done.Looked);

        Assert.Equal([(6, 1)], done.Single().Pairs(touches => touches.Tension).Pairs);
        Assert.Empty(done.Single().Pairs(touches => touches.Ease).Pairs);
    }

    [Fact]
    public void Each_practice_stands_by_itself_the_often_done_first()
    {
        var other = PracticeName.Of(Slug.Parse("a-window"));

        var done = TimesDone.Of(new Done().Time(8, 5, practice: other).Times(2, 4, 4).State, DateTimeZone.Utc, Done.Looked);

        Assert.Equal([(House.Floor, 2), (other, 1)], done.Select(one => (one.Practice, one.Times.Count)));
    }

    private static TouchPairs Tension(Done done) =>
        TimesDone.Of(done.State, DateTimeZone.Utc, Done.Looked).Single().Pairs(touches => touches.Tension);
}
