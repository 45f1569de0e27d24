using System.Diagnostics;
using System.Globalization;

namespace Leeway.Bench;

/// <summary>Leeway as it is built, from starting the process to its first page, in a folder that was served from before.</summary>
internal sealed class Start : IMeasurement
{
    private const int Rounds = 9;
    private const double MustStayUnder = 1;

    public string Name => "start";

    public async Task<Row> MeasureAsync(string folder)
    {
        ServerProcess.Built();
        var rounds = new List<(double Seconds, double Processor)>();
        for (var round = -1; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            using var server = await ServerProcess.LeewayAsync(folder);
            using var visitor = new Visitor { Server = server.Address };
            await visitor.LoadAsync("/unlock");
            rounds.Add((clock.Elapsed.TotalSeconds, server.ProcessorTime.TotalSeconds));
        }
        var seconds = rounds.Skip(1).Select(round => round.Seconds).Median();
        return new(
            "start to the first answered request, built",
            string.Create(CultureInfo.InvariantCulture, $"{seconds:N2} s, of it the processor {rounds.Skip(1).Select(round => round.Processor).Median():N2} s"),
            string.Create(CultureInfo.InvariantCulture, $"under {MustStayUnder} s"),
            seconds < MustStayUnder);
    }
}
