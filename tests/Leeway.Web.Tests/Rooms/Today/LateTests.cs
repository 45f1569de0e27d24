using Leeway.Web.Tests.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Today;

/// <summary>The day's question at night.</summary>
public sealed class LateTests
{
    [Theory, InlineData(23, true), InlineData(4, true), InlineData(12, false)]
    public async Task Late_the_question_is_folded_until_it_is_wanted(int hour, bool folded)
    {
        var clock = new HeldClock(new LocalDateTime(2031, 4, 9, hour, 20).InZoneLeniently(DateTimeZoneProviders.Tzdb.GetSystemDefault()).ToInstant());
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");

        var today = (await noor.GoAsync("/today")).Page;

        Assert.NotNull(today.QuerySelector(".question"));
        Assert.Equal(folded, today.QuerySelector("details:not([open]) .question") is not null);
    }
}
