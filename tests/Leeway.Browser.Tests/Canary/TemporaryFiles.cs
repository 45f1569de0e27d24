using System.Collections.Concurrent;
using System.Security.Cryptography;
using Leeway.Testing;

namespace Leeway.Browser.Tests.Canary;

/// <summary>A place for the temporary files and the home of a program, which remembers every file that was ever made in it.</summary>
internal sealed class TemporaryFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateDirectory(Repository.PathTo($"artifacts/test-data/{RandomNumberGenerator.GetHexString(6, lowercase: true)}"));
    private readonly ConcurrentQueue<string> made = [];
    private readonly FileSystemWatcher watcher;

    public TemporaryFiles()
    {
        watcher = new(folder.FullName) { IncludeSubdirectories = true };
        watcher.Created += (_, file) => made.Enqueue(file.Name!);
        watcher.EnableRaisingEvents = true;
    }

    public IReadOnlyDictionary<string, string> Environment => new[] { "TMPDIR", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" }.ToDictionary(name => name, _ => folder.FullName, StringComparer.Ordinal);

    /// <summary>
    /// Left out are two pipes and a socket that the runtime makes for debuggers, and the empty file that the framework makes
    /// first, and moves away to become the key of the forms.
    /// </summary>
    public IReadOnlyCollection<string> Made
    {
        get
        {
            var ours = made.Where(name => !name.StartsWith("dotnet-diagnostic-", StringComparison.Ordinal) && !name.StartsWith("clr-debug-pipe-", StringComparison.Ordinal)).ToList();
            return [.. ours.FirstOrDefault()?.StartsWith("tmp", StringComparison.Ordinal) is true ? ours.Skip(1) : ours];
        }
    }

    public void Dispose()
    {
        watcher.Dispose();
        folder.Delete(recursive: true);
    }
}
