using Leeway.Vault.Logs;
using Leeway.Vault.Sealing;

namespace Leeway.Vault.Keys;

/// <summary>
/// Turns passphrases into slot keys, a bounded number at a time, so that a flood of attempts leaves a core to those whose
/// vault is open.
/// </summary>
public sealed class Stretching : IDisposable
{
    private readonly ILogStore store;
    private readonly int iterations;
    /// <summary>Attempts that may stand in the queue, the one at work among them: some seconds of it.</summary>
    private const int MostWaiting = 16;

    private int waiting;
    private readonly SemaphoreSlim places = new(Math.Max(1, Environment.ProcessorCount - 1));

    public Stretching(ILogStore store) : this(store, SlotKey.Iterations)
    {
    }

    /// <summary>With fewer iterations: for tests of what stands around it only.</summary>
    internal Stretching(ILogStore store, int iterations) => (this.store, this.iterations) = (store, iterations);

    internal async Task<SlotKey> SlotAsync(PersonName name, string passphrase, CancellationToken cancel)
    {
        var installation = await store.InstallationAsync(cancel);
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new DoorBusyException();
        }
        try
        {
            await places.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Decrement(ref waiting);
            throw;
        }
        try
        {
            return await Task.Run(() => SlotKey.FromPassphrase(installation, name, passphrase, iterations), cancel);
        }
        finally
        {
            places.Release();
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => places.Dispose();
}

/// <summary>So many are trying passphrases at once that this one would wait too long; nothing was tried.</summary>
public sealed class DoorBusyException : Exception;
