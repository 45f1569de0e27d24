using System.Net;
using Leeway.Testing;
using Leeway.Web.Tests.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Keys;

public sealed class KitTests
{
    private readonly HeldClock clock = new(Instant.FromUtc(2026, 3, 1, 22, 40));

    [Fact]
    [Promise("X4")]
    public async Task Whoever_finds_an_open_phone_makes_no_kit_and_withdraws_none()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        Assert.Equal(HttpStatusCode.OK, (await noor.SendAsync("/keys/kit", "/keys/kit")).Status);
        clock.Now += Duration.FromMinutes(6);

        var page = await noor.GoAsync("/keys/kit");
        var refused = await noor.SendAsync(page, "/keys/kit", ("passphrase", "not this one"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("The kit is as it was.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await noor.SendAsync(page, "/keys/kit", ("passphrase", ""))).Status);

        Assert.Equal(HttpStatusCode.OK, (await noor.SendAsync("/keys/kit", "/keys/kit", ("passphrase", Visitor.Phrase), ("replace", "yes"))).Status);
    }

    [Fact]
    [Promise("X6")]
    public async Task A_page_with_a_code_that_is_loaded_again_makes_no_second_code()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var page = await noor.GoAsync("/keys/kit");
        var code = CodeOn(await noor.SendAsync(page, "/keys/kit"))!;
        clock.Now += Duration.FromSeconds(20);

        var again = await noor.SendAsync(page, "/keys/kit");

        Assert.Null(CodeOn(again));
        Assert.Contains("The code was shown already, and it works.", again.Text, StringComparison.Ordinal);
        Assert.Equal("/today?said=k1", (await leeway.Visitor().SendAsync("/kit", "/kit", ("code", code), ("name", "Noor"), ("passphrase", "five other words from here"), ("again", "five other words from here"))).GoesTo);
    }

    [Fact]
    public async Task A_form_from_before_the_kit_was_withdrawn_or_made_anew_elsewhere_is_told_so_and_makes_none()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var first = await noor.GoAsync("/keys/kit");
        await noor.SendAsync(first, "/keys/kit");
        clock.Now += Duration.FromSeconds(20);
        var second = await noor.GoAsync("/keys/kit");
        await noor.SendToAsync(await noor.GoAsync("/keys/kit"), "/keys/kit", "/keys/kit/withdraw");

        var withdrawn = await noor.SendAsync(second, "/keys/kit", ("replace", "yes"));
        await noor.SendAsync("/keys/kit", "/keys/kit");
        var replaced = new[] { await noor.SendAsync(first, "/keys/kit"), await noor.SendAsync(second, "/keys/kit", ("replace", "yes")) };

        Assert.All([withdrawn, .. replaced], answer =>
        {
            Assert.Null(CodeOn(answer));
            Assert.Equal("The kit has changed meanwhile. Nothing was made.", answer.Page.QuerySelector(".said")!.TextContent);
        });
    }

    [Fact]
    public async Task A_form_from_before_another_kit_was_made_does_not_withdraw_that_one()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        await noor.SendAsync("/keys/kit", "/keys/kit");
        clock.Now += Duration.FromSeconds(20);
        var old = await noor.GoAsync("/keys/kit");
        var code = CodeOn(await noor.SendAsync("/keys/kit", "/keys/kit", ("replace", "yes")))!;

        var answer = await noor.SendToAsync(old, "/keys/kit", "/keys/kit/withdraw");

        Assert.Equal("The kit has changed meanwhile. It was not withdrawn.", answer.Page.QuerySelector(".said")!.TextContent);
        Assert.Equal("/today?said=k1", (await leeway.Visitor().SendAsync("/kit", "/kit", ("code", code), ("name", "Noor"), ("passphrase", "five other words from here"), ("again", "five other words from here"))).GoesTo);
    }

    [Fact]
    public async Task Another_kit_is_made_only_when_it_is_said_that_the_one_before_may_end()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        await noor.SendAsync("/keys/kit", "/keys/kit");
        clock.Now += Duration.FromSeconds(20);

        var asked = await noor.SendAsync("/keys/kit", "/keys/kit");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, (string?)null), (asked.Status, CodeOn(asked)));
        Assert.Equal("true", asked.Page.QuerySelector("[name=replace]")!.GetAttribute("aria-invalid"));

        Assert.NotNull(CodeOn(await noor.SendAsync("/keys/kit", "/keys/kit", ("replace", "yes"))));
    }

    [Fact]
    public async Task A_printed_kit_says_what_it_opens_and_leaves_where_that_is_to_be_written_by_hand()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");

        var sheet = (await noor.SendAsync("/keys/kit", "/keys/kit")).Page.QuerySelector("main")!.TextContent;

        Assert.Contains("For Leeway. Made on 1 March 2026.", sheet, StringComparison.Ordinal);
        Assert.Contains("Where Leeway is:", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", sheet, StringComparison.Ordinal);
    }

    [Fact]
    [Promise("X6")]
    public async Task A_kit_is_saved_as_a_file_with_its_code_its_use_and_its_warning_that_says_where_it_opens_only_when_asked()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var made = await noor.SendAsync("/keys/kit", "/keys/kit");

        var file = await noor.SendAsync(made, "/keys/kit/file");

        Assert.Equal((HttpStatusCode.OK, "kit-2026-03-01.txt", false), (file.Status, file.SavedAs, file.MayBeKept));
        foreach (var words in (string[])[CodeOn(made)!, "For Leeway. Made on 1 March 2026.", "Whoever finds this can open all that was written"])
            Assert.Contains(words, file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", file.Text, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1", (await noor.SendAsync(made, "/keys/kit/file", ("where", "yes"))).Text, StringComparison.Ordinal);
        Assert.Contains("called kit-2026-03-01.txt, and is not sealed", made.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("otter lantern gravel nine willow")]
    [InlineData(null)]
    public async Task What_is_no_kit_of_this_vault_comes_back_in_no_file(string? code)
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var noor = leeway.Visitor();
        await noor.BeginAsync("Noor");
        var made = await noor.SendAsync("/keys/kit", "/keys/kit");
        code ??= await CodeOfAnotherAsync(leeway);

        var refused = await noor.SendAsync(made, "/keys/kit/file", ("code", code));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, null), (refused.Status, refused.SavedAs));
        Assert.DoesNotContain(code, refused.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_begins_a_vault_ends_the_session_that_this_browser_had()
    {
        await using var leeway = await ServedLeeway.StartAsync(clock);
        var (noor, later) = (leeway.Visitor(), leeway.Visitor());
        await noor.BeginAsync("Noor");
        foreach (var (name, value) in noor.Cookies)
            later.Cookies[name] = value;
        Assert.Equal(HttpStatusCode.OK, (await later.GoAsync("/today")).Status);

        await noor.BeginAsync("Somebody else");

        Assert.Equal("/unlock", (await later.GoAsync("/today")).GoesTo);
    }

    private static async Task<string> CodeOfAnotherAsync(ServedLeeway leeway)
    {
        var sam = leeway.Visitor();
        await sam.BeginAsync("Sam");
        return CodeOn(await sam.SendAsync("/keys/kit", "/keys/kit"))!;
    }

    private static string? CodeOn(Answer answer) => answer.Page.QuerySelector(".code output")?.TextContent;
}
