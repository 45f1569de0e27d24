using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Keys;

/// <summary>
/// Turns passphrases into slot keys, a bounded number at a time, so that a flood of attempts leaves a core to those whose
/// vault is open. How many may wait is bounded by whoever lets them in.
/// </summary>
public sealed class Stretching : IDisposable
{
    private readonly ILogStore store;
    private readonly int iterations;
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount - 1));

    public Stretching(ILogStore store) : this(store, SlotKey.Iterations)
    {
    }

    /// <summary>With fewer iterations: for tests of what stands around it only.</summary>
    internal Stretching(ILogStore store, int iterations) => (this.store, this.iterations) = (store, iterations);

    internal async Task<SlotKey> SlotAsync(PersonName name, string passphrase, CancellationToken cancel)
    {
        var installation = await store.InstallationAsync(cancel);
        await places.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => SlotKey.FromPassphrase(installation, name, passphrase, iterations), cancel);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
