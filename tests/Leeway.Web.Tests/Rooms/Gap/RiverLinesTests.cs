using Leeway.Domain.Log;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Web.Rooms.Gap;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Gap;

public sealed class RiverLinesTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);
    private static readonly LocalDate Today = new(2026, 3, 4);

    [Theory]
    [InlineData(1, 0, 0, "In what you wrote between 2 March 2026 and 4 March 2026: one moment, in one week.")]
    [InlineData(1, 1, 0, "In what you wrote between 2 March 2026 and 4 March 2026: one moment, in one week. You stayed with it.")]
    [InlineData(1, 1, 1, "In what you wrote between 2 March 2026 and 4 March 2026: one moment, in one week. You stayed with it, and set it down.")]
    [InlineData(3, 0, 2, "In what you wrote between 2 March 2026 and 4 March 2026: 3 moments, in one week. You set 2 of them down.")]
    [InlineData(3, 1, 0, "In what you wrote between 2 March 2026 and 4 March 2026: 3 moments, in one week. You stayed with one of them.")]
    public void One_week_ends_today_and_says_nothing_of_what_was_not_done(int moments, int stayed, int laid, string words) =>
        Assert.Equal(words, Lines.Of(new(IsByMonth: false, [Week(Monday, moments, stayed, laid)]), Today));

    [Fact]
    public void A_week_that_is_over_ends_on_its_own_last_day() =>
        Assert.Equal(
            "In what you wrote between 2 March 2026 and 15 March 2026: 2 moments, in 1 of 2 weeks.",
            Lines.Of(new(IsByMonth: false, [Week(Monday, 2, 0, 0), Week(Monday.PlusWeeks(1), 0, 0, 0)]), new(2026, 4, 1)));

    [Fact]
    public void Alone_a_week_has_no_oldest() =>
        Assert.Equal("One week. The further apart the banks, the larger the ache.", Lines.Shown(new(IsByMonth: false, [Week(Monday, 1, 0, 0)])));

    private static RiverLines Lines => new(English.Phrases);

    private static Stretch Week(LocalDate start, int moments, int stayed, int laid) =>
        new(start, start.PlusWeeks(1), [.. Enumerable.Range(0, moments).Select(at => new RiverMark(new ThingId((UInt128)(at + 1)), start.At(LocalTime.Noon), null, false, at < stayed, at < laid))], []);
}
