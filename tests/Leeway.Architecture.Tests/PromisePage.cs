using System.Text;
using System.Text.RegularExpressions;
using Leeway.Testing;
using YamlDotNet.Serialization;
using static System.FormattableString;

namespace Leeway.Architecture.Tests;

/// <param name="File">From the root of the repository.</param>
/// <param name="Sentence">The name of the test, as one reads it.</param>
internal sealed record KeepingTest(string File, string Sentence, IReadOnlyList<string> Ids);

/// <summary>docs/promises.md, made from the list of promises and from the sources of the tests.</summary>
internal static partial class PromisePage
{
    public static string Make(string promises, IReadOnlyCollection<KeepingTest> tests)
    {
        var chapters = Read(promises);
        var kept = chapters.Values.SelectMany(chapter => chapter.Keys).Count(id => tests.Any(test => test.Ids.Contains(id)));
        var page = new StringBuilder("<!-- Made by dev/promises from docs/promises.yaml and the tests. Edit those. -->\n\n# Promises\n\n")
            .Append("What Leeway promises, and the tests that hold it to that. A promise is kept when a person can do it in a browser,\n")
            .Append("end to end, and it still stands after a restart; a test that shows a part of that is listed too.\n\n")
            .Append(Invariant($"{kept} of {chapters.Values.Sum(chapter => chapter.Count)} have a test so far.\n"));

        foreach (var (title, chapter) in chapters)
        {
            page.Append("\n## ").Append(title).Append("\n\n| | promise | kept by |\n|---|---|---|\n");
            foreach (var (id, sentence) in chapter)
                page.Append("| ").AppendJoin(" | ", id, sentence, KeptBy(id, tests)).Append(" |\n");
        }

        return page.ToString();
    }

    public static Dictionary<string, Dictionary<string, string>> Read(string promises) =>
        new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string>>>(promises);

    public static IReadOnlyCollection<KeepingTest> TestsThatKeepOne() =>
        [.. Repository.Files("tests", ".cs")
            .Where(path => !path.EndsWith("/PromiseTests.cs", StringComparison.Ordinal)) // holds samples of such tests
            .SelectMany(path => TestsIn(path, Repository.Read(path)))];

    /// <summary>Reads source text, so that the page is current whichever project was built last.</summary>
    public static IEnumerable<KeepingTest> TestsIn(string file, string code)
    {
        foreach (Match attribute in PromiseAttributes().Matches(code))
        {
            var ids = Quoted().Matches(attribute.Groups["ids"].Value).Select(id => id.Groups[1].Value).ToList();
            var method = Method().Match(code, attribute.Index + attribute.Length);
            yield return new KeepingTest(file, method.Groups["name"].Value.Replace('_', ' '), ids);
        }
    }

    private static string KeptBy(string id, IReadOnlyCollection<KeepingTest> tests)
    {
        var keeping = tests.Where(test => test.Ids.Contains(id))
            .OrderBy(test => test.File, StringComparer.Ordinal).ThenBy(test => test.Sentence, StringComparer.Ordinal)
            .Select(test => $"[{test.Sentence}](../{test.File})")
            .ToList();
        return keeping.Count == 0 ? "not yet kept" : string.Join("<br>", keeping);
    }

    /// <summary>In a list of attributes on a line of its own, not in a comment or a string.</summary>
    [GeneratedRegex(@"^[ \t]*\[([^\r\n/""]*, )?Promise\((?<ids>[^)]*)\)", RegexOptions.Multiline)]
    private static partial Regex PromiseAttributes();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(void|Task|ValueTask)\s+(?<name>\w+)\s*\(")]
    private static partial Regex Method();
}
