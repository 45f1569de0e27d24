using System.Collections.Immutable;
using Leeway.Domain.Rooms.Today;
using Leeway.Domain.Words;
using Leeway.Testing;
using NodaTime;
using YamlDotNet.RepresentationModel;

namespace Leeway.Domain.Tests.Rooms.Today;

public sealed class QuestionChoiceTests
{
    private static readonly LocalDate Monday = new(2031, 4, 7);
    private static readonly IReadOnlySet<Slug> AnyDay = new HashSet<Slug> { Slug.Parse("any") };
    private static readonly IReadOnlySet<Slug> NothingAlive = new HashSet<Slug>();

    private static readonly IReadOnlyList<Question> Written =
    [
        .. ((YamlSequenceNode)Root("questions.yaml")["questions"]).Cast<YamlMappingNode>()
            .Select(node => new Question(Slug.Parse(node["id"].ToString()), [.. ((YamlSequenceNode)node["when"]).Select(key => Slug.Parse(key.ToString()))])),
    ];

    [Fact]
    public void There_are_at_least_120_questions_and_no_two_are_the_same()
    {
        var lines = ((YamlSequenceNode)Root("questions.yaml")["questions"]).Select(node => node["line"].ToString()).ToList();

        Assert.True(lines.Count >= 120, $"{lines.Count}");
        Assert.Distinct(lines, StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(Written.Select(question => question.Id));
    }

    [Fact]
    public void No_question_comes_again_within_three_months_however_often_another_is_asked_for()
    {
        var memory = QuestionMemory.None;
        var shown = new Dictionary<Slug, LocalDate>();
        for (var day = 0; day < 400; day++)
        {
            var today = Monday.PlusDays(day);
            for (var asked = 0; asked < 1 + (day % 3); asked++)
            {
                if (QuestionChoice.Of(Written, memory, NothingAlive, AnyDay, today, another: asked > 0, draw: count => (day * 7 + asked) % count) is not { } question)
                    continue;
                if (shown.TryGetValue(question.Id, out var before) && before != today)
                    Assert.True(Period.DaysBetween(before, today) >= 92, $"{question.Id} came on {before} and on {today}.");
                shown[question.Id] = today;
                memory = memory.Showing(question.Id, today);
            }
        }
        Assert.True(shown.Count > 100);
    }

    [Fact]
    public void One_a_day_never_runs_out_though_nothing_is_written()
    {
        var memory = QuestionMemory.None;
        foreach (var today in Enumerable.Range(0, 365).Select(day => Monday.PlusDays(day)))
        {
            var question = QuestionChoice.Of(Written, memory, NothingAlive, AnyDay, today, another: false, draw: _ => 0);
            Assert.NotNull(question);
            memory = memory.Showing(question.Id, today);
        }
    }

    [Fact]
    public void The_question_of_a_day_stands_until_another_is_asked_for()
    {
        var first = Ask(QuestionMemory.None, another: false)!;
        var memory = QuestionMemory.None.Showing(first.Id, Monday);

        Assert.Equal(first, Ask(memory, another: false));
        Assert.NotEqual(first, Ask(memory, another: true));
    }

    [Fact]
    public void Not_today_holds_for_the_day_and_no_longer()
    {
        var memory = QuestionMemory.None with { NotOn = Monday };

        Assert.Null(Ask(memory, another: true));
        Assert.NotNull(QuestionChoice.Of(Written, memory, NothingAlive, AnyDay, Monday.PlusDays(1), another: false, draw: _ => 0));
    }

    [Fact]
    public void What_is_alive_comes_before_what_any_day_brings()
    {
        var numb = Slug.Parse("numb");
        var question = QuestionChoice.Of(Written, QuestionMemory.None, new HashSet<Slug> { numb }, AnyDay, Monday, another: false, draw: _ => 0);

        Assert.Contains(numb, question!.When);
    }

    private static Question? Ask(QuestionMemory memory, bool another) => QuestionChoice.Of(Written, memory, NothingAlive, AnyDay, Monday, another, _ => 0);

    private static YamlMappingNode Root(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read($"src/Leeway.Web/Content/en/{file}")));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
