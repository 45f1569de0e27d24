using System.Globalization;
using Leeway.Domain.Rooms.Body;
using Leeway.Domain.Words;
using Leeway.Testing;
using YamlDotNet.RepresentationModel;

namespace Leeway.Domain.Tests.Rooms.Body;

/// <summary>What the body's room knows by name, the content asks for under the same name.</summary>
public sealed class BodyContentTests
{
    private const string Folder = "src/Leeway.Web/Content/en";

    private static readonly HashSet<string> Regions = [.. Ids(Root("body.yaml")["regions"]), .. Ids(Root("body.yaml")["undrawn"])];
    private static readonly HashSet<string> Qualities = [.. Ids(Root("body.yaml")["qualities"])];

    [Fact]
    public void The_steps_in_which_a_protector_is_met_are_those_of_the_content() =>
        Assert.Equal(Ids(Root("protectors.yaml")["steps"]), ProtectorSteps.All.Select(step => step.Slug()));

    [Fact]
    public void Every_step_of_a_protector_can_step_back() =>
        Assert.All(((YamlSequenceNode)Root("protectors.yaml")["steps"]).Cast<YamlMappingNode>(), step => Assert.Equal(4, ((YamlSequenceNode)step["stepped_back"]["beginnings"]).Children.Count));

    [Theory]
    [InlineData("protectors.yaml", "kinds", null)]
    [InlineData("check-in.yaml", "breath", "choices")]
    [InlineData("check-in.yaml", "love", "choices")]
    [InlineData("check-in.yaml", "around", "choices")]
    public void Everything_that_can_be_chosen_has_a_name_that_can_be_kept_and_no_two_have_the_same(string file, string list, string? inner)
    {
        var ids = Ids(inner is null ? Root(file)[list] : Root(file)[list][inner]);

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(Slug.TryParse(id, out _), id));
        Assert.Distinct(ids);
    }

    [Fact]
    public void There_are_at_least_24_unlearned_feelings_each_with_places_that_the_body_has()
    {
        var doors = Repository.Files($"{Folder}/unlearned", ".md").Select(path => (Name: Path.GetFileNameWithoutExtension(path), Front: Front(Repository.Read(path)))).ToList();

        Assert.True(doors.Count >= 24, $"{doors.Count}");
        Assert.Distinct(doors.Select(door => int.Parse(door.Front["door"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture)));
        Assert.All(doors, door =>
        {
            Assert.Equal(door.Name, door.Front["id"].ToString());
            Assert.All((YamlSequenceNode)door.Front["body"], region => Assert.Contains(region.ToString(), Regions));
            Assert.All((YamlSequenceNode)door.Front["qualities"], quality => Assert.Contains(quality.ToString(), Qualities));
            Assert.Equal(4, ((YamlSequenceNode)door.Front["beginnings"]).Children.Count);
        });
    }

    private static YamlMappingNode Front(string page) => Parse(page.Split("---\n")[1]);

    private static YamlMappingNode Root(string file) => Parse(Repository.Read($"{Folder}/{file}"));

    private static YamlMappingNode Parse(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string[] Ids(YamlNode list) => [.. ((YamlSequenceNode)list).Select(node => node["id"].ToString())];
}
