using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;

namespace Leeway.Domain.Tests.Rooms.Gap;

public sealed class MomentDecisionsTests
{
    private static readonly ThingId One = House.Id(1);
    private static readonly ThingId Two = House.Id(2);
    private static readonly ThingId Lior = House.Id(9);

    private readonly House house = new();

    [Fact]
    public void Just_the_ache_keeps_a_size_and_a_line()
    {
        house.Note(One, " He said he was tired. ", ache: 7);

        Assert.Equal((7, " He said he was tired. ", true), (house.Moment(One).Ache!.Size!.Value.Size, house.Moment(One).Happening!.Words, house.Moment(One).Quick));
    }

    [Fact]
    public void A_size_of_nothing_is_something_to_keep()
    {
        Assert.Null(house.Note(One, null, ache: 0).Refusal);
        Assert.Equal(0, house.Moment(One).Ache!.Size!.Value.Size);
    }

    [Fact]
    public void I_cannot_tell_is_something_to_keep_and_has_no_size()
    {
        house.Do((gap, relations) => MomentDecisions.Note(gap, relations, One, new() { CannotTell = true, Size = new Ache(5) }));

        Assert.Equal((true, null), (house.Moment(One).Ache!.CannotTell, house.Moment(One).Ache!.Size));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void Nothing_at_all_is_not_a_moment(string? blank)
    {
        Assert.Equal(new Refusal("nothing-said"), house.Note(One, blank).Refusal);
        Assert.Empty(house.Gap.Moments.Values);
    }

    [Fact]
    public void The_same_note_posted_twice_is_kept_once()
    {
        house.Note(One, "It rained.", ache: 4);

        Assert.Empty(house.Note(One, "It rained.", ache: 4).Events);
        Assert.Single(house.Gap.Moments.Values);
    }

    [Fact]
    public void A_note_posted_again_with_other_words_changes_them_and_keeps_the_old_ones_as_a_version()
    {
        house.Note(One, "It rained.", ache: 4);
        house.Answer(One, house.Moment(One).Ache! with { Words = "dull" });

        house.Note(One, "It snowed.", ache: 4);

        Assert.Equal(["It rained.", "It snowed."], house.Moment(One).VersionsOf(GapStep.Happened).Select(version => ((HappeningAnswer)version.Answer).Words));
        Assert.Equal("dull", house.Moment(One).Ache!.Words);
    }

    [Fact]
    public void The_first_answered_step_begins_a_moment_and_a_skipped_one_does_not()
    {
        Assert.Equal(Decision.Nothing, house.Do((gap, relations) => MomentDecisions.Begin(gap, relations, One, LongingAnswer.None)));
        house.Do((gap, relations) => MomentDecisions.Begin(gap, relations, One, new NeedAnswer { Words = "time" }));

        Assert.Equal(("time", false), (house.Moment(One).Need!.Words, house.Moment(One).Quick));
    }

    [Fact]
    public void An_answer_to_a_moment_that_is_not_here_is_refused() =>
        Assert.Equal(new Refusal("not-here"), house.Answer(One, new NeedAnswer { Words = "time" }).Refusal);

    [Fact]
    public void Emptying_a_step_takes_its_answer_back_and_keeps_what_it_said_before()
    {
        house.Note(One, "It rained.");

        house.Answer(One, HappeningAnswer.None);

        Assert.Null(house.Moment(One).Happening);
        Assert.Equal(2, house.Moment(One).VersionsOf(GapStep.Happened).Count());
        Assert.Empty(house.Answer(One, HappeningAnswer.None).Events);
    }

    [Fact]
    public void A_text_of_one_megabyte_is_kept_and_one_byte_more_is_refused_at_its_field()
    {
        var most = new string('א', Text.MostBytes / 2);

        Assert.Null(house.Note(One, most).Refusal);
        Assert.Equal(most, house.Moment(One).Happening!.Words);
        Assert.Equal(new Refusal("too-long", "present"), house.Answer(One, new LensesAnswer { Present = most + "." }).Refusal);
    }

    [Fact]
    public void A_relation_that_is_not_here_is_refused_and_one_that_was_forgotten_may_stay()
    {
        Assert.Equal(new Refusal("not-here", "relation"), house.Note(One, "It rained.", relation: Lior).Refusal);

        house.Do(relations => RelationDecisions.Meet(relations, Lior, "Lior"));
        house.Note(One, "It rained.", relation: Lior);
        house.Forget(Lior);

        Assert.Null(house.Relations.Find(house.Moment(One).Relation));
        Assert.Null(house.Do((gap, relations) => MomentDecisions.Place(gap, relations, One, Lior, new DayAndTime(new(2031, 4, 1)))).Refusal);
    }

    [Fact]
    public void An_ache_may_echo_other_moments_but_not_itself()
    {
        house.Note(One, "now");
        house.Note(Two, "then");

        Assert.Null(house.Answer(One, new AcheAnswer { Echoes = [Two] }).Refusal);
        Assert.Equal(new Refusal("itself", "echoes"), house.Answer(One, new AcheAnswer { Echoes = [One] }).Refusal);
        Assert.Equal(new Refusal("not-here", "echoes"), house.Answer(One, new AcheAnswer { Echoes = [House.Id(3)] }).Refusal);
    }

    [Fact]
    public void An_echo_of_a_moment_that_was_forgotten_does_not_stand_in_the_way_of_an_edit()
    {
        house.Note(One, "now");
        house.Note(Two, "then");
        house.Answer(One, new AcheAnswer { Echoes = [Two] });
        house.Forget(Two);

        Assert.Null(house.Answer(One, house.Moment(One).Ache! with { Words = "the same" }).Refusal);
    }

    [Fact]
    public void A_list_of_more_than_200_is_refused_at_its_field()
    {
        house.Note(One, "now");
        var needs = Several.From(Enumerable.Range(0, 201).Select(number => Chosen.Of(Slug.Parse($"need-{number}"))));

        Assert.Equal(new Refusal("too-many", "needs"), house.Answer(One, new NeedAnswer { Needs = needs }).Refusal);
    }

    [Fact]
    public void What_is_added_to_a_list_in_own_words_is_looked_at_as_any_text_is()
    {
        house.Note(One, "now");

        var long_ = new BarriersAnswer { Mine = [Chosen.Of(Slug.Parse("hearing-no")), Chosen.InOwnWords(new string('a', Text.MostBytes + 1))] };
        var half = new NeedAnswer { Needs = [Chosen.InOwnWords("a quiet \ud83c")] };

        Assert.Equal(new Refusal("too-long", "mine"), house.Answer(One, long_).Refusal);
        Assert.Equal(new Refusal("not-text", "needs"), house.Answer(One, half).Refusal);
    }

    [Fact]
    public void Where_and_with_whom_a_moment_was_can_be_said_later_and_taken_back()
    {
        house.Do(relations => RelationDecisions.Meet(relations, Lior, "Lior"));
        house.Note(One, "now");

        Place(Lior, new(new(2031, 4, 1)));
        Assert.Equal((Lior, new DayAndTime(new(2031, 4, 1))), (house.Moment(One).Relation, house.Moment(One).On));
        Assert.Empty(Place(Lior, new(new(2031, 4, 1))).Events);

        Place(null, null);
        Assert.Equal((null, null), (house.Moment(One).Relation, house.Moment(One).On));

        Decision Place(ThingId? relation, DayAndTime? on) => house.Do((gap, relations) => MomentDecisions.Place(gap, relations, One, relation, on));
    }

    [Fact]
    public void Each_telling_of_where_and_with_whom_is_remembered()
    {
        house.Do(relations => RelationDecisions.Meet(relations, Lior, "Lior"));
        house.Note(One, "now", relation: Lior);

        house.Do((gap, relations) => MomentDecisions.Place(gap, relations, One, Lior, new DayAndTime(new(2031, 4, 1))));
        house.Do((gap, relations) => MomentDecisions.Place(gap, relations, One, Lior, new DayAndTime(new(2031, 4, 1))));
        house.Do((gap, relations) => MomentDecisions.Place(gap, relations, One, null, null));

        Assert.Equal([(Lior, null), (Lior, new DayAndTime(new(2031, 4, 1))), (null, (DayAndTime?)null)], house.Moment(One).Placings.Select(placing => (placing.Relation, placing.On)));
    }

    [Fact]
    public void Ways_of_staying_are_the_four_that_are_known()
    {
        house.Note(One, "now");

        Assert.Null(house.Answer(One, new StayingAnswer { Ways = [.. StayingWays.All] }).Refusal);
        Assert.Equal(new Refusal("unknown-way", "ways"), house.Answer(One, new StayingAnswer { Ways = [Slug.Parse("won")] }).Refusal);
    }
}
