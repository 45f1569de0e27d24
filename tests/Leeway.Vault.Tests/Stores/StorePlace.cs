using Leeway.Vault.Logs;

namespace Leeway.Vault.Tests.Stores;

/// <summary>Where the store of one test lies, of whichever engine.</summary>
public abstract class StorePlace : IAsyncDisposable
{
    /// <summary>Opens the same store each time; the one before has to be closed.</summary>
    public abstract Task<ILogStore> OpenAsync();

    /// <summary>Everything that the engine has on the disk by now.</summary>
    public abstract IReadOnlyList<byte[]> Files();

    public abstract ValueTask DisposeAsync();
}
