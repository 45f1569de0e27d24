using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Rooms.Practices;
using Leeway.Web.Sample;
using static Leeway.Web.Tests.Sample.MadeLives;

namespace Leeway.Web.Tests.Sample;

public sealed class LongLifeTests
{
    [Fact]
    public void A_life_for_measuring_holds_as_many_check_ins_and_practices_as_a_life_does()
    {
        var (one, sittings) = LongLife.Of(HandWritten, 20, Today, 9000, LogState.Empty(Application.House));
        var log = Lived(one with { Sittings = sittings });

        Assert.Equal(9000, log.History.Count);
        Assert.InRange(Share<CheckedIn>(log), Share<CheckedIn>(Logs[0]) * 0.7, Share<CheckedIn>(Logs[0]) * 1.4);
        Assert.InRange(Share<PracticeBegun>(log), Share<PracticeBegun>(Logs[0]) * 0.7, Share<PracticeBegun>(Logs[0]) * 1.4);
    }

    private static double Share<T>(LogState log) => log.History.Count(entry => entry.Event is T) / (double)log.History.Count;
}
