using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Rooms.Keys;
using Leeway.Web.Sample;
using NodaTime;
using static Leeway.Web.Tests.Sample.MadeLives;

namespace Leeway.Web.Tests.Sample;

public sealed class SampleLivesTests
{
    private static readonly DateTimeZone Bremen = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void The_same_seed_and_day_make_the_same_lives()
    {
        var again = SampleLives.Of(HandWritten, 20, Today).Select(Lived).ToList();

        Assert.Equal(Written(Logs[0]), Written(again[0]));
        Assert.Equal(Written(Logs[1]), Written(again[1]));
    }

    [Fact]
    public void Another_seed_makes_other_lives() =>
        Assert.NotEqual(Written(Logs[0]), Written(Lived(SampleLives.Of(HandWritten, 21, Today)[0])));

    [Fact]
    public void Each_holds_hundreds_of_moments_and_some_of_everything_that_the_room_keeps()
    {
        foreach (var gap in Logs.Select(log => log.Of<GapState>()))
        {
            Assert.InRange(gap.Moments.Count, 180, 400);
            Assert.Equal(6, gap.Letters.Count);
            Assert.Equal(8, gap.Banks.Count);
            Assert.Equal(3, gap.Truths.Length);
            Assert.InRange(gap.OwnStories.Count, 8, 12);
            Assert.InRange(gap.Moments.Values.Count(moment => moment.Revisits.Count > 0), 20, 100);
            Assert.Contains(gap.Moments.Values, moment => moment.Revisits.Count > 1);
            Assert.Contains(gap.Moments.Values, moment => moment.Planned is not null);
            Assert.Contains(gap.Moments.Values, moment => moment.SetDown is not null);
            Assert.Contains(gap.Moments.Values, moment => moment.Layings is [{ IsDown: true }, { IsDown: false }, ..]);
            Assert.Contains(gap.Moments.Values, moment => moment.VersionsOf(GapStep.Happened).Count() > 1);
            Assert.Contains(gap.Moments.Values, moment => moment.Ache?.Echoes is not null);
            Assert.Contains(gap.Moments.Values, moment => moment.Ache is { CannotTell: true });
        }
    }

