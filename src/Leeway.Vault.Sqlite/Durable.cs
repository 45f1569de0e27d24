using System.Runtime.InteropServices;
using System.Text;

namespace Leeway.Vault.Sqlite;

/// <summary>Makes sure that a file, and its name, are on the disk.</summary>
internal static class Durable
{
    public static void Flush(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Without it a new name may be gone after a power cut. .NET opens no folders, so this asks the system; Windows needs nothing.</summary>
    public static void FlushFolderOf(string file)
    {
        if (OperatingSystem.IsWindows())
            return;
        const int readOnly = 0;
        var folder = Open(Encoding.UTF8.GetBytes(Path.GetDirectoryName(file) + "\0"), readOnly);
        if (folder < 0)
            return;
        _ = Fsync(folder);
        _ = Close(folder);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
