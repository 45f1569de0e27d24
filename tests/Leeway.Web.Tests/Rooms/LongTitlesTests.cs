using AngleSharp;

namespace Leeway.Web.Tests.Rooms;

/// <summary>A title of one's own may be as long as any text: it is cut in lists, and whole on its own page.</summary>
public sealed class LongTitlesTests : NoorInside
{
    private const int Shown = 161; // what is left of it, and the sign that it was cut
    private static readonly string Title = new('w', 100_000);

    [Fact]
    public async Task A_practice_of_ones_own_is_cut_wherever_it_is_listed_or_played()
    {
        var write = (await Noor.GoAsync("/practices/new")).GoesTo!;
        var practice = (await Noor.SendAsync(write, write, ("title", Title), ("for", Title), ("steps", "Sit."))).GoesTo!.Split('?')[0];
        var begun = (await Noor.SendAsync(practice, $"{practice}/begin", ("tension", "7"))).GoesTo!;

        Assert.Equal(Title, await TextAsync(practice, "h1"));
        Assert.Equal(Shown, (await TextAsync("/practices", "#h-own ~ ul .title")).Length);
        Assert.Equal(Shown, (await TextAsync("/practices", "#h-own ~ ul .for")).Length);
        Assert.Equal(Shown, (await TextAsync("/today", ".alive .line")).Trim().Length);
        Assert.Equal(Shown, (await TextAsync(begun, "h1")).Length);
        await Noor.SendAsync(begun, begun, ("tension", "5"));
        Assert.Equal(Shown, (await TextAsync("/practices/earlier", ".moments .line")).Length);
        Assert.Equal(Shown, (await TextAsync("/looking-back/practices", "section h2")).Length);
        Assert.DoesNotContain(Title, (await Noor.GoAsync("/looking-back/practices")).Page.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_protector_is_cut_in_the_gallery()
    {
        var meet = (await Noor.GoAsync("/body/protectors/new")).GoesTo!;
        await Noor.SendAsync(meet, meet, ("name", Title));

        Assert.Equal(Title, await TextAsync(meet[..meet.LastIndexOf('/')], "h1"));
        Assert.Equal(Shown, (await TextAsync("/body/protectors", ".gallery strong")).Length);
    }

    [Fact]
    public async Task A_story_of_ones_own_is_cut_among_the_stories_and_where_one_chooses()
    {
        await Noor.SendAsync("/gap/stories", "/gap/stories", ("line", Title), ("family", "me"));
        var story = (await Noor.GoAsync("/gap/stories")).Page.QuerySelector("#h-own ~ ul a")!.GetAttribute("href")!;
        var moment = (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "rain"))).GoesTo!.Split('?')[0];

        Assert.Equal(Title, await TextAsync(story, "h1"));
        Assert.Equal(Shown, (await TextAsync("/gap/stories", "#h-own ~ ul a")).Length);
        Assert.Equal(Shown, (await TextAsync("/gap", $"option[value='{story.Split('/')[^1]}']")).Length);
        Assert.Equal(Shown, (await TextAsync($"{moment}/story", "#c-written .chip")).Length);
    }

    private async Task<string> TextAsync(string page, string part) => (await Noor.GoAsync(page)).Page.QuerySelector(part)!.TextContent;
}
