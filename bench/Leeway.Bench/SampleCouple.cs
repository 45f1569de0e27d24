using System.Diagnostics;
using System.Globalization;

namespace Leeway.Bench;

/// <summary>The made-up couple, two years of each: from starting the process until its first page is there.</summary>
internal sealed class SampleCouple : IMeasurement
{
    private const int Rounds = 3;
    private const double MustStayUnder = 8;

    public string Name => "sample";

    public async Task<Row> MeasureAsync(string folder)
    {
        ServerProcess.Built();
        var rounds = new List<(double Seconds, double Processor)>();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            using var server = await ServerProcess.SampleAsync(folder);
            using var visitor = new Visitor { Server = server.Address };
            await visitor.LoadAsync("/unlock");
            rounds.Add((clock.Elapsed.TotalSeconds, server.ProcessorTime.TotalSeconds));
        }
        var seconds = rounds.Select(round => round.Seconds).Median();
        return new(
            "the made-up couple, from the start to the first answered request",
            string.Create(CultureInfo.InvariantCulture, $"{seconds:N1} s, of it the processor {rounds.Select(round => round.Processor).Median():N1} s"),
            string.Create(CultureInfo.InvariantCulture, $"a few seconds: under {MustStayUnder}"),
            seconds < MustStayUnder);
    }
}
