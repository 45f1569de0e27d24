using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Leeway.Web.Tests.Rooms.Gap;

/// <summary>How long somebody wants to sit: one of the ready lengths, or one of their own.</summary>
public sealed class SitLengthTests : NoorInside
{
    private string moment = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        moment = (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", "Rain all evening"), ("ache", "9"))).GoesTo!.Split('?')[0];
    }

    [Theory]
    [InlineData("minutes=3&own=", 180)]
    [InlineData("minutes=3&own=1", 60)]
    [InlineData("minutes=3&own=25", 1500)]
    [InlineData("minutes=3&own=180", 10_800)]
    public async Task A_length_of_ones_own_counts_before_the_ready_one(string asked, int seconds) =>
        Assert.Equal(seconds, int.Parse((await Noor.GoAsync($"{moment}/sit?{asked}&set=day")).Page.QuerySelector("[data-sit]")!.GetAttribute("data-sit")!, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0")]
    [InlineData("181")]
    [InlineData("2.5")]
    [InlineData("-4")]
    [InlineData("99999999999")]
    public async Task A_length_that_cannot_be_is_told_beside_its_field_and_all_that_was_chosen_stays(string own)
    {
        var page = await Noor.GoAsync($"{moment}/sit?minutes=8&own={own}&set=outward&breath=none&from=path");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var field = (IHtmlInputElement)page.Page.QuerySelector("[name=own]")!;
        Assert.Equal((own, "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Contains("from 1 to 180 whole minutes", page.Page.QuerySelector(".field:has([name=own]) .wrong")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["8", "outward", "none"],
            page.Page.QuerySelectorAll<IHtmlInputElement>("main form[method=get] [type=radio]").Where(radio => radio.IsChecked).Select(radio => radio.Value));
        Assert.NotNull(page.Page.QuerySelector("[name=from]"));
    }
}
