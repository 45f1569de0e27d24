using System.Diagnostics;

namespace Leeway.Testing;

/// <summary>A disk in memory, with options of its own, in a folder that is gone afterwards. Only root may mount one.</summary>
public sealed class SmallDisk : IDisposable
{
    /// <summary>What a test that is skipped says.</summary>
    public const string WhyNot = "No disk can be mounted here (that takes root on Linux).";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leeway-");

    public SmallDisk(string options) => IsMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.FullName);

    public string Path => folder.FullName;

    public bool IsMounted { get; }

    /// <summary>Leaves no room on it.</summary>
    public void Fill()
    {
        using var filler = File.Create(Filler);
        try
        {
            while (true)
                filler.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full now.
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        if (IsMounted)
            Run("umount", folder.FullName);
        folder.Delete(recursive: true);
    }

    private string Filler => System.IO.Path.Combine(Path, "filler");

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
