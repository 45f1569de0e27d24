using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Body.Reading;
using Leeway.Domain.Words;
using Leeway.Domain.Words.Looking;
using static Leeway.Domain.Tests.Rooms.Body.Reading.Kept;

namespace Leeway.Domain.Tests.Rooms.Body.Reading;

public sealed class BodyOverTimeTests
{
    private static readonly LookedAt Looked = LookedAt.Last(13, Day("2031-04-09"));

    [Fact]
    public void A_place_is_told_once_a_check_in_whatever_its_sides_and_keeps_what_was_said_of_it()
    {
        var body = BodyOverTime.Of(CheckIns(
            ("2031-04-08", new() { Body = [Place("feet", "cold") with { Side = BodySide.Front }, Place("feet", "cold", "soft") with { Side = BodySide.Back }] }),
            ("2031-04-09", new() { Body = [Place("jaw", "tight"), Place("feet")] })), Looked);

        Assert.Equal((2, 0), (body.Whole.CheckIns, body.Whole.FeltNothing));
        Assert.Equal([("feet", 2), ("jaw", 1)], body.Whole.Regions.Select(region => (region.Region.Value, region.Times)));
        Assert.Equal([("cold", 1), ("soft", 1)], body.Whole.Regions[0].Qualities.Select(quality => (quality.Quality.Value, quality.Times)));
    }

    [Fact]
    public void Nothing_felt_is_told_and_nothing_said_is_not()
    {
        var body = BodyOverTime.Of(CheckIns(("2031-04-08", new() { FeelsNothing = true }), ("2031-04-09", new() { Words = "tired" })), Looked);

        Assert.Equal((1, 1), (body.Whole.CheckIns, body.Whole.FeltNothing));
        Assert.Empty(body.Whole.Regions);
    }

    [Fact]
    public void Months_and_surroundings_each_have_their_own()
    {
        var body = BodyOverTime.Of(CheckIns(
            ("2031-03-31", new() { Body = [Place("jaw", "tight")], Around = [Slug("alone")] }),
            ("2031-04-08", new() { Body = [Place("chest", "warm")], Around = [Slug("with-them"), Slug("alone")] }),
            ("2030-04-09", new() { Body = [Place("belly", "hollow")], Around = [Slug("conflict")] })), Looked);

        Assert.Equal([(new(2031, 3, 1), "jaw"), (new NodaTime.LocalDate(2031, 4, 1), "chest")], body.Months.Select(month => (month.Start, month.Places.Regions.Single().Region.Value)));
        Assert.Equal([("alone", 2), ("with-them", 1)], body.Around.Select(around => (around.Around.Value, around.Places.CheckIns)));
    }

    [Theory]
    [InlineData(1, 3, Often.Told)]
    [InlineData(3, 3, Often.Told)]
    [InlineData(1, 5, Often.Told)]
    [InlineData(1, 4, Often.Often)]
    [InlineData(3, 7, Often.Often)]
    [InlineData(3, 6, Often.Mostly)]
    public void How_often_is_in_quarters_and_of_fewer_than_four_nothing_is_often(int times, int checkIns, Often often)
    {
        var places = PlacesTold.Of(Enumerable.Range(0, checkIns).Select(place => new CheckInAnswer { Body = place < times ? [Place("jaw")] : null }));

        Assert.Equal(often, places.HowOften(places.Regions.Single()));
    }
}
