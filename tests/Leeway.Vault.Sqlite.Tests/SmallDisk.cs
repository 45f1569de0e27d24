using System.Diagnostics;

namespace Leeway.Vault.Sqlite.Tests;

/// <summary>A disk in memory, with options of its own, in a folder that is gone afterwards. Only root may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-");
    private readonly bool mounted;

    public SmallDisk(string options) => mounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.FullName);

    public string Path => folder.FullName;

    public void Need() => Assert.SkipUnless(mounted, "No disk can be mounted here (that takes root on Linux).");

    public void Dispose()
    {
        if (mounted)
            Run("umount", folder.FullName);
        folder.Delete(recursive: true);
    }

    private static bool Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
