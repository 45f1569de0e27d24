using System.Net;

namespace Leeway.Browser.Tests;

/// <summary>The ground that the journeys stand on.</summary>
public sealed class HouseTests(Chromium chromium)
{
    [Fact]
    public async Task Leeway_starts_answers_stops_at_ctrl_c_and_starts_again()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        using var http = new HttpClient { BaseAddress = leeway.Address };

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health")).StatusCode);
        Assert.Equal(0, await leeway.StopAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("/health"));
        await leeway.StartAgainAsync();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task Axe_says_what_is_wrong_and_where()
    {
        await using var context = await chromium.OpenAsync(new("http://localhost/"), Surroundings.Desk);
        var page = await context.NewPageAsync();
        await page.SetContentAsync("""<html lang="en"><title>A page</title><main><h1>A page</h1><img src="data:," class="river"></main></html>""");

        var found = Assert.Single(await Axe.FindingsAsync(page));

        Assert.StartsWith("image-alt (critical)", found, StringComparison.Ordinal);
        Assert.Contains("class=\"river\"", found, StringComparison.Ordinal);
    }
}
