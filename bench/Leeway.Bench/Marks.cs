using System.Diagnostics;
using System.Globalization;
using System.Text;
using Leeway.Domain.Rooms.Gap.Invitation;
using Leeway.Web.Rooms.Gap.Invitation;
using Leeway.Web.Shell;

namespace Leeway.Bench;

/// <summary>A demand of 1 MB, the longest that can be kept, marked: demands of the development corpus, one after the other.</summary>
internal sealed class Marks : IMeasurement
{
    private const int Length = 1 << 20;
    private const int Rounds = 7;
    private const double MustStayUnder = 1;

    public string Name => "marks";

    public Task<Row> MeasureAsync(string folder)
    {
        var rules = new InvitationShelf(new Shelf()).Rules;
        var demand = Demand();
        var first = ProcessorSeconds(rules, demand);
        var next = Enumerable.Range(0, Rounds).Select(_ => ProcessorSeconds(rules, demand)).Order().ElementAt(Rounds / 2);
        return Task.FromResult(new Row(
            "a demand of 1 MB, marked, in processor time",
            string.Create(CultureInfo.InvariantCulture, $"{next:N2} s, the first time {first:N2} s"),
            string.Create(CultureInfo.InvariantCulture, $"under {MustStayUnder} s"),
            next < MustStayUnder));
    }

    private static string Demand()
    {
        var demands = File.ReadLines("testdata/invitation/development.tsv").Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t', 2)[1]).ToList();
        var text = new StringBuilder();
        for (var next = 0; text.Length < Length; next++)
            text.Append(demands[next * 7919 % demands.Count]).Append(' ');
        return text.ToString(0, Length);
    }

    private static double ProcessorSeconds(DemandRules rules, string demand)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        _ = rules.Read(demand);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
