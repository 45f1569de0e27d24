using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Body;

public sealed class BodyDecisionsTests
{
    private static readonly ThingId One = new(1);
    private static readonly ThingId Somebody = new(9);
    private static readonly Instant Evening = Instant.FromUtc(2031, 4, 9, 20, 0);
    private static readonly CheckInAnswer Braced = new() { Body = [new(Slug.Parse("jaw"), null, [Slug.Parse("tight")])], Open = new Amount(2) };

    [Fact]
    public void A_check_in_that_says_nothing_keeps_nothing() =>
        Assert.Empty(BodyDecisions.CheckIn(BodyState.Empty, One, CheckInAnswer.None).Events);

    [Fact]
    public void That_nothing_can_be_felt_is_something_said() =>
        Assert.Single(BodyDecisions.CheckIn(BodyState.Empty, One, new() { FeelsNothing = true }).Events);

    [Fact]
    public void A_check_in_sent_twice_is_kept_once() =>
        Assert.Empty(BodyDecisions.CheckIn(Fold(new CheckedIn(One, Braced)), One, Braced with { }).Events);

    [Fact]
    public void A_check_in_can_be_taken_back_part_by_part_and_its_first_wording_stays_beside_it()
    {
        var state = Fold(new CheckedIn(One, Braced), new CheckedIn(One, CheckInAnswer.None));

        Assert.Equal((true, Braced), (state.CheckIns[One].Answer.IsEmpty, state.CheckIns[One].Versions[0].Words));
    }

    [Fact]
    public void Changing_a_check_in_does_not_move_it_in_time() =>
        Assert.Equal(Evening, Fold(new CheckedIn(One, Braced), new CheckedIn(One, Braced with { Words = "later" })).CheckIns[One].At);

    [Fact]
    public void Full_and_met_may_both_be_as_high_as_they_go() =>
        Assert.Single(BodyDecisions.CheckIn(BodyState.Empty, One, new() { Full = new Amount(10), Met = new Amount(10) }).Events);

    [Theory]
    [InlineData("held")]
    [InlineData("heldMe")]
    [InlineData("words")]
    public void Half_a_character_is_refused_beside_its_field(string field)
    {
        const string half = "\ud83c";
        var answer = field switch { "held" => new CheckInAnswer { Held = half }, "heldMe" => new() { HeldMe = half }, _ => new() { Words = half } };

        Assert.Equal(new Refusal("not-text", field), BodyDecisions.CheckIn(BodyState.Empty, One, answer).Refusal);
    }

    [Fact]
    public void More_places_than_a_body_has_are_refused() =>
        Assert.Equal(
            new Refusal("too-many", "body"),
            BodyDecisions.CheckIn(BodyState.Empty, One, new() { Body = Several.From(Enumerable.Range(0, 201).Select(n => new BodyPlace(Slug.Parse($"r{n}"), null, null))) }).Refusal);

    [Fact]
    public void A_protector_is_met_with_its_first_choice_and_keeps_every_telling()
    {
        var first = new ProtectorTelling { Kinds = [Slug.Parse("going-busy")] };
        var state = Fold(new ProtectorMet(One, first), new ProtectorMet(One, first with { Guarded = "being asked" }));

        Assert.Equal(("being asked", 2), (state.Protectors[One].Telling.Guarded, state.Protectors[One].Versions.Count));
        Assert.Empty(BodyDecisions.MeetProtector(state, One, first with { Guarded = "being asked" }).Events);
        Assert.Empty(BodyDecisions.MeetProtector(state, new(2), ProtectorTelling.None).Events);
    }

    [Fact]
    public void A_kindness_needs_a_line() =>
        Assert.Equal(new Refusal("nothing-said", "words"), BodyDecisions.KeepKindness(BodyState.Empty, RelationsState.Empty, One, new() { Words = " " }).Refusal);

    [Fact]
    public void A_kindness_from_somebody_unknown_is_refused_and_one_from_somebody_forgotten_since_stays()
    {
        var telling = new KindnessTelling { Words = "She kept the end piece for me.", Relation = Somebody };

        Assert.Equal(new Refusal("not-here", "relation"), BodyDecisions.KeepKindness(BodyState.Empty, RelationsState.Empty, One, telling).Refusal);
        Assert.Single(BodyDecisions.KeepKindness(Fold(new KindnessKept(One, telling)), RelationsState.Empty, One, telling with { Words = "She kept it." }).Events);
    }

    [Fact]
    public void Words_at_the_door_of_a_feeling_are_kept_once_and_need_a_word()
    {
        var feeling = Slug.Parse("tenderness");
        var state = Fold(new UnlearnedWritten(One, feeling, "for animals"));

        Assert.Empty(BodyDecisions.WriteUnlearned(state, One, feeling, "for animals").Events);
        Assert.Equal(new Refusal("nothing-said", "words"), BodyDecisions.WriteUnlearned(state, One, feeling, "").Refusal);
    }

    private static BodyState Fold(params LogEvent[] changes) =>
        LogState.Empty(EveryRoom.Rooms).With([.. changes.Select((change, place) => new Recorded(place + 1, default, Evening + Duration.FromMinutes(place), change))]).Of<BodyState>();
}
