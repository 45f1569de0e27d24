using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Words;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Gap;

/// <summary>Events of another home may come to a vault that never saw, or has forgotten, what they are about.</summary>
public sealed class GapFoldTests
{
    private static readonly ThingId One = House.Id(1);
    private static readonly Instant Evening = Instant.FromUtc(2031, 4, 9, 20, 0);

    [Fact]
    public void An_answer_to_a_moment_that_is_not_here_makes_it_so_that_no_word_is_lost() =>
        Assert.Equal(("time", Evening), (Fold(new NeedNamed(One, new() { Words = "time" })).Moments[One].Need!.Words, Fold(new NeedNamed(One, new() { Words = "time" })).Moments[One].NotedAt));

    [Fact]
    public void What_was_kept_before_lists_took_own_words_stands_as_it_did()
    {
        var (tired, asked) = (Slug.Parse("tired"), Slug.Parse("to-be-asked"));

        var moment = Fold(
            new BarriersSeenV1(One, new("both", [tired], "guests", [asked], "pride", "how was it", "I see")),
            new NeedNamedV1(One, new([asked], "time"))).Moments[One];

        Assert.Equal(
            new() { Words = "both", Theirs = [Chosen.Of(tired)], TheirWords = "guests", Mine = [Chosen.Of(asked)], MyWords = "pride", Curious = "how was it", Grace = "I see" },
            moment.Barriers);
        Assert.Equal(new() { Needs = [Chosen.Of(asked)], Words = "time" }, moment.Need);
        Assert.Equal(2, moment.Versions.Count);
    }

    [Fact]
    public void A_return_to_a_moment_that_is_not_here_makes_it() =>
        Assert.Single(Fold(new Revisited(One, House.Id(20), new() { Words = "quieter" })).Moments[One].Revisits);

    [Fact]
    public void What_has_no_words_of_its_own_does_not_bring_a_moment_back() =>
        Assert.Empty(Fold(new MomentPlaced(One, House.Id(9), null), new RevisitPlanned(One, new(2031, 4, 10))).Moments.Values);

    [Fact]
    public void A_moment_that_is_noted_after_its_ache_was_described_keeps_the_description()
    {
        var moment = Fold(new AcheFelt(One, new() { Words = "dull", Size = new Ache(2) }), new MomentNoted(One, null, new Ache(7), false, null, null, true)).Moments[One];

        Assert.Equal((7, "dull"), (moment.Ache!.Size!.Value.Size, moment.Ache.Words));
    }

    [Fact]
    public void A_moment_that_is_noted_without_an_ache_leaves_the_ache_it_has() =>
        Assert.Equal(2, Fold(new AcheFelt(One, new() { Size = new Ache(2) }), new MomentNoted(One, null, null, false, "rain", null, true)).Moments[One].Ache!.Size!.Value.Size);

    [Fact]
    public void A_forgotten_moment_is_gone_from_everything_and_undo_brings_all_of_it_back()
    {
        var house = new House();
        house.Note(One, "rain", ache: 5);
        house.Do(gap => ReturningDecisions.Revisit(gap, One, House.Id(20), new() { Words = "quieter" }));
        var before = Told.Of(house.Gap);

        house.Forget(One);
        Assert.Empty(house.Gap.Moments.Values);

        house.BringBack(One);
        Assert.Equal(before, Told.Of(house.Gap));
    }

    [Fact]
    public void Once_its_bytes_are_gone_no_event_about_a_moment_is_left()
    {
        var house = new House();
        house.Note(One, "rain", ache: 5);
        house.Answer(One, new NeedAnswer { Words = "time" });
        house.Do(gap => ReturningDecisions.Revisit(gap, One, House.Id(20), new() { Words = "quieter" }));
        house.Do(gap => ReturningDecisions.SetDown(gap, One, "here"));
        house.Note(House.Id(2), "snow");

        var left = house.Log.Without(new HashSet<ThingId> { One });

        Assert.Equal(House.Id(2), Assert.Single(left.History).Event.Subject);
    }

    private static GapState Fold(params LogEvent[] changes) =>
        LogState.Empty(EveryRoom.Rooms).With([.. changes.Select((change, place) => new Recorded(place + 1, default, Evening, change))]).Of<GapState>();
}
