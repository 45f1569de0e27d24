using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Relations;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Gap;

public sealed class ReadingTests
{
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
    private static readonly ThingId One = House.Id(1);
    private static readonly ThingId Two = House.Id(2);
    private static readonly ThingId Three = House.Id(3);
    private static readonly Slug TooMuch = Slug.Parse("too-much");

    private readonly House house = new();

    private MomentsInTime Moments => MomentsInTime.Of(house.Gap, Lisbon);

    [Fact]
    public void Moments_stand_in_the_persons_time_latest_first()
    {
        NoteOn(One, "2031-04-01");
        NoteOn(Two, "2031-04-01T23:10");
        house.Note(Three, "written at nine in the evening in Lisbon, in April");

        Assert.Equal([Three, Two, One], Moments.NewestFirst.Select(placed => placed.Moment.Id));
        Assert.Equal((new LocalDateTime(2031, 4, 9, 21, 2), false), (Moments.Find(Three)!.When.Date + new LocalTime(21, 2), Moments.Find(Three)!.IsDayOnly));
        Assert.True(Moments.Find(One)!.IsDayOnly);
        Assert.Equal([2031], Moments.Years);
    }

    [Fact]
    public void A_moment_written_after_midnight_in_summer_time_belongs_to_the_new_day()
    {
        house.At(Instant.FromUtc(2031, 6, 30, 23, 15)).Note(One, "late");

        Assert.Equal(new LocalDate(2031, 7, 1), Moments.Find(One)!.When.Date);
    }

    [Fact]
    public void The_list_is_narrowed_by_relation_feeling_story_words_longing_laying_and_year()
    {
        house.Do(relations => RelationDecisions.Meet(relations, House.Id(9), "Lior"));
        house.Note(One, "Rain on the crème walls", ache: 3, relation: House.Id(9));
        house.Answer(One, new AcheAnswer { Feelings = [Feeling.Of(Slug.Parse("sad")), Feeling.InOwnWords("wet wool")] });
        house.Answer(One, new StoryAnswer { Stories = [TooMuch] });
        house.Answer(One, new LongingAnswer { Words = "to be met at the door" });
        NoteOn(Two, "2029-01-01");
        house.Do(gap => ReturningDecisions.SetDown(gap, Two, "in the sand"));

        Assert.Equal([One], Ids(new() { Relation = House.Id(9) }));
        Assert.Equal([One], Ids(new() { Feeling = Feeling.Of(Slug.Parse("sad")) }));
        Assert.Equal([One], Ids(new() { Feeling = Feeling.InOwnWords("wet wool") }));
        Assert.Equal([One], Ids(new() { Story = TooMuch }));
        Assert.Equal([One], Ids(new() { Text = "CREME door" }));
        Assert.Equal([One], Ids(new() { Longing = "door" }));
        Assert.Empty(Ids(new() { Longing = "rain" }));
        Assert.Equal([Two], Ids(new() { Text = "sand" }));
        Assert.Equal([Two], Ids(new() { SetDown = true }));
        Assert.Equal([One], Ids(new() { SetDown = false }));
        Assert.Equal([Two], Ids(new() { Year = 2029 }));
        Assert.Equal([One, Two], Ids(MomentFilter.Everything));
    }

    [Fact]
    public void An_echo_is_seen_from_both_ends_and_not_when_it_was_forgotten()
    {
        house.Note(One, "then");
        house.Note(Two, "now");
        house.Answer(Two, new AcheAnswer { Echoes = [One] });

        Assert.Equal([One], Moments.EchoesOf(house.Moment(Two)).Select(placed => placed.Moment.Id));
        Assert.Equal([Two], Moments.EchoingOf(One).Select(placed => placed.Moment.Id));

        house.Forget(One);
        Assert.Empty(Moments.EchoesOf(house.Moment(Two)));
    }

