using Leeway.Testing;
using Leeway.Web.Tests.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Practices;

/// <summary>The coin, with a clock that is held: chosen, tossed, waited for, and put away.</summary>
public sealed class CoinTests : NoorInside
{
    private const string Practice = "/practices/the-long-way-out";
    private const string Coin = "/practices/coin";

    private readonly HeldClock clock = new(Instant.FromUtc(2031, 4, 9, 12, 0));

    protected override IClock? Clock => clock;

    [Fact]
    [Promise("I6")]
    public async Task A_wait_of_ten_minutes_is_rated_like_the_practice_and_then_the_practice_is_offered()
    {
        await Noor.SendAsync(Coin, Coin, ("coin", "on"));

        var waiting = await TossUntilAsync(waits: true);
        Assert.Contains("The coin says wait ten minutes.", (await Noor.GoAsync(waiting)).Text, StringComparison.Ordinal);
        clock.Now += Duration.FromMinutes(10);
        var over = await Noor.GoAsync(waiting);
        Assert.Contains("The ten minutes are over.", over.Text, StringComparison.Ordinal);
        var rated = await Noor.GoAsync((await Noor.SendAsync(over, waiting, ("tension", "6"))).GoesTo!);
        Assert.Contains("Kept, before and after.", rated.Text, StringComparison.Ordinal);
        var begun = await Noor.SendAsync(rated, $"{Practice}/begin", ("go", "without"));

        Assert.True(Plays(await Noor.GoAsync(begun.GoesTo!)));
        Assert.Contains("8 before, 6 after.", (await Noor.GoAsync(waiting.Replace("/doing/", "/", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_the_page_looks_again_by_itself_does_not_keep_the_vault_open()
    {
        await Noor.SendAsync(Coin, Coin, ("coin", "on"));
        var waiting = await TossUntilAsync(waits: true);
        var again = (await Noor.GoAsync(waiting)).Refresh!.Split("; url=");

        Assert.Equal("600", again[0]);
        clock.Now += Duration.FromMinutes(10);
        Assert.Contains("The ten minutes are over.", (await Noor.GoAsync(again[1])).Text, StringComparison.Ordinal);
        clock.Now += Duration.FromMinutes(6);
        Assert.StartsWith("/unlock", (await Noor.GoAsync("/today")).GoesTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_want_to_wait_begins_at_any_second()
    {
        await Noor.SendAsync(Coin, Coin, ("coin", "on"));
        var waiting = await TossUntilAsync(waits: true);

        var begun = await Noor.SendAsync(waiting, $"{Practice}/begin", ("go", "without"));

        Assert.True(Plays(await Noor.GoAsync(begun.GoesTo!)));
    }

    [Fact]
    public async Task The_coin_says_both_and_is_silent_where_it_is_left_out_or_put_away()
    {
        Assert.Null((await Noor.GoAsync(Practice)).Page.QuerySelector("[name=go][value=without]"));
        await Noor.SendAsync(Coin, Coin, ("coin", "on"));

        await TossUntilAsync(waits: true);
        Assert.Contains("The coin says now.", (await Noor.GoAsync(await TossUntilAsync(waits: false))).Text, StringComparison.Ordinal);
        for (var time = 0; time < 12; time++)
            Assert.True(await BeginAsync(("go", "without")) is var without && Plays(await Noor.GoAsync(without)));
        await Noor.SendAsync(Coin, Coin, ("coin", "off"));
        for (var time = 0; time < 12; time++)
            Assert.True(await BeginAsync() is var silent && Plays(await Noor.GoAsync(silent)));
    }

    [Fact]
    public async Task A_wait_is_alive_on_today_for_an_hour_and_then_no_more()
    {
        await Noor.SendAsync(Coin, Coin, ("coin", "on"));
        await TossUntilAsync(waits: true);

        Assert.Contains("The coin said to wait.", (await Noor.GoAsync("/today")).Text, StringComparison.Ordinal);
        for (var later = 0; later < 5; later++)
        {
            clock.Now += Duration.FromMinutes(12);
            await Noor.GoAsync("/gap");
        }

        Assert.DoesNotContain("The coin said to wait.", (await Noor.GoAsync("/today")).Text, StringComparison.Ordinal);
    }

    /// <summary>Of forty tosses all would fall alike once in a million million times.</summary>
    private async Task<string> TossUntilAsync(bool waits)
    {
        for (var toss = 0; toss < 40; toss++)
            if (await BeginAsync() is var begun && Plays(await Noor.GoAsync(begun)) != waits)
                return begun;
        throw new InvalidOperationException("Forty tosses fell alike.");
    }

    private async Task<string> BeginAsync(params (string, string)[] more)
    {
        clock.Now += Duration.FromSeconds(1);
        return (await Noor.SendAsync(Practice, $"{Practice}/begin", [("tension", "8"), .. more])).GoesTo!;
    }

    private static bool Plays(Answer answer) => answer.Page.QuerySelector("[data-play]") is not null;
}
