using Leeway.Web.Tests.Shell;

namespace Leeway.Web.Tests.Rooms.Gap;

/// <summary>The invitation on the moment's page, and how the path asks where words suggest harm.</summary>
public sealed class InvitationShownTests : NoorInside
{
    [Fact]
    public async Task What_came_raw_is_called_so_and_the_four_parts_stand_as_one_text_to_read_aloud()
    {
        var moment = await MomentAsync("Rain all evening");

        await Noor.SendAsync(
            $"{moment}/invitation", $"{moment}/invitation",
            ("demand", "You never listen."), ("see", "On Tuesday I told you about the ward"), ("feel", "I felt alone."), ("ask", "Would you sit with me for ten minutes?"));

        var parts = (await Noor.GoAsync(moment)).Page.QuerySelectorAll(".said-so-far section").ToDictionary(part => part.QuerySelector("h2")!.TextContent, part => part.QuerySelector(".written")!.TextContent);
        Assert.Equal("You never listen.", parts["As it came"]);
        Assert.Equal("On Tuesday I told you about the ward. I felt alone. Would you sit with me for ten minutes?", parts["The invitation"]);
    }

    [Fact]
    public async Task A_verdict_dressed_as_a_feeling_and_an_always_in_what_is_asked_are_marked_too()
    {
        var moment = await MomentAsync("Rain all evening");
        await Noor.SendAsync($"{moment}/invitation", $"{moment}/invitation", ("feel", "I feel manipulated"), ("ask", "Could you always answer me at once?"));

        var page = (await Noor.GoAsync($"{moment}/invitation")).Page;

        Assert.Equal("I feel manipulated", page.QuerySelector("#marks-feel q")?.TextContent);
        Assert.Equal("you always", page.QuerySelector("#marks-ask q")?.TextContent);
        Assert.Equal(["What I see", "What I feel", "What I ask"], page.QuerySelectorAll(".invitation-part[open] > summary").Select(part => part.TextContent.Trim()));
    }

