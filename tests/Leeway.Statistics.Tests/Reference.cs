using System.Globalization;
using System.Text.Json.Nodes;
using Leeway.Testing;

namespace Leeway.Statistics.Tests;

/// <summary>The files of testdata/reference.</summary>
internal static class Reference
{
    public static JsonNode Expected(string name) => JsonNode.Parse(Repository.Read($"testdata/reference/expected/{name}.json"))!;

    /// <summary>The rows of a file without its header, each split at its commas and freed of quotes.</summary>
    public static IReadOnlyList<string[]> Rows(string path) =>
        [.. Repository.Read($"testdata/reference/{path}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Trim().Split(','))];

    public static IReadOnlyList<double> Column(string data, int column) => [.. Rows($"data/{data}.csv").Select(row => Number(row[column]))];

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static double Number(this JsonNode node, string name) => (double)node[name]!;

    public static IReadOnlyList<double> Numbers(this JsonNode node, string name) => [.. node[name]!.AsArray().Select(one => (double)one!)];

    public static Interval Interval(this JsonNode node, string name, double level) => new((double)node[name]![0]!, (double)node[name]!.AsArray()[^1]!, level);

}
