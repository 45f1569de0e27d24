using System.Collections.Immutable;
using Leeway.Domain.Words;

namespace Leeway.Domain.Tests.Words;

public sealed class FittingTests
{
    private const int Evening = 20;

    private static readonly Fits Hum = Practice("hum", "settling", regions: ["throat"]);
    private static readonly Fits Tap = Practice("tap", "orienting", qualities: ["numb"]);
    private static readonly Fits Tea = Practice("tea", "landing", hours: ["evening"]);
    private static readonly Fits Floor = Practice("floor", "grounding");
    private static readonly Fits Cups = Practice("cups", "for-two", regions: ["throat"], hours: ["evening"]);
    private static readonly Fits Hand = Practice("hand", "closeness", regions: ["throat"]);

    [Fact]
    public void What_fits_is_said_with_its_reason_the_place_before_how_it_is_there_before_the_hour() =>
        Assert.Equal(
            [new(Hum.Practice, FitReason.Region, Of("throat")), new(Tap.Practice, FitReason.Quality, Of("numb")), new(Tea.Practice, FitReason.Hour, Of("evening"))],
            Fitting.Of([Tea, Tap, Floor, Hum], [Place("throat", "numb")], new Ache(5), Evening, harmNear: false));

    [Fact]
    public void Three_at_most_are_offered_and_each_of_another_family()
    {
        var offered = Fitting.Of([Hum, Practice("hum-lower", "settling", regions: ["throat"]), Tap, Tea, Hand], [Place("throat", "numb")], null, Evening, harmNear: false);

        Assert.Equal(["hum", "hand", "tap"], offered.Select(one => one.Practice.Value));
    }

    [Fact]
    public void Where_there_is_fear_of_somebody_nothing_asks_for_nearness()
    {
        Assert.Equal(["cups", "hand", "hum"], Fitting.Of([Cups, Hand, Hum], [Place("throat")], null, Evening, harmNear: false).Select(one => one.Practice.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["hum"], Fitting.Of([Cups, Hand, Hum], [Place("throat")], null, Evening, harmNear: true).Select(one => one.Practice.Value));
    }

    [Fact]
    public void A_strong_ache_is_first_offered_what_asks_little() =>
        Assert.Equal(
            [new(Floor.Practice, FitReason.Strong, null), new(Hand.Practice, FitReason.Region, Of("throat"))],
            Fitting.Of([Hand, Floor], [Place("throat")], new Ache(8), Evening, harmNear: false));

    [Fact]
    public void What_belongs_to_another_hour_is_not_offered() =>
        Assert.Empty(Fitting.Of([Tea], [], new Ache(5), 9, harmNear: false));

    [Fact]
    public void An_ache_without_a_place_is_offered_what_suits_the_hour() =>
        Assert.Equal([new(Tea.Practice, FitReason.Hour, Of("evening"))], Fitting.Of([Hum, Tap, Tea], [], null, Evening, harmNear: false));

    [Fact]
    public void What_fits_in_more_ways_comes_first() =>
        Assert.Equal("both", Fitting.Of([Hum, Practice("both", "landing", ["throat"], ["tight"])], [Place("throat", "tight")], null, Evening, harmNear: false)[0].Practice.Value);

    [Theory]
    [InlineData(4, "night")]
    [InlineData(5, "morning")]
    [InlineData(11, "day")]
    [InlineData(17, "evening")]
    [InlineData(22, "night")]
    public void Every_hour_has_its_name(int hour, string name) => Assert.Equal(name, Hours.NameOf(hour).Value);

    private static Fits Practice(string name, string family, string[]? regions = null, string[]? qualities = null, string[]? hours = null) =>
        new(Of(name), Of(family), Several(regions), Several(qualities), Several(hours));

    private static BodyPlace Place(string region, params string[] qualities) => new(Of(region), null, Leeway.Domain.Words.Several.From(qualities.Select(Of)));

    private static ImmutableHashSet<Slug> Several(string[]? names) => [.. (names ?? []).Select(Of)];

    private static Slug Of(string name) => Slug.Parse(name);
}
