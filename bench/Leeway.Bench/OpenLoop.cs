using System.Diagnostics;

namespace Leeway.Bench;

/// <summary>
/// Requests that come whether or not those before were answered, as visitors do who know nothing of each other. Each is
/// timed from when it was due, so that a server that stalls is charged for all who had to wait meanwhile.
/// </summary>
internal static class OpenLoop
{
    /// <param name="perSecond">How many come in a second, on average; the gaps between them are drawn.</param>
    /// <param name="count">How many come in all.</param>
    /// <param name="send">Sends one, which is named by its number, and reads the answer to its end.</param>
    /// <returns>How long each took from when it was due, in milliseconds.</returns>
    public static async Task<IReadOnlyList<double>> RunAsync(double perSecond, int count, Func<int, Task> send)
    {
        var due = Schedule(perSecond, count);
        var answered = new Task<double>[count];
        var clock = Stopwatch.StartNew();
        await Task.Factory.StartNew(
            () =>
            {
                for (var number = 0; number < count; number++)
                {
                    while (due[number] - clock.Elapsed.TotalMilliseconds is > 0 and var early)
                        Thread.Sleep(TimeSpan.FromMilliseconds(Math.Min(early, 5)));
                    var one = number;
                    answered[one] = Task.Run(async () =>
                    {
                        await send(one);
                        return clock.Elapsed.TotalMilliseconds - due[one];
                    });
                }
            },
            TaskCreationOptions.LongRunning);
        return await Task.WhenAll(answered);
    }

    private static double[] Schedule(double perSecond, int count)
    {
        var chance = new Random(20);
        var due = new double[count];
        for (var (number, at) = (0, 0.0); number < count; number++)
            due[number] = at -= Math.Log(1 - chance.NextDouble()) * 1000 / perSecond;
        return due;
    }
}
