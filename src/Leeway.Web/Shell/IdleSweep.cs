using Leeway.Vault.Keys;
using Leeway.Vault.Logs;
using NodaTime;

namespace Leeway.Web.Shell;

/// <summary>Every half minute, and at the end: wipes the vaults that nobody uses any more, and overwrites what was to be forgotten.</summary>
public sealed class IdleSweep(OpenVaults vaults, IClock clock, ILogger<IdleSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await vaults.CloseAllAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await SweepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Where the port is taken the program ends without having been stopped, and the host would call this a failure.
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        try
        {
            await vaults.SweepAsync(clock.GetCurrentInstant(), stopping);
        }
        catch (StoreFailedException trouble)
        {
            // A full disk passes; what was to be swept is swept at the next turn or the next unlock.
            log.LogWarning("The sweep has to wait: {Trouble}", trouble.Message);
        }
    }
}
