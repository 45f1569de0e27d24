namespace Leeway.Domain.Tests.Insight;

/// <summary>A small part of what <c>dev/insight</c> measures, on every run of the tests.</summary>
public sealed class FalseAlarmTests
{
    private static readonly NullLives Lives = NullLives.Of(120);

    [Fact]
    public void Of_lives_in_which_nothing_changed_at_most_one_looking_back_in_ten_says_anything()
    {
        Assert.Equal(120, Lives.Year.Of);
        Assert.All([Lives.Quarter, Lives.Year, Lives.All], span => Assert.InRange(span.Share, 0, 0.10));
    }

    [Fact]
    public void Where_a_plain_test_of_before_and_after_would_nearly_always_call_it_an_effect() =>
        Assert.InRange(Lives.PlainTest.Share, 0.7, 1);

    [Fact]
    public void Intervals_of_nine_in_ten_hold_what_is_so_about_as_often()
    {
        var coverage = Coverage.Of(40);

        // Of forty lives, two standard errors to either side; docs/insight.md has the figures of many more.
        Assert.All([Lives.Softening, Lives.Coin, coverage.Peaks, coverage.Steadiness, coverage.Lower], interval => Assert.InRange(interval.Share, 0.80, 0.99));
    }

    [Fact]
    public void What_is_really_so_is_found_more_often_than_what_is_not()
    {
        Assert.InRange(Power.Softens(2, 40).Share, 0.5, 1);
        Assert.InRange(Power.Eases(2, 40).Share, 0.5, 1);
    }
}
