using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Gap;

public sealed class RiverTests
{
    private readonly House house = new();
    private int next = 100;

    [Fact]
    public void Each_week_has_the_middle_of_its_aches_and_a_week_without_words_has_none()
    {
        Ache(8, "2031-03-31");
        Ache(3, "2031-04-02");
        Ache(4, "2031-04-06T23:59");
        Ache(2, "2031-04-14");

        var river = Of("2031-03-31", "2031-04-20");

        Assert.False(river.IsByMonth);
        Assert.Equal([new(2031, 3, 31), new(2031, 4, 7), new LocalDate(2031, 4, 14)], river.Stretches.Select(stretch => stretch.Start));
        Assert.Equal([4, null, 2.0], river.Stretches.Select(stretch => stretch.Median));
        Assert.Equal([8, 3, 4], river.Stretches[0].Marks.Select(mark => mark.Ache!.Value.Size));
    }

    [Fact]
    public void The_middle_of_two_lies_between_them()
    {
        Ache(3, "2031-04-01");
        Ache(8, "2031-04-02");

        Assert.Equal(5.5, Of("2031-04-01", "2031-04-02").Stretches.Single().Median);
    }

    [Fact]
    public void An_ache_that_could_not_be_told_is_there_and_widens_nothing()
    {
        Ache(null, "2031-04-01");

        var stretch = Of("2031-04-01", "2031-04-02").Stretches.Single();

        Assert.Null(stretch.Median);
        Assert.True(stretch.Marks.Single().CannotTell);
    }

    [Fact]
    public void An_ache_of_nothing_is_an_ache() => Assert.Equal(0, With(() => Ache(0, "2031-04-01")).Stretches.Single().Median);

    [Theory]
    [InlineData("2030-04-01", "2031-04-06", false, 53)]
    [InlineData("2030-04-01", "2031-04-07", true, 13)]
    public void Past_a_year_it_goes_by_months(string from, string to, bool byMonth, int stretches)
    {
        var river = Of(from, to);

        Assert.Equal((byMonth, stretches), (river.IsByMonth, river.Stretches.Count));
    }

    [Fact]
    public void What_was_stayed_with_and_what_was_set_down_are_marked()
    {
        var (stayed, down) = (Ache(5, "2031-03-31"), Ache(6, "2031-03-31"));
        house.Answer(stayed, new StayingAnswer { Ways = [StayingWays.Blamed, StayingWays.Stayed] });
        house.Answer(down, new StayingAnswer { Ways = [StayingWays.Despaired] });
        house.Do(gap => ReturningDecisions.SetDown(gap, down, null));

        var river = Of("2031-03-31", "2031-04-12");

        Assert.Equal([(stayed, true, false), (down, false, true)], river.Stretches[0].Marks.Select(mark => (mark.Moment, mark.IsStayedWith, mark.IsSetDown)).OrderBy(mark => mark.Moment.Value));
        Assert.Equal([[], [down]], river.Stretches.Select(stretch => stretch.SetDown));
    }

    [Fact]
    public void It_can_be_narrowed_to_a_feeling_and_never_to_a_relation()
    {
        house.Do(relations => RelationDecisions.Meet(relations, House.Id(9), "Lior"));
        var mine = Ache(2, "2031-04-01");
        Ache(8, "2031-04-02");
        house.Answer(mine, house.Moment(mine).Ache! with { Feelings = [Feeling.Of(Slug.Parse("sad"))] });
        house.Do((gap, relations) => MomentDecisions.Place(gap, relations, mine, House.Id(9), house.Moment(mine).On));

        Assert.Equal(2, Of("2031-04-01", "2031-04-02", new() { Feeling = Feeling.Of(Slug.Parse("sad")) }).Stretches.Single().Median);
        Assert.Equal(5, Of("2031-04-01", "2031-04-02", new() { Relation = House.Id(9) }).Stretches.Single().Median);
    }

    private River With(Action arrange)
    {
        arrange();
        return Of("2031-04-01", "2031-04-02");
    }

    private ThingId Ache(int? size, string when)
    {
        var id = House.Id(next++);
        Assert.True(DayAndTime.TryParse(when, out var on));
        house.Do((gap, relations) => MomentDecisions.Note(gap, relations, id, new() { Size = size is { } told ? new Ache(told) : null, CannotTell = size is null, On = on }));
        return id;
    }

    private River Of(string from, string to, MomentFilter? filter = null) =>
        River.Of(MomentsInTime.Of(house.Gap, DateTimeZone.Utc), Day(from), Day(to), filter);

    private static LocalDate Day(string text) => DayAndTime.TryParse(text, out var day) ? day.Day : default;
}