    [Fact]
    public void A_story_shows_where_it_has_spoken()
    {
        house.Do(gap => KeepingDecisions.WriteStory(gap, House.Id(50), Slug.Parse("me"), "Whoever needs more loses."));
        house.Note(One, "then");
        house.Note(Two, "now");
        house.Answer(One, new StoryAnswer { Stories = [TooMuch] });
        house.Answer(Two, new StoryAnswer { Stories = [TooMuch], Written = [House.Id(50)] });

        Assert.Equal([Two, One], Moments.WhereSpoke(TooMuch).Select(placed => placed.Moment.Id));
        Assert.Equal([Two], Moments.WhereSpoke(House.Id(50)).Select(placed => placed.Moment.Id));
        Assert.Empty(Moments.WhereSpoke(Slug.Parse("strong-one")));
        Assert.Equal([TooMuch], Moments.StoriesHeard);
    }

    [Fact]
    public void A_planned_return_shows_on_its_day_alone_and_until_it_is_looked_at()
    {
        var day = new LocalDate(2031, 4, 20);
        house.Note(One, "now");
        house.Do(gap => ReturningDecisions.PlanRevisit(gap, One, day, new(2031, 4, 9)));

        Assert.Empty(Moments.ToRevisitOn(day.PlusDays(-1)));
        Assert.Single(Moments.ToRevisitOn(day));
        Assert.Empty(Moments.ToRevisitOn(day.PlusDays(1)));

        house.At(Instant.FromUtc(2031, 4, 20, 9, 0)).Do(gap => ReturningDecisions.Revisit(gap, One, House.Id(20), new() { Words = "quieter" }));
        Assert.Empty(Moments.ToRevisitOn(day));
    }

    [Fact]
    public void A_return_before_the_chosen_day_does_not_undo_the_plan()
    {
        house.Note(One, "now");
        house.Do(gap => ReturningDecisions.PlanRevisit(gap, One, new LocalDate(2031, 4, 20), new(2031, 4, 9)));
        house.Do(gap => ReturningDecisions.Revisit(gap, One, House.Id(20), new() { Words = "quieter" }));

        Assert.Single(Moments.ToRevisitOn(new(2031, 4, 20)));
    }

    [Fact]
    public void Recovery_is_the_moment_and_each_return_in_time()
    {
        house.Note(One, "now", ache: 8);
        Assert.False(Recovery.Of(Moments.Find(One)!, Lisbon).IsLine);
        house.Do(gap => ReturningDecisions.Revisit(gap, One, House.Id(20), new() { State = RevisitStates.CannotTell }));
        house.Do(gap => ReturningDecisions.Revisit(gap, One, House.Id(21), new() { Size = new Ache(2) }));

        var recovery = Recovery.Of(Moments.Find(One)!, Lisbon);

        Assert.Equal([8, null, 2], recovery.Looks.Select(look => look.Ache?.Size));
        Assert.Equal([false, true, false], recovery.Looks.Select(look => look.CannotTell));
        Assert.True(recovery.IsLine);
    }

    [Fact]
    public void The_path_shows_what_is_written_in_its_order_and_the_need_stands_last_but_the_invitation()
    {
        house.Note(One, "now");
        house.Answer(One, new NeedAnswer { Words = "time" });

        Assert.Equal(
            ["longed-for", "happened+", "ache", "story", "lenses", "barriers", "staying", "need+", "invitation"],
            PathProgress.Of(house.Moment(One)).Select(step => step.Step.Slug() + (step.IsAnswered ? "+" : "")));
        Assert.DoesNotContain(PathProgress.Of((Moment?)null), step => step.IsAnswered);
    }

    [Fact]
    public void Parts_of_a_step_are_known_by_their_names_in_the_content() =>
        Assert.Equal(["size", "echoes", "older"], PathProgress.PartsOf(new AcheAnswer { CannotTell = true, EchoWords = "the gate", Older = "the gate" }));

