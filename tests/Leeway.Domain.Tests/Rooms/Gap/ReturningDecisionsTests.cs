using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Gap;

public sealed class ReturningDecisionsTests
{
    private static readonly ThingId One = House.Id(1);
    private static readonly ThingId Look = House.Id(20);
    private static readonly LocalDate Today = new(2031, 4, 9);

    private readonly House house = new();

    public ReturningDecisionsTests() => house.Note(One, "It rained.", ache: 8);

    [Fact]
    public void A_return_is_kept_beside_the_ache_as_it_was()
    {
        Return(new() { Size = new Ache(3), State = RevisitStates.Softer, Words = "quieter" });

        Assert.Equal((8, 3), (house.Moment(One).Ache!.Size!.Value.Size, house.Moment(One).Revisits[0].Answer.Size!.Value.Size));
    }

    [Fact]
    public void The_same_return_posted_twice_is_kept_once_and_with_other_words_is_changed_in_its_place()
    {
        Return(new() { Words = "quieter" });
        var first = house.Moment(One).Revisits[0].At;

        Assert.Empty(Return(new() { Words = "quieter" }).Events);
        Return(new() { Words = "nearly gone" });

        Assert.Equal(("nearly gone", first), (house.Moment(One).Revisits.Single().Answer.Words, house.Moment(One).Revisits.Single().At));
    }

    [Fact]
    public void A_return_that_says_nothing_is_refused() => Assert.Equal(new Refusal("nothing-said"), Return(new() { Words = " " }).Refusal);

    [Fact]
    public void A_return_in_a_state_that_is_not_known_is_refused() =>
        Assert.Equal(new Refusal("unknown-way", "state"), Return(new() { State = Slug.Parse("won") }).Refusal);

    [Fact]
    public void A_day_to_be_asked_again_is_today_or_later_and_can_be_taken_back()
    {
        Assert.Equal(new Refusal("day-past", "on"), Plan(Today.PlusDays(-1)).Refusal);
        Plan(Today);
        Assert.Empty(Plan(Today).Events);
        Assert.Equal(Today, house.Moment(One).Planned!.On);

        Plan(null);

        Assert.Null(house.Moment(One).Planned);
    }

    [Fact]
    public void An_ache_is_set_down_in_silence_and_taken_up_with_words()
    {
        house.Do(gap => ReturningDecisions.SetDown(gap, One, " "));
        Assert.NotNull(house.Moment(One).SetDown);
        Assert.Null(house.Moment(One).SetDown!.Words);

        house.Do(gap => ReturningDecisions.TakeUp(gap, One, "the rain"));

        Assert.Null(house.Moment(One).SetDown);
        Assert.Equal([(true, null), (false, "the rain")], house.Moment(One).Layings.Select(laying => (laying.IsDown, laying.Words)));
    }

    [Fact]
    public void Set_down_twice_is_set_down_once_unless_there_are_new_words()
    {
        house.Do(gap => ReturningDecisions.SetDown(gap, One, "here"));

        Assert.Empty(house.Do(gap => ReturningDecisions.SetDown(gap, One, "here")).Events);
        Assert.Empty(house.Do(gap => ReturningDecisions.SetDown(gap, One, null)).Events);
        house.Do(gap => ReturningDecisions.SetDown(gap, One, "by the water"));

        Assert.Equal("by the water", house.Moment(One).SetDown!.Words);
    }

    [Fact]
    public void What_is_carried_cannot_be_taken_up_again() =>
        Assert.Empty(house.Do(gap => ReturningDecisions.TakeUp(gap, One, "why not")).Events);

    [Fact]
    public void Nothing_can_be_done_to_a_moment_that_is_not_here()
    {
        var none = House.Id(77);

        Assert.Equal(new Refusal("not-here"), house.Do(gap => ReturningDecisions.Revisit(gap, none, Look, new() { Words = "x" })).Refusal);
        Assert.Equal(new Refusal("not-here"), house.Do(gap => ReturningDecisions.PlanRevisit(gap, none, Today, Today)).Refusal);
        Assert.Equal(new Refusal("not-here"), house.Do(gap => ReturningDecisions.SetDown(gap, none, "x")).Refusal);
        Assert.Equal(new Refusal("not-here"), house.Do(gap => ReturningDecisions.TakeUp(gap, none, "x")).Refusal);
    }

    private Decision Return(RevisitAnswer answer) => house.Do(gap => ReturningDecisions.Revisit(gap, One, Look, answer));

    private Decision Plan(LocalDate? on) => house.Do(gap => ReturningDecisions.PlanRevisit(gap, One, on, Today));
}