    [Fact]
    public void They_begin_two_years_ago_or_a_little_more_and_end_yesterday()
    {
        foreach (var log in Logs)
        {
            Assert.InRange(log.History[0].At.InZone(Bremen).Date, new(2029, 1, 1), new(2029, 1, 10));
            Assert.InRange(log.History[^1].At.InZone(Bremen).Date, new(2031, 4, 1), new(2031, 4, 8));
        }
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-02")]
    [InlineData("2026-03-30")]
    [InlineData("2026-10-26")]
    [InlineData("2027-07-14")]
    [InlineData("2028-02-29")]
    [InlineData("2028-12-31")]
    [InlineData("2029-05-05")]
    [InlineData("2030-11-20")]
    [InlineData("2032-01-31")]
    [InlineData("2033-09-09")]
    [InlineData("2034-06-15")]
    public void On_any_day_the_lives_can_be_made_and_nothing_lies_in_the_future(string day)
    {
        var today = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var lives = SampleLives.Of(HandWritten, 20, today);
        var end = Bremen.AtStartOfDay(today).ToInstant();

        Assert.All(lives, life => Assert.All(life.Sittings, sitting => Assert.True(sitting.At < end, $"{today}: {sitting.At}")));
        Assert.All(lives, life => Assert.InRange(Lived(life).Of<GapState>().Moments.Count, 170, 400));
    }

    [Fact]
    public void What_both_wrote_about_lies_on_the_same_day_or_the_next()
    {
        var (one, other) = (Lives[0], Lives[1]);
        foreach (var happening in HandWritten.Couple.Events)
        {
            var days = new[] { one, other }.Select((life, index) => DayOf(HandWritten.MomentsOf(life.Person.Id).First(words => words.Event == happening.Id).Id, index)).ToList();

            Assert.InRange(Math.Abs(Period.DaysBetween(days[0], days[1])), 0, 1);
        }
    }

    [Fact]
    public void Somebody_wrote_in_the_night_in_which_the_clocks_went_back() =>
        Assert.Contains(Logs[1].Of<GapState>().Moments.Values, moment =>
            Bremen.MapLocal(moment.NotedAt.InZone(Bremen).LocalDateTime).Count == 2);

    [Fact]
    public void One_of_them_lives_in_two_zones() =>
        Assert.Equal(
            ["America/Halifax", "Europe/Berlin"],
            Logs[0].History.Select(entry => entry.Event).OfType<PreferencesSet>().Select(set => set.Zone!).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_of_one_is_in_the_other()
    {
        var subjects = Logs.Select(log => log.History.Select(entry => entry.Event.Subject).ToHashSet()).ToList();
        var texts = Logs.Select(log => log.Of<GapState>().Moments.Values.Select(moment => moment.Happening?.Words).OfType<string>().ToHashSet(StringComparer.Ordinal)).ToList();

        Assert.Empty(subjects[0].Intersect(subjects[1]));
        Assert.Empty(texts[0].Intersect(texts[1], StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_forgotten_is_in_no_view()
    {
        var log = Logs[0];

        Assert.Equal(9, log.Hidden.Count);
        Assert.All(log.Hidden.Keys, thing => Assert.False(log.Of<GapState>().Moments.ContainsKey(thing) || log.Of<BodyState>().CheckIns.ContainsKey(thing)));
    }

    [Fact]
    public void A_pattern_that_was_held_hurts_less_after_what_was_tried_and_stays_so()
    {
        var tried = Tried("phones-at-dinner")[0];
        Assert.True(Mean("phones-at-dinner", 0, tried) > Mean("phones-at-dinner", tried + 20, int.MaxValue) + 1.5);
    }

    [Fact]
    public void A_pattern_that_eased_and_returned_hurts_less_only_for_a_while()
    {
        var tried = Tried("cancelled-evenings")[1];
        var eased = Mean("cancelled-evenings", tried + 10, tried + 150);
        Assert.True(Mean("cancelled-evenings", 0, tried) > eased + 0.8);
        Assert.True(Mean("cancelled-evenings", tried + 210, int.MaxValue) > eased + 0.8);
    }

    [Fact]
    public void An_inert_pattern_stays_as_it_was() =>
        Assert.InRange(Mean("her-mother", 0, 365) - Mean("her-mother", 365, int.MaxValue), -1.2, 1.2);

    [Fact]
    public void A_pattern_that_worsened_hurts_more_in_the_second_year() =>
        Assert.True(Mean("money-talk", 365, int.MaxValue) > Mean("money-talk", 0, 365) + 0.8);

    [Fact]
    public void A_seasonal_pattern_hurts_in_winter()
    {
        var kept = Lives.SelectMany(life => life.Truth.Moments.Where(moment => moment is { Theme: "winter-distance", Said: not null }).Select(moment => (life.Truth.First.PlusDays(moment.Day).Month, moment.Said!.Value.Size))).ToList();
        Assert.True(kept.Where(one => one.Month is 12 or 1 or 2).Average(one => one.Size) > kept.Where(one => one.Month is >= 5 and <= 9).Average(one => one.Size) + 1.5);
    }

    [Fact]
    public void A_note_of_one_moment_is_said_of_that_moment() =>
        Assert.All(Logs[0].Of<GapState>().Moments.Values.Where(moment => moment.Revisits.Exists(revisit => revisit.Answer.Words == "It was soup. I can say that today without sarcasm.")), moment =>
            Assert.StartsWith("I made the lentil soup", moment.Happening!.Words, StringComparison.Ordinal));

    [Fact]
    public void The_truth_can_be_written_down_for_those_who_check()
    {
        using var truth = System.Text.Json.JsonDocument.Parse(Lives[0].Truth.ToJson());

        Assert.Equal("held", truth.RootElement.GetProperty("courses").GetProperty("phones-at-dinner").GetString());
        Assert.Equal(11, truth.RootElement.GetProperty("attempts").GetArrayLength());
    }

    [Fact]
    public void Every_written_moment_stands_in_the_vault_as_it_was_written()
    {
        for (var index = 0; index < 2; index++)
        {
            var gap = Logs[index].Of<GapState>();
            var kept = gap.Moments.Values.SelectMany(moment => moment.VersionsOf(GapStep.Happened)).Select(version => ((HappeningAnswer)version.Answer).Words).ToHashSet();

            Assert.All(HandWritten.MomentsOf(Lives[index].Person.Id).Where(words => words.Happened is not null), words => Assert.Contains(words.Happened, kept));
        }
    }

    private static IReadOnlyList<int> Tried(string pattern) => [.. Lives[0].Truth.Attempts.Where(attempt => attempt.Pattern == pattern).Select(attempt => attempt.Day)];

    private static double Mean(string pattern, int from, int to) =>
        Lives.SelectMany(life => life.Truth.Moments).Where(moment => moment.Theme == pattern && moment.Day >= from && moment.Day < to && moment.Said is not null).Average(moment => moment.Said!.Value.Size);

    private static LocalDate DayOf(string words, int person)
    {
        var id = Lives[person].Truth.Moments.First(moment => moment.Words == words).Id;
        return MomentsInTime.Of(Logs[person].Of<GapState>(), Bremen).Find(id)!.When.Date;
    }

    private static IEnumerable<string> Written(LogState log) =>
        log.History.Select(entry => $"{entry.At} {System.Text.Encoding.UTF8.GetString(Application.House.Catalog.Write(entry.Event).Payload.Span)}");
}
