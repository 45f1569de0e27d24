using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words.Relations;
using Leeway.Web.Shell;
using Leeway.Web.Words;
using NodaTime;
using static Leeway.Web.Tests.Sample.MadeLives;

namespace Leeway.Web.Tests.Sample;

public sealed class SampleBodyRoomTests
{
    private static readonly WordShelf Content = new(new Shelf());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void What_was_written_by_hand_stands_in_the_body_s_room_once(int person)
    {
        var words = HandWritten.BodyOf(Lives[person].Person.Id);
        var body = Logs[person].Of<BodyState>();

        Once(words.Protectors.Select(one => one.Happened!), body.Protectors.Values.Select(met => met.Telling.Happened!), 7);
        Once(words.Kindnesses.Select(one => one.Line), body.Drawer.Values.Select(kept => kept.Telling.Words!), 21);
        Once(words.Unlearned.Select(one => one.Words.Trim()), body.Unlearned.Values.Select(written => written.Words), 7);
    }

    [Fact]
    public void A_protector_is_met_page_by_page_and_ends_whole()
    {
        var kinds = Content.Protectors.Kinds.Select(kind => kind.Id).ToHashSet();
        var regions = Content.Body.Regions.Select(region => region.Id).ToHashSet();
        var met = Logs.SelectMany(log => log.Of<BodyState>().Protectors.Values).ToList();

        Assert.All(met, one => Assert.Equal(7, one.Versions.Count));
        Assert.All(met, one => Assert.NotNull(one.Telling.Rest));
        Assert.All(met.SelectMany(one => one.Telling.Kinds!), kind => Assert.Contains(kind.Value, kinds));
        Assert.All(met.SelectMany(one => one.Telling.Body!), place => Assert.Contains(place.Region.Value, regions));
        Assert.Contains(met, one => one.Versions[^1].At - one.MetAt > Duration.FromHours(12));
    }

    [Fact]
    public void Writings_stand_at_doors_that_there_are()
    {
        var doors = Content.Unlearned.Select(feeling => feeling.Front.Id).ToHashSet();

        Assert.All(Logs.SelectMany(log => log.Of<BodyState>().Unlearned.Values), written => Assert.Contains(written.Feeling.Value, doors));
    }

    [Fact]
    public void A_kindness_came_from_somebody_whom_they_keep_or_from_nobody()
    {
        foreach (var log in Logs)
        {
            var known = log.Of<RelationsState>();
            var from = log.Of<BodyState>().Drawer.Values.Select(kept => kept.Telling.Relation).ToList();

            Assert.Contains(from, relation => relation is null);
            Assert.All(from.Where(relation => relation is not null), relation => Assert.NotNull(known.Find(relation)));
        }
    }

    [Fact]
    public void One_kindness_of_each_is_still_warm_today()
    {
        var noon = Today.AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant() + Duration.FromHours(12);

        Assert.All(Logs, log => Assert.Contains(log.Of<BodyState>().Drawer.Values, kept => noon - kept.KeptAt < Duration.FromDays(2)));
    }

    private static void Once(IEnumerable<string> written, IEnumerable<string> kept, int least)
    {
        var all = kept.ToList();

        Assert.Equal(all.Distinct(StringComparer.Ordinal), all);
        Assert.Subset(written.ToHashSet(StringComparer.Ordinal), all.ToHashSet(StringComparer.Ordinal));
        Assert.True(all.Count >= least, $"{all.Count} of {least}");
    }
}