    [Fact]
    public async Task Looking_at_a_demand_marks_it_and_keeps_neither_a_moment_nor_a_wording()
    {
        var fresh = await Noor.GoAsync((await Noor.GoAsync("/gap/invitation")).GoesTo!);
        var looked = await Noor.GoAsync((await Noor.SendAsync(fresh, FormOf(fresh), ("demand", "You never listen."), ("go", "look"))).GoesTo!);
        Assert.Equal("You never", looked.Page.QuerySelector("#marks-demand q")?.TextContent);
        Assert.Empty((await Noor.GoAsync("/gap")).Page.QuerySelectorAll("section[aria-labelledby='h-list'] .moments a"));

        var moment = await MomentAsync("Rain all evening");
        var again = await Noor.GoAsync((await Noor.SendAsync($"{moment}/invitation", $"{moment}/invitation", ("demand", "You always leave."), ("go", "look"))).GoesTo!);
        Assert.Equal("You always leave.", ValueOf(again, "demand"));
        Assert.DoesNotContain("As it came", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
        await Noor.SendAsync(again, $"{moment}/invitation", ("demand", "You always leave, and I wait."));

        Assert.Contains("You always leave, and I wait.", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Earlier wordings", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_demand_that_is_looked_at_speaks_of_fear_or_of_not_wanting_to_live_help_stands_nearer()
    {
        var fresh = await Noor.GoAsync((await Noor.GoAsync("/gap/invitation")).GoesTo!);

        var looked = await Noor.GoAsync((await Noor.SendAsync(fresh, FormOf(fresh), ("demand", "I am afraid of him. He hit me. I do not want to live any more."), ("go", "look"))).GoesTo!);

        Assert.NotEmpty(looked.Page.QuerySelectorAll("main .near-harm"));
        Assert.NotEmpty(looked.Page.QuerySelectorAll("main .near-life"));
    }

    [Fact]
    public async Task A_demand_that_is_looked_at_where_its_moment_was_forgotten_stays_on_the_page()
    {
        var open = await Noor.GoAsync((await Noor.GoAsync("/gap/invitation")).GoesTo!);
        var moment = (await Noor.SendAsync(open, FormOf(open), ("demand", "You never call."), ("go", "stop"))).GoesTo!.Split('?')[0];
        await Noor.SendAsync(moment, "/forget");

        foreach (var go in (string[])["look", "stop"])
        {
            var told = await Noor.SendAsync(open, FormOf(open), ("demand", "You never listen."), ("go", go));
            Assert.Contains("You never listen.", told.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_step_where_one_is_taken_from_the_crossing_keeps_the_page()
    {
        var moment = await MomentAsync("Rain all evening");

        await Noor.SendAsync($"{moment}/ache/older", $"{moment}/ache/older", ("older", "the hall at home"), ("go", "ache"));

        Assert.Contains("the hall at home", (await Noor.GoAsync(moment)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_somebody_is_afraid_the_invitation_asks_what_would_help_and_gives_no_reason_to_be_kind()
    {
        var moment = await MomentAsync("Rain all evening");
        await Noor.SendAsync($"{moment}/invitation", $"{moment}/invitation", ("demand", "You never listen."), ("ask", "Would you sit with me?"));
        await Noor.SendAsync($"{moment}/happened", $"{moment}/happened", ("words", "I am afraid of him. He hit me."));

        var page = await Noor.GoAsync($"{moment}/invitation");
        Assert.Contains("You do not have to ask anything of someone you are afraid of.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kind to them", page.Text, StringComparison.Ordinal);
        await Noor.SendAsync(page, $"{moment}/invitation", ("words", "My sister has a room"));

        var parts = (await Noor.GoAsync(moment)).Page.QuerySelectorAll(".said-so-far section").ToDictionary(part => part.QuerySelector("h2")!.TextContent, part => part.QuerySelector(".written")!.TextContent);
        Assert.Equal(("My sister has a room", "You never listen.", "Would you sit with me?"), (parts["What would help"], parts["As it came"], parts["The invitation"]));
    }

    [Fact]
    public async Task Copying_says_where_a_copy_goes_and_is_not_offered_where_somebody_is_afraid()
    {
        var moment = await MomentAsync("Rain all evening");
        await Noor.SendAsync($"{moment}/invitation", $"{moment}/invitation", ("ask", "Would you sit with me?"));

        var calm = (await Noor.GoAsync(moment)).Page;
        await Noor.SendAsync($"{moment}/happened", $"{moment}/happened", ("words", "I am afraid of him. He hit me."));
        var afraid = (await Noor.GoAsync(moment)).Page;

        Assert.Equal(
            "What is copied lies in this device's clipboard, and may go to your other devices.",
            calm.GetElementById(calm.QuerySelector("[data-copy]")!.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.NotNull(afraid.GetElementById("aloud"));
        Assert.Null(afraid.QuerySelector("[data-copy]"));
        Assert.Null(afraid.GetElementById("copy-hint"));
    }

    [Fact]
    public async Task A_path_on_which_fear_is_told_goes_on_to_what_was_not_asked_yet_and_asks_nothing_twice()
    {
        var moment = await MomentAsync("Rain all evening");
        var address = $"{moment}/barriers/theirs";
        var met = new List<string>();

        var answer = await Noor.SendAsync(address, address, ("words", "I am afraid of him. He hit me."), ("go", "next"));
        while (answer.GoesTo is { } next && !next.Contains('?', StringComparison.Ordinal))
        {
            var page = await Noor.GoAsync(next);
            met.Add(page.Page.QuerySelector("h1")!.TextContent);
            answer = await Noor.SendAsync(page, next, ("go", "next"));
        }

        Assert.Equal("What would you like somebody to know about this?", met[0]);
        Assert.Equal("What do you need, and who besides them could help with it?", met[^1]);
        Assert.Equal(met.Distinct(), met);
    }

    private async Task<string> MomentAsync(string happened) => (await Noor.SendAsync("/gap/ache", "/gap/ache", ("happened", happened), ("ache", "3"))).GoesTo!.Split('?')[0];
}