    [Fact]
    public void A_truth_comes_back_on_the_occasions_it_was_written_for_and_ones_own_on_all()
    {
        var (night, grief) = (Slug.Parse("night"), Slug.Parse("grief"));
        var (ofNight, own) = (Truth.Of(Slug.Parse("larger-at-night")), Truth.InOwnWords("I have been met before."));
        house.Do(gap => KeepingDecisions.ChooseTruths(gap, House.Id(40), ofNight, own));

        Assert.Equal(own, For(grief, 0));
        Assert.Equal([ofNight, own], new[] { For(night, 0), For(night, 1) }.OfType<Truth>().OrderBy(truth => truth.Own is not null));
        house.Do(gap => KeepingDecisions.ChooseTruths(gap, House.Id(40), ofNight));
        Assert.Null(For(grief, 0));

        Truth? For(Slug occasion, int days) => TruthFor.Occasion(house.Gap, occasion, new LocalDate(2031, 4, 9).PlusDays(days), _ => [night]);
    }

    [Fact]
    public void Everything_that_was_written_or_chosen_can_be_found_and_nothing_that_was_forgotten()
    {
        house.Do(relations => RelationDecisions.Meet(relations, House.Id(9), "Lior"));
        house.Note(One, "the rain", relation: House.Id(9));
        house.Answer(One, new AcheAnswer { Feelings = [Feeling.Of(Slug.Parse("sad")), Feeling.InOwnWords("wet wool")], Older = "the gate" });
        house.Answer(One, new BarriersAnswer { Theirs = [Chosen.Of(Slug.Parse("tired")), Chosen.InOwnWords("guests"), Chosen.InOwnWords("a cold")] });
        house.Answer(One, new NeedAnswer { Needs = [Chosen.Of(Slug.Parse("to-be-asked")), Chosen.InOwnWords("an evening")] });
        house.Do(gap => ReturningDecisions.Revisit(gap, One, House.Id(20), new() { Words = "quieter" }));
        house.Do(gap => ReturningDecisions.SetDown(gap, One, "by the water"));
        house.Do(gap => KeepingDecisions.KeepLetter(gap, House.Id(30), "Dear longing"));
        house.Do((gap, relations) => KeepingDecisions.TellBank(gap, relations, House.Id(31), new() { Own = "I did not look up" }));
        house.Do(gap => KeepingDecisions.ChooseTruths(gap, House.Id(40), Truth.InOwnWords("I have been met")));
        house.Do(gap => KeepingDecisions.WriteStory(gap, House.Id(50), Slug.Parse("me"), "Whoever needs"));
        house.Note(Two, "forgotten");
        house.Forget(Two);

        Assert.Equal(
            [
                "letter.words: Dear longing", "moment.feelings: <sad>", "moment.feelings: wet wool", "moment.needs: <to-be-asked>", "moment.needs: an evening",
                "moment.older: the gate", "moment.relation: Lior", "moment.revisit: quieter", "moment.setDown: by the water", "moment.theirs: <tired>",
                "moment.theirs: a cold", "moment.theirs: guests", "moment.words: the rain", "other-bank.own: I did not look up",
                "story.line: Whoever needs", "truths.truths: I have been met",
            ],
            GapFindables.Of(house.Gap, house.Relations, Lisbon, (_, slug) => $"<{slug}>").SelectMany(thing => thing.Texts()).Select(text => $"{text.Kind}.{text.Field}: {text.Text}").Order(StringComparer.Ordinal));
        Assert.Equal(["Lior"], RelationFindables.Of(house.Relations, Lisbon, slug => slug.Value).SelectMany(thing => thing.Texts()).Select(text => text.Text));
    }

    private void NoteOn(ThingId id, string when)
    {
        Assert.True(DayAndTime.TryParse(when, out var on));
        house.Do((gap, relations) => MomentDecisions.Note(gap, relations, id, new() { CannotTell = true, On = on }));
    }

    private IEnumerable<ThingId> Ids(MomentFilter filter) => Moments.Where(filter).Select(placed => placed.Moment.Id);
}
