using AngleSharp.Html.Dom;
using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms.Gap;

/// <summary>Barriers and needs that are not in the list: as many as there are lines.</summary>
public sealed class OwnWordsTests : NoorInside
{
    private string moment = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        moment = (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain"), ("ache", "3"))).GoesTo!.Split('?')[0];
    }

    [Theory]
    [InlineData("barriers/theirs", "chosen", "getting-it-wrong", "Maybe they were so afraid of getting it wrong that they did nothing.")]
    [InlineData("barriers/mine", "chosen", "getting-it-wrong", "Maybe I was so afraid of getting it wrong that I did nothing.")]
    [InlineData("need", "needs", "to-be-asked", "I still need to be asked how I am, and waited for.")]
    public async Task Each_line_is_one_of_its_own_beside_what_was_chosen(string step, string list, string listed, string read)
    {
        await Noor.SendAsync($"{moment}/{step}", $"{moment}/{step}", (list, listed), ("own", "  a house full of guests\r\n\r\nan old quarrel, about money \r\n"), ("words", "That is all."));

        var form = await Noor.GoAsync($"{moment}/{step}");
        Assert.Equal("a house full of guests\nan old quarrel, about money", ((IHtmlTextAreaElement)form.Page.QuerySelector("[name=own]")!).Value);
        Assert.Equal(listed, form.Page.QuerySelector($"[name={list}]:checked")!.GetAttribute("value"));
        Assert.Contains($"{read}\na house full of guests\nan old quarrel, about money\nThat is all.", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
    }
}
