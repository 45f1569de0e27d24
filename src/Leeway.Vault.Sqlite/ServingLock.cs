namespace Leeway.Vault.Sqlite;

/// <summary>
/// Held by the one process that serves from a folder. The system lets go of it when that process ends, in whatever way,
/// so there is nothing to clean up after a crash. Its file is empty.
/// </summary>
internal sealed class ServingLock : IDisposable
{
    private readonly FileStream held;

    private ServingLock(FileStream held) => this.held = held;

    /// <summary>Waits for a moment, since a process that was just killed may hold it a little longer.</summary>
    /// <exception cref="DataFolderException">Another process holds it.</exception>
    public static ServingLock Take(DataFolder folder)
    {
        const int tries = 10;
        for (var tried = 1; ; tried++)
        {
            try
            {
                return new(DataFolder.CreateOwned(folder.Lock));
            }
            catch (IOException refused) when (IsHeldElsewhere(refused))
            {
                if (tried == tries)
                    throw Refusal(folder, refused);
                Thread.Sleep(TimeSpan.FromMilliseconds(50));
            }
        }
    }

    public void Dispose() => held.Dispose();

    private static DataFolderException Refusal(DataFolder folder, IOException refused) => new(
        FolderTrouble.AlreadyServed, $"Another Leeway is running on {folder.Path}. Use that one, stop it first, or choose another folder with --data.", refused);

    /// <summary>EAGAIN on Linux, EWOULDBLOCK on macOS, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsHeldElsewhere(IOException refused) => refused.HResult is 11 or 35 or unchecked((int)0x80070020);
}
