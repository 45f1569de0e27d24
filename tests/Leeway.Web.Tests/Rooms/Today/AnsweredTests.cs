using Leeway.Web.Tests.Shell;
using NodaTime;

namespace Leeway.Web.Tests.Rooms.Today;

/// <summary>The day's question once it is answered.</summary>
public sealed class AnsweredTests : NoorInside
{
    private readonly HeldClock clock = new(new LocalDateTime(2031, 4, 9, 12, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb.GetSystemDefault()).ToInstant());

    protected override IClock? Clock => clock;

    [Fact]
    public async Task It_is_not_asked_again_on_its_day_and_the_answer_is_there_to_read_and_to_add_to()
    {
        var question = QuestionOf(await Noor.GoAsync("/today"));
        var answer = (await Noor.SendAsync("/today", "/today/answer", ("words", "The kettle."))).GoesTo!.Split('?')[0];

        var today = await Noor.GoAsync("/today");

        Assert.Equal(question, QuestionOf(today));
        Assert.Equal("The kettle.", today.Page.QuerySelector(".asked .written")?.TextContent);
        Assert.NotNull(today.Page.QuerySelector($".asked a[href='{answer}']"));
        Assert.Null(today.Page.QuerySelector("form[action='/today/answer']"));
    }

    [Fact]
    public async Task Another_is_still_at_hand_and_can_be_answered_too()
    {
        var question = QuestionOf(await Noor.GoAsync("/today"));
        await Noor.SendAsync("/today", "/today/answer", ("words", "The kettle."));

        await Noor.SendAsync("/today", "/today/another");
        var another = await Noor.GoAsync("/today");

        Assert.NotEqual(question, QuestionOf(another));
        Assert.NotNull(another.Page.QuerySelector("form[action='/today/answer']"));
        Assert.DoesNotContain("You answered it today.", another.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_day_asks_something_else()
    {
        var question = QuestionOf(await Noor.GoAsync("/today"));
        await Noor.SendAsync("/today", "/today/answer", ("words", "The kettle."));
        clock.Now += Duration.FromDays(1);
        await Noor.SendAsync("/unlock", "/unlock", ("name", "Noor"), ("passphrase", Visitor.Phrase));

        var tomorrow = await Noor.GoAsync("/today");

        Assert.NotEqual(question, QuestionOf(tomorrow));
        Assert.NotNull(tomorrow.Page.QuerySelector("form[action='/today/answer']"));
    }

    private static string QuestionOf(Answer today) => today.Page.QuerySelector(".question")!.TextContent;
}
