using System.Text.RegularExpressions;
using System.Xml.Linq;
using Leeway.Testing;

namespace Leeway.Architecture.Tests;

public sealed partial class FileTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_file_of_code_is_longer_than_400_lines() =>
        Complaint.None(
            from path in Repository.Files("src", ".cs", ".razor", ".js", ".css", ".csproj")
            let lines = File.ReadLines(Repository.PathTo(path)).Count()
            where lines > MostLines
            select $"{path} has {lines} lines",
            "Ask what this file is about, and let each answer have its own:");

    [Fact]
    public void Nothing_is_left_for_later_in_the_code() =>
        Complaint.None(
            from path in new[] { "src", "tests", "bench", "dev" }.SelectMany(folder => Repository.Files(folder)).Concat(["run", "test", "leeway", ".ci/run"])
            where File.Exists(Repository.PathTo(path)) && !path.EndsWith("/FileTests.cs", StringComparison.Ordinal)
            from line in File.ReadLines(Repository.PathTo(path)).Index()
            where LeftForLater().IsMatch(line.Item)
            select $"{path}:{line.Index + 1}: {line.Item.Trim()}",
            "Do it now, or open an issue:");

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Assert.Equal(
            new[] { "src", "tests", "bench" }.SelectMany(folder => Repository.Files(folder, ".csproj")).Order(StringComparer.Ordinal),
            XDocument.Load(Repository.PathTo("Leeway.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("test")]
    [InlineData("dev/setup")]
    public void What_the_tests_need_is_listed_in_one_place(string script)
    {
        var text = Repository.Read(script);
        Assert.Contains("needs_of_tests", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(caddy|strace|fonts-)", text);
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|\bNotImplementedException\b")]
    private static partial Regex LeftForLater();
}
