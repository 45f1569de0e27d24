using System.Diagnostics;
using Leeway.Vault.Keys;

namespace Leeway.Web.Shell;

/// <summary>
/// Soon after a vault was opened or wiped, gives the machine back what reading it left behind, and what it had held in memory:
/// the collector by itself would keep both until it wants the room.
/// </summary>
public sealed class Tidying(OpenVaults vaults) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    /// <summary>Everybody waits while it lasts, and it lasts the longer the more is held: so at most a fiftieth of the time.</summary>
    private const int Between = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var tidied = 0;
        try
        {
            while (true)
            {
                await Task.Delay(Every, stoppingToken);
                if (vaults.Changes is var now && now == tidied)
                    continue;
                var begun = Stopwatch.GetTimestamp();
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                tidied = now;
                await Task.Delay(Stopwatch.GetElapsedTime(begun) * Between, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host calls it a failure otherwise.
        }
    }
}
