using Leeway.Domain.Rooms.Gap;
using Leeway.Domain.Rooms.Gap.Reading;
using Leeway.Domain.Words;
using Leeway.Testing;
using YamlDotNet.RepresentationModel;

namespace Leeway.Domain.Tests.Rooms.Gap;

/// <summary>What the code knows by name, the content asks for under the same name, in the same order.</summary>
public sealed class ContentTests
{
    private const string Folder = "src/Leeway.Web/Content/en";

    [Fact]
    public void The_steps_of_the_path_are_those_of_the_content() =>
        Assert.Equal(Ids(Root("path/gap.yaml")["steps"]), GapSteps.All.Select(step => step.Slug()));

    [Fact]
    public void The_steps_of_the_other_bank_are_those_of_the_content() =>
        Assert.Equal(Ids(Root("path/other-bank.yaml")["steps"]), BankSteps.All.Select(step => step.Slug()));

    [Fact]
    public void The_parts_of_each_step_are_those_of_the_content() =>
        Assert.All(
            Nodes(Root("path/gap.yaml")["steps"]).Where(step => step.Children.ContainsKey("parts")),
            step => Assert.Equal(Ids(step["parts"]), PathProgress.PartsOf(Full(Id(step)))));

    [Fact]
    public void The_ways_of_meeting_an_ache_are_those_of_the_content() =>
        Assert.Equal(
            Ids(Nodes(Nodes(Root("path/gap.yaml")["steps"]).Single(step => Id(step) == "staying")["parts"]).Single(part => Id(part) == "how-i-met-it")["choices"]),
            StayingWays.All.Select(way => way.Value));

    [Fact]
    public void The_ways_an_ache_can_be_later_are_those_of_the_content() =>
        Assert.Equal(Ids(Root("path/revisit.yaml")["choices"]), RevisitStates.All.Select(state => state.Value));

    [Theory]
    [InlineData("feelings.yaml", "families", "words")]
    [InlineData("barriers.yaml", "groups", "barriers")]
    [InlineData("needs.yaml", "groups", "needs")]
    [InlineData("body.yaml", "regions", null)]
    [InlineData("body.yaml", "undrawn", null)]
    [InlineData("body.yaml", "qualities", null)]
    [InlineData("truths.yaml", "truths", null)]
    [InlineData("pages.yaml", "relation_kinds", null)]
    [InlineData("pages.yaml", "colours", null)]
    public void Everything_that_can_be_chosen_has_a_name_that_can_be_kept_and_no_two_have_the_same(string file, string list, string? inner)
    {
        var ids = inner is null ? Ids(Root(file)[list]) : [.. Nodes(Root(file)[list]).SelectMany(group => Ids(group[inner]))];

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(Slug.TryParse(id, out _), id));
        Assert.Distinct(ids);
    }

    [Fact]
    public void Every_story_is_kept_under_the_name_of_its_file() =>
        Assert.All(Repository.Files($"{Folder}/stories", ".md").Select(path => Path.GetFileNameWithoutExtension(path)), name => Assert.True(Slug.TryParse(name, out _), name));

    private static StepAnswer Full(string step) => step switch
    {
        "ache" => new AcheAnswer { Size = new Ache(1), Feelings = [Feeling.InOwnWords("a")], Body = [new(Slug.Parse("chest"), null, null)], EchoWords = "a", Older = "a" },
        "lenses" => new LensesAnswer { Measuring = "a", Present = "a" },
        "barriers" => new BarriersAnswer { TheirWords = "a", MyWords = "a", Curious = "a", Grace = "a" },
        "staying" => new StayingAnswer { Words = "a", Older = "a", MineToHold = "a" },
        "invitation" => new InvitationAnswer { See = "a", Feel = "a", Need = "a", Ask = "a" },
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step with parts that this test does not know."),
    };

    private static YamlMappingNode Root(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read($"{Folder}/{file}")));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Nodes(YamlNode list) => ((YamlSequenceNode)list).Cast<YamlMappingNode>();

    private static string[] Ids(YamlNode list) => [.. Nodes(list).Select(Id)];

    private static string Id(YamlMappingNode node) => ((YamlScalarNode)node["id"]).Value!;
}
