using Leeway.Domain.Log;
using Leeway.Domain.Tests.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Tests.Words.Relations;

public sealed class RelationDecisionsTests
{
    private static readonly ThingId Lior = House.Id(1);
    private static readonly ThingId Ana = House.Id(2);
    private static readonly LocalDate Today = new(2031, 4, 9);

    private readonly House house = new();

    [Fact]
    public void A_name_is_enough_and_is_kept_as_typed()
    {
        house.Do(relations => RelationDecisions.Meet(relations, Lior, " ל. "));

        Assert.Equal((" ל. ", null, null), (house.Relations.Find(Lior)!.Name, house.Relations.Find(Lior)!.Kind, house.Relations.Find(Lior)!.Colour));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_name_nobody_is_met(string? name) =>
        Assert.Equal(new Refusal("name-missing", "name"), house.Do(relations => RelationDecisions.Meet(relations, Lior, name)).Refusal);

    [Fact]
    public void A_name_of_401_bytes_is_too_long() =>
        Assert.Equal(new Refusal("too-long", "name"), house.Do(relations => RelationDecisions.Meet(relations, Lior, new string('n', 401))).Refusal);

    [Fact]
    public void The_same_meeting_posted_twice_is_kept_once()
    {
        house.Do(relations => RelationDecisions.Meet(relations, Lior, "Lior", Slug.Parse("friend")));

        Assert.Empty(house.Do(relations => RelationDecisions.Meet(relations, Lior, "Lior", Slug.Parse("friend"))).Events);
    }

    [Fact]
    public void A_change_takes_the_place_of_what_was_said_before()
    {
        house.Do(relations => RelationDecisions.Meet(relations, Lior, "Lior", Slug.Parse("friend"), Slug.Parse("moss")));

        house.Do(relations => RelationDecisions.Change(relations, Lior, "L", Slug.Parse("partner"), null));

        Assert.Equal(("L", "partner", null), (house.Relations.Find(Lior)!.Name, house.Relations.Find(Lior)!.Kind.ToString(), house.Relations.Find(Lior)!.Colour));
        Assert.Empty(house.Do(relations => RelationDecisions.Change(relations, Lior, "L", Slug.Parse("partner"), null)).Events);
    }

    [Fact]
    public void One_who_rests_until_a_day_is_back_on_that_day()
    {
        Meet(Lior, "Lior");
        Meet(Ana, "Ana");

        house.Do(relations => RelationDecisions.Rest(relations, Lior, Today.PlusDays(2), Today));

        Assert.Equal(["Ana"], house.Relations.RowsOn(Today.PlusDays(1)).Select(relation => relation.Name));
        Assert.Equal(["Lior"], house.Relations.RestingOn(Today.PlusDays(1)).Select(relation => relation.Name));
        Assert.Equal(["Lior", "Ana"], house.Relations.RowsOn(Today.PlusDays(2)).Select(relation => relation.Name));
    }

    [Fact]
    public void One_who_rests_with_no_end_is_back_when_brought_back()
    {
        Meet(Lior, "Lior");
        house.Do(relations => RelationDecisions.Rest(relations, Lior, null, Today));
        Assert.Empty(house.Relations.RowsOn(Today.PlusYears(20)));

        house.Do(relations => RelationDecisions.BringBack(relations, Lior));

        Assert.Single(house.Relations.RowsOn(Today));
        Assert.Empty(house.Do(relations => RelationDecisions.BringBack(relations, Lior)).Events);
    }

    [Fact]
    public void A_rest_ends_after_today_or_is_refused()
    {
        Meet(Lior, "Lior");

        Assert.Equal(new Refusal("day-past", "until"), house.Do(relations => RelationDecisions.Rest(relations, Lior, Today, Today)).Refusal);
    }

    [Fact]
    public void Nothing_can_be_done_to_one_who_is_not_here()
    {
        Assert.Equal(new Refusal("not-here"), house.Do(relations => RelationDecisions.Change(relations, Lior, "L", null, null)).Refusal);
        Assert.Equal(new Refusal("not-here"), house.Do(relations => RelationDecisions.Rest(relations, Lior, null, Today)).Refusal);
        Assert.Equal(new Refusal("not-here"), house.Do(relations => RelationDecisions.BringBack(relations, Lior)).Refusal);
    }

    [Fact]
    public void When_one_is_forgotten_the_moments_stay_and_name_nobody_and_undo_brings_the_name_back()
    {
        Meet(Lior, "Lior");
        house.Note(House.Id(5), "It rained.", relation: Lior);

        house.Forget(Lior);
        Assert.Null(house.Relations.Find(house.Moment(House.Id(5)).Relation));

        house.BringBack(Lior);
        Assert.Equal("Lior", house.Relations.Find(house.Moment(House.Id(5)).Relation)!.Name);
    }

    private void Meet(ThingId id, string name) => house.Do(relations => RelationDecisions.Meet(relations, id, name));
}
