using System.Diagnostics;
using System.Globalization;

namespace Leeway.Bench;

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>What it has used of all processors since it began.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>What it holds of the machine's memory, in MB of 2^20 bytes.</summary>
    public double Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Leeway as it is built for use, serving from a folder.</summary>
    public static Task<ServerProcess> LeewayAsync(string folder) => StartAsync(Program, null, "serve", "--port", "0", "--data", folder);

    /// <summary>The same with the made-up couple, whose throw-away folder lies in this one.</summary>
    public static Task<ServerProcess> SampleAsync(string folder) => StartAsync(Program, folder, "serve", "--port", "0", "--sample");

    /// <summary>The reference for pages (<see cref="BareServer"/>).</summary>
    public static Task<ServerProcess> BareAsync() => StartAsync(typeof(ServerProcess).Assembly.Location, null, BareServer.Command);

    /// <summary>Builds Leeway if that is needed; the folder that it stands in.</summary>
    public static string Built()
    {
        using var build = Process.Start(new ProcessStartInfo("dev/build") { RedirectStandardOutput = true, UseShellExecute = false })!;
        var folder = build.StandardOutput.ReadToEnd().Trim();
        build.WaitForExit();
        return build.ExitCode == 0 ? folder : throw new InvalidOperationException("Leeway could not be built.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static string Program => Path.Combine(Built(), "leeway.dll");

    /// <param name="temporary">Where it puts what it throws away; null for where every program does.</param>
    private static async Task<ServerProcess> StartAsync(string program, string? temporary, params string[] arguments)
    {
        var starting = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        if (temporary is not null)
            starting.Environment["TMPDIR"] = temporary;
        var started = Process.Start(starting)!;
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
                return new(started, new(address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)));
        }
        started.Dispose();
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} did not serve."));
    }
}
