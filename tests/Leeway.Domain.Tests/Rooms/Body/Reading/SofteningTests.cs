using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words.Looking;
using static Leeway.Domain.Tests.Rooms.Body.Reading.Kept;

namespace Leeway.Domain.Tests.Rooms.Body.Reading;

public sealed class SofteningTests
{
    private static readonly LookedAt Year = new(new(2030, 4, 2), new(2031, 4, 1));

    [Fact]
    public void A_place_that_was_tight_and_later_soft_has_changed_by_its_counts()
    {
        var place = Softening.Of(Days("jaw", early: "tight", late: "warm"), Year).Places.Single();

        Assert.Equal(("jaw", 0, 26, 26, 26), (place.Region.Value, place.Change.Before, place.Change.BeforeOf, place.Change.After, place.Change.AfterOf));
        Assert.Equal(["body.softened.jaw"], Statements.MayBeSaid([place.Tested]));
    }

    [Fact]
    public void Mirrored_days_give_the_mirrored_change()
    {
        var softer = Softening.Of(Days("jaw", early: "numb", late: "open"), Year).Places.Single();
        var tighter = Softening.Of(Days("jaw", early: "open", late: "numb"), Year).Places.Single();

        Assert.Equal(softer.Tested, tighter.Tested);
        Assert.Equal(softer.Change.Difference, -tighter.Change.Difference, 1e-12);
        Assert.Equal(softer.Change.Interval.Low, -tighter.Change.Interval.High, 1e-12);
    }

    [Fact]
    public void What_is_both_or_neither_is_on_no_side()
    {
        Assert.Null(Softening.IsSoft([Slug("soft"), Slug("tight")]));
        Assert.Null(Softening.IsSoft([]));
        Assert.Null(Softening.IsSoft([Slug("a-word-of-tomorrow")]));
        Assert.True(Softening.IsSoft([Slug("alive"), Slug("warm")]));
        Assert.False(Softening.IsSoft([Slug("hollow"), Slug("heavy")]));
    }

    [Theory]
    [InlineData(11, 0)]
    [InlineData(12, 1)]
    public void It_is_asked_from_twelve_mentions_in_each_half(int mentions, int places)
    {
        var days = Enumerable.Range(0, 30).Select(day => Told(day, "chest", "tight")).Concat(Enumerable.Range(0, mentions).Select(day => Told(200 + day, "chest", "warm")));

        Assert.Equal(places, Softening.Of(CheckIns([.. days]), Year).Places.Count);
    }

    [Theory]
    [InlineData(181, false)]
    [InlineData(182, true)]
    public void It_is_asked_of_half_a_year_and_more(int days, bool isLongEnough) =>
        Assert.Equal(isLongEnough, Softening.Of(CheckIns(), new(Year.From, Year.From.PlusDays(days))).IsLongEnough);

    private static CheckInsInTime Days(string region, string early, string late) =>
        CheckIns([.. Enumerable.Range(0, 52).Select(week => Told(7 * week, region, week < 26 ? early : late))]);

    private static (string, CheckInAnswer) Told(int day, string region, string quality) =>
        ($"{Year.From.PlusDays(day):uuuu-MM-dd}", new() { Body = [Place(region, quality)] });
}
