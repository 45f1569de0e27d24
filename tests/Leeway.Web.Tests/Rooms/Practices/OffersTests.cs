using Leeway.Testing;
using Leeway.Web.Shell;
using Leeway.Web.Tests.Shell;
using Leeway.Web.Words;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Practices;

/// <summary>From an ache, or how the body was, to a practice: what is offered at eight in the evening, and why.</summary>
public sealed class OffersTests : NoorInside
{
    private static readonly HeldClock Evening = new(new LocalDateTime(2031, 4, 9, 20, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb.GetSystemDefault()).ToInstant());

    protected override IClock? Clock => Evening;

    [Fact]
    [Promise("I6")]
    public async Task An_ache_is_offered_two_or_three_practices_each_with_why_and_they_know_where_they_began()
    {
        var moment = await NoteAsync("They looked at their phone.", "throat");

        var page = (await Noor.GoAsync(moment)).Page;
        var offered = page.QuerySelectorAll("#h-offers ~ ul a").ToList();
        Assert.InRange(offered.Count, 2, 3);
        Assert.Contains("because it sits in the throat", page.QuerySelector("[aria-labelledby=h-offers]")!.TextContent, StringComparison.Ordinal);
        var address = offered[0].GetAttribute("href")!;
        var practice = address.Split('?')[0];
        var begun = await Noor.SendAsync(address, $"{practice}/begin");
        var ended = await Noor.SendAsync(begun.GoesTo!, begun.GoesTo!, ("go", "skip"));

        Assert.NotNull((await Noor.GoAsync(ended.GoesTo!)).Page.QuerySelector($"a[href='{moment}']"));
    }

    [Fact]
    [Promise("I8")]
    public async Task Nothing_that_asks_for_nearness_is_offered_where_there_is_fear_of_somebody()
    {
        var calm = await NoteAsync("They looked at their phone.", "lower-back");
        var afraid = await NoteAsync("I am afraid of my husband when the door goes.", "lower-back");

        Assert.True((await FamiliesAsync(calm)).Overlaps(["closeness", "for-two"]));
        Assert.False((await FamiliesAsync(afraid)).Overlaps(["closeness", "for-two"]));
    }

    [Fact]
    public async Task An_ache_that_was_set_down_is_offered_nothing()
    {
        var moment = await NoteAsync("They looked at their phone.", "throat");
        await Noor.SendAsync($"{moment}/set-down", $"{moment}/set-down");

        Assert.Null((await Noor.GoAsync(moment)).Page.QuerySelector("#h-offers"));
    }

    [Fact]
    public async Task An_ache_without_a_place_is_offered_something_as_soon_as_it_is_kept()
    {
        var kept = await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "They looked at their phone."), ("ache", "5"));

        Assert.InRange((await OffersAsync(kept.GoesTo!)).Count, 2, 3);
        Assert.Equal("They are offered because it is evening.", (await Noor.GoAsync(kept.GoesTo!)).Page.QuerySelector("#h-offers + .hint")!.TextContent);
        Assert.All(await OffersAsync(kept.GoesTo!), offer => Assert.DoesNotContain("because", offer.Text, StringComparison.Ordinal));
    }

    [Fact]
    [Promise("I6")]
    public async Task A_check_in_that_says_where_is_offered_practices_with_why()
    {
        var checkIn = await CheckInAsync(("body", "shoulder-blades"), ("quality", "shoulder-blades:tight"));

        var offers = await OffersAsync(checkIn);
        Assert.InRange(offers.Count, 2, 3);
        Assert.Contains("because it sits between the shoulder blades", offers[0].Text, StringComparison.Ordinal);
        Assert.All(offers, offer => Assert.DoesNotContain('?', offer.Address));
    }

    [Fact]
    public async Task Feeling_nothing_is_offered_what_fits_it_and_a_check_in_that_says_nothing_of_the_body_is_offered_nothing()
    {
        var nothing = await Noor.GoAsync(await CheckInAsync(("nothing", "nothing")));
        var day = await OffersAsync(await CheckInAsync(("full", "7")));

        Assert.Contains("because nothing can be felt now", nothing.Page.QuerySelector("[aria-labelledby=h-offers]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(day);
    }

    [Fact]
    [Promise("I8")]
    public async Task A_check_in_with_fear_of_somebody_is_offered_nothing_that_asks_for_nearness()
    {
        var afraid = await CheckInAsync(("body", "lower-back"), ("words", "I am afraid of my husband when the door goes."));

        Assert.NotEmpty(await OffersAsync(afraid));
        Assert.False((await FamiliesAsync(afraid)).Overlaps(["closeness", "for-two"]));
    }

    [Fact]
    public void Every_place_has_words_of_its_own_for_why()
    {
        var regions = new WordShelf(new()).Body.AllRegions.ToList();

        Assert.Equal(30, regions.Select(region => region.Where).Distinct(StringComparer.Ordinal).Count());
        Assert.All(regions, region => Assert.Matches("^it (sits|is) [a-z ]+$", region.Where));
    }

    private async Task<string> CheckInAsync(params (string Name, string Value)[] written) =>
        (await Noor.SendAsync("/body/check-in", "/body/check-in", written)).GoesTo!;

    private async Task<List<(string Address, string Text)>> OffersAsync(string page) =>
        [.. (await Noor.GoAsync(page)).Page.QuerySelectorAll("#h-offers ~ ul a").Select(link => (link.GetAttribute("href")!, link.TextContent))];

    private async Task<string> NoteAsync(string happened, params string[] regions)
    {
        var moment = (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", happened), ("ache", "5"))).GoesTo!.Split('?')[0];
        await Noor.SendAsync($"{moment}/ache/body", $"{moment}/ache/body", [.. regions.Select(region => ("body", region))]);
        return moment;
    }

    private async Task<HashSet<string>> FamiliesAsync(string moment)
    {
        var families = new WordShelf(new()).Practices.ToDictionary(practice => $"/practices/{practice.Front.Id}", practice => practice.Front.Family, StringComparer.Ordinal);
        return [.. (await Noor.GoAsync(moment)).Page.QuerySelectorAll("#h-offers ~ ul a").Select(link => families[link.GetAttribute("href")!.Split('?')[0]])];
    }
}
