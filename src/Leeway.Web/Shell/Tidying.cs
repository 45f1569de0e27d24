using Leeway.Vault.Keys;

namespace Leeway.Web.Shell;

/// <summary>
/// Soon after a vault was opened or wiped, gives the machine back what reading it left behind, and what it had held in memory:
/// the collector by itself would keep both until it wants the room.
/// </summary>
public sealed class Tidying(OpenVaults vaults) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    /// <summary>In bytes. Everybody waits while it is gone through: a tenth of a second at this size.</summary>
    private const long Most = 128L << 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var last = 0;
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                last = Tidy(last);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host calls it a failure otherwise.
        }
    }

    private int Tidy(int last)
    {
        var now = vaults.Turns;
        if (now != last && GC.GetTotalMemory(forceFullCollection: false) < Most)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return now;
    }
}
