using System.Globalization;
using System.Text;
using Leeway.Domain.Rooms.Gap.Invitation;
using Leeway.Testing;

namespace Leeway.Domain.Tests.Rooms.Gap.Invitation;

internal sealed record Labelled(string Text, IReadOnlySet<DemandKind> Kinds);

/// <summary>Sentences that a person labelled with the kinds they hold.</summary>
internal static class Corpus
{
    public static IReadOnlyList<Labelled> Development => Read("testdata/invitation/development.tsv");

    public static IReadOnlyList<Labelled> HeldBack => Read("testdata/invitation/held-back.tsv");

    private static List<Labelled> Read(string path) =>
        [.. Repository.Read(path).Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', 2))
            .Select(cells => new Labelled(cells[1], Kinds(cells[0])))];

    private static HashSet<DemandKind> Kinds(string cell) =>
        cell == "-" ? [] : [.. cell.Split(',').Select(name => DemandKinds.FromWireName(name)!.Value)];
}

/// <summary>How well what was found meets what was labelled, over pairs of sentence and kind.</summary>
internal sealed class Measure
{
    private readonly Dictionary<DemandKind, (int Right, int Missed, int Wrong)> _counts = DemandKinds.All.ToDictionary(kind => kind, _ => (0, 0, 0));

    public static Measure Of(DemandRules rules, IEnumerable<Labelled> sentences)
    {
        var measure = new Measure();
        foreach (var sentence in sentences) measure.Add(sentence, rules.Read(sentence.Text).Select(mark => mark.Kind).ToHashSet());
        return measure;
    }

    public double Precision => Ratio(Total.Right, Total.Wrong);

    public double Recall => Ratio(Total.Right, Total.Missed);

    public override string ToString()
    {
        var lines = new StringBuilder("kind               precision  recall  right  missed  wrong\n");
        foreach (var (kind, count) in _counts) lines.AppendLine(Line(kind.WireName(), count));
        return lines.Append(Line("overall", Total)).ToString();
    }

    private (int Right, int Missed, int Wrong) Total =>
        (_counts.Values.Sum(count => count.Right), _counts.Values.Sum(count => count.Missed), _counts.Values.Sum(count => count.Wrong));

    private void Add(Labelled sentence, HashSet<DemandKind> found)
    {
        foreach (var kind in DemandKinds.All)
        {
            var count = _counts[kind];
            _counts[kind] = (sentence.Kinds.Contains(kind), found.Contains(kind)) switch
            {
                (true, true) => count with { Right = count.Right + 1 },
                (true, false) => count with { Missed = count.Missed + 1 },
                (false, true) => count with { Wrong = count.Wrong + 1 },
                _ => count,
            };
        }
    }

    private static string Line(string name, (int Right, int Missed, int Wrong) count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-18} {Ratio(count.Right, count.Wrong),9:0.000} {Ratio(count.Right, count.Missed),7:0.000} {count.Right,6} {count.Missed,7} {count.Wrong,6}");

    private static double Ratio(int right, int other) => right + other == 0 ? 1 : (double)right / (right + other);
}
