using System.Text.RegularExpressions;
using Leeway.Testing;

namespace Leeway.Architecture.Tests;

/// <summary>
/// G12 and I10: no partner is measured and no person is set a task, so nothing in src can be called by such a name.
/// </summary>
public sealed partial class NameTests
{
    [Fact]
    [Promise("G12", "I10")]
    public void No_type_member_or_parameter_is_named_after_a_verdict_or_a_prize() =>
        Complaint.None(
            from project in House.Projects
            from name in House.Assembly(project).Names.Distinct(StringComparer.Ordinal)
            where Measures(name)
            select $"{project}: {name}",
            "Leeway has no such thing, so nothing is named so:");

    [Fact]
    [Promise("G12", "I10")]
    public void No_file_style_or_script_is_named_after_a_verdict_or_a_prize() =>
        Complaint.None(
            Repository.Files("src").SelectMany(path => path.Split('/', '.'))
                .Concat(Repository.Files("src", ".css", ".js").SelectMany(path => Identifier().Matches(WithoutComments(Repository.Read(path))).Select(match => match.Value)))
                .Distinct(StringComparer.Ordinal)
                .Where(Measures),
            "Leeway has no such thing, so nothing is named so:");

    [Theory]
    [InlineData("PartnerScore")]
    [InlineData("scores_by_week")]
    [InlineData("day-streak")]
    [InlineData("RankedRelations")]
    [InlineData("GRADE")]
    [InlineData("BadgeEarned")]
    [InlineData("Scoreboard")]
    [InlineData("WeeklyGoal")]
    [InlineData("OverdueSince")]
    public void A_name_that_measures_is_noticed(string name) => Assert.True(Measures(name));

    [Theory]
    [InlineData("Upgrade")]
    [InlineData("Frankly")]
    [InlineData("underscore")]
    [InlineData("gradient")]
    [InlineData("Drank")]
    public void A_name_that_only_sounds_like_it_is_left_alone(string name) => Assert.False(Measures(name));

    private static bool Measures(string name) => Word().Matches(name).Any(word => Verdict().IsMatch(word.Value));

    private static string WithoutComments(string code) => Comment().Replace(code, " ");

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})")]
    private static partial Regex Word();

    [GeneratedRegex("^(scor(e|es|ed|ing|er|ecard|eboard)|rank(s|ed|ing|ings)?|grad(e|es|ed|ing)|streaks?|badges?|leaderboards?|goals?|overdue|deadlines?|achievements?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();

    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"/\*.*?\*/|(?<!:)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
