using Leeway.Testing;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>What happens on a page while somebody still writes.</summary>
public sealed class WritingTests(Chromium chromium)
{
    [Fact]
    [Promise("G5")]
    public async Task A_demand_is_marked_while_it_is_written_and_the_marks_go_with_the_words()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/gap/invitation");
        var (address, demand) = (ines.Page.Url, ines.Page.GetByLabel("As it comes"));
        var marks = ines.Page.Locator(".behind mark");

        await demand.PressSequentiallyAsync("You never ask me anything.");
        await Assertions.Expect(marks.Filter(new() { HasText = "never" })).ToHaveCountAsync(1);
        await ines.SeesAsync("Always, never");
        await ines.SeesAsync("You say it because it has been so often, and you want that to be believed.");
        await demand.PressSequentiallyAsync(" You always look away.");
        await Assertions.Expect(ines.Page.Locator("#marks-demand > li", new() { HasText = "Always, never" }).Locator("q")).ToHaveTextAsync(["You never", "You always"]);
        await demand.FillAsync("You never ask me anything.");
        Assert.Equal("You never ask me anything.\n", await ines.Page.Locator(".behind").TextContentAsync());
        await demand.FillAsync("On the drive home I was asked nothing, and I was sad.");
        await Assertions.Expect(marks).ToHaveCountAsync(0);
        await ines.DoesNotSeeAsync("Always, never");

        await demand.FillAsync("When you left the table I felt alone. I need to be asked.");
        await Assertions.Expect(ines.Page.Locator("summary [data-found=feel]")).ToHaveTextAsync("When you left the table I felt alone");
        await Assertions.Expect(ines.Page.Locator("summary [data-found=need]")).ToBeVisibleAsync();
        await demand.FillAsync("On the drive home.");
        await Assertions.Expect(ines.Page.Locator("[data-found=feel]:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(demand).ToBeFocusedAsync();
        Assert.Equal(address, ines.Page.Url);
        await Axe.FindsNothingOnAsync(ines.Page);
    }

    [Fact]
    public async Task What_was_typed_just_before_a_lock_is_there_afterwards()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/gap/ache");
        await ines.WriteAsync("What happened", "steps in the hall");

        await ines.LockAsync();
        await ines.UnlockAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/gap/ache");

        await Assertions.Expect(ines.Page.GetByLabel("What happened")).ToHaveValueAsync("steps in the hall");
    }

    [Fact]
    [Promise("X4")]
    public async Task Help_comes_nearer_while_somebody_writes_and_takes_nothing_from_them()
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, Surroundings.Phone);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/gap/ache");
        var happened = ines.Page.GetByLabel("What happened");
        var (harm, life) = (ines.Page.Locator("main .near-harm"), ines.Page.Locator("main .near-life"));

        await happened.PressSequentiallyAsync("The rain again.");
        await ines.SeesAsync("Kept as you write.");
        await Assertions.Expect(harm.Or(life)).ToHaveCountAsync(0);
        await happened.PressSequentiallyAsync(" I am afraid of my husband when the door goes");
        await Assertions.Expect(harm.GetByText("Something here worries you?")).ToBeVisibleAsync();
        await Assertions.Expect(life).ToHaveCountAsync(0);
        await happened.PressSequentiallyAsync(", and I do not want to live any more");
        await Assertions.Expect(life).ToBeVisibleAsync();

        await Assertions.Expect(harm).ToHaveCountAsync(1);
        await Assertions.Expect(life.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await Assertions.Expect(happened).ToBeFocusedAsync();
        await Assertions.Expect(happened).ToHaveValueAsync("The rain again. I am afraid of my husband when the door goes, and I do not want to live any more");
        await Axe.FindsNothingOnAsync(ines.Page);
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    [Promise("X10")]
    public async Task Whoever_goes_elsewhere_in_the_middle_of_a_sentence_finds_it_again(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");

        foreach (var (room, page, label, words) in new[]
        {
            ("The body", "/gap/ache", "What happened", "steps in the hall"),
            ("Practices", "/body/check-in", "A line, if there is one", "at the window"),
            ("Looking back", "/gap/letters/new", "The letter", "Dear winter,"),
        })
        {
            await ines.GoToAsync(page);
            await ines.WriteAsync(label, words);
            await ines.FollowAsync(room);
            await Assertions.Expect(ines.Page.GetByLabel(label)).ToHaveCountAsync(0);
            await FindsAsync(ines, page, label, words);
            if (surroundings.Script)
            {
                await ShowButtonsForLinksAsync(ines);
                await Axe.FindsNothingOnAsync(ines.Page);
            }
        }
        await ines.GoToAsync("/practices/new");
        await ines.WriteAsync("What you call it", "By the river");
        await ines.LockAsync();
        await ines.UnlockAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/practices/new");
        await Assertions.Expect(ines.Page.GetByLabel("What you call it")).ToHaveValueAsync("By the river");
    }

    [Theory, MemberData(nameof(Surroundings.WithAndWithoutScript), MemberType = typeof(Surroundings))]
    public async Task Enter_in_a_field_keeps_the_form_and_is_no_way_out(Surroundings surroundings)
    {
        await using var leeway = await RunningLeeway.StartAsync();
        await using var ines = await Person.AtAsync(leeway, chromium, surroundings);
        await ines.BeginAsync("Ines", "cedar harbour nine lanterns slow");
        await ines.GoToAsync("/practices/new");
        await ines.WriteAsync("Its steps, each on a line", "Go to the river.");
        await ines.WriteAsync("What you call it", "By the river");

        await ines.Page.GetByLabel("What you call it").PressAsync("Enter");

        await ines.LeavesAsync("**/write");
        await ines.GoToAsync("/practices");
        await ines.SeesAsync("By the river");
    }

    /// <summary>What a script sends while one leaves may still be on its way when the next page is asked for.</summary>
    private static async Task FindsAsync(Person ines, string page, string label, string words)
    {
        const int most = 20;
        for (var asked = 0; asked < most; asked++)
        {
            await ines.GoToAsync(page);
            if (await ines.Page.GetByLabel(label).InputValueAsync() == words)
                return;
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"“{words}” is not on {page}.");
    }

    /// <summary>As the page is without a script, where axe cannot run.</summary>
    private static Task ShowButtonsForLinksAsync(Person ines) => ines.Page.EvaluateAsync(
        """
        () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('@layer ways { .unscripted { display: revert-layer } .scripted { display: none } }');
            document.adoptedStyleSheets.push(sheet);
        }
        """);
}
