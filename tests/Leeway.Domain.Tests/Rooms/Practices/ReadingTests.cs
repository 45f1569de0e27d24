using Leeway.Domain.Rooms.Practices;
using Leeway.Domain.Rooms.Practices.Reading;
using Leeway.Domain.Words.Finding;
using NodaTime;

namespace Leeway.Domain.Tests.Rooms.Practices;

public sealed class ReadingTests
{
    private readonly House house = new();

    [Fact]
    public void Each_line_comes_when_the_one_before_it_has_had_its_time()
    {
        var timetable = Timetable.Of([(20, "sit", false), (40, "breathe", true), (15, "look", false)]);

        Assert.Equal([0, 20, 60], timetable.Steps.Select(step => step.At));
        Assert.Equal(75, timetable.Seconds);
    }

    [Fact]
    public void Shortened_it_goes_without_the_long_lines_and_the_others_follow_each_other()
    {
        var shorter = Timetable.Of([(20, "sit", false), (40, "breathe", true), (15, "look", false)]).Shorter;

        Assert.Equal([new(0, 20, "sit"), new(20, 15, "look")], shorter.Steps);
        Assert.False(shorter.CanBeShorter);
    }

    [Fact]
    public void The_lines_of_ones_own_practice_share_its_minutes_to_the_second()
    {
        var timetable = Timetable.Of(new OwnPractice(1) { Title = "Door", Steps = "Stand.\n\n  Look out. \r\nOpen.\nGo.\nCome.\nSit.\nStay.\n" });

        Assert.Equal(["Stand.", "Look out.", "Open.", "Go.", "Come.", "Sit.", "Stay."], timetable.Steps.Select(step => step.Line));
        Assert.Equal([8, 9, 8, 9, 8, 9, 9], timetable.Steps.Select(step => step.Seconds));
        Assert.Equal(60, timetable.Seconds);
    }

    [Fact]
    public void The_practice_begun_last_is_open_for_an_hour_or_until_it_ends()
    {
        house.Begin(House.Id(1));
        house.Begin(House.Id(2));

        Assert.Equal(House.Id(2), OpenDoing.At(house.Practices, house.Now)?.Id);
        Assert.Null(OpenDoing.At(house.Practices, house.Now + Duration.FromMinutes(60)));
        house.End(House.Id(2));
        Assert.Null(OpenDoing.At(house.Practices, house.Now));
    }

    [Fact]
    public void Ones_own_words_are_found_and_each_time_by_the_title_of_its_practice()
    {
        house.Write(House.Id(30), new(4) { Title = "The back step", For = "a full kitchen", Steps = "Stand.", Caution = "frost" });
        house.Begin(House.Id(1));
        house.Begin(House.Id(2));
        house.End(House.Id(2), words: "the fridge hums");

        Assert.Equal(
            [("own-practice", "The back step"), ("own-practice", "a full kitchen"), ("own-practice", "Stand."), ("own-practice", "frost"), ("doing", "the fridge hums"), ("doing", "<the-floor>"), ("doing", "<the-floor>")],
            PracticeFindables.Of(house.Practices, DateTimeZone.Utc, slug => $"<{slug}>").OrderByDescending(thing => thing.Id.Value).SelectMany(thing => thing.Texts()).Select(found => (found.Kind, found.Text)));
    }
}
