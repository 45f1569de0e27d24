using System.Diagnostics;
using System.Threading.Channels;

namespace Leeway.Vault.Sqlite.Tests.Children;

/// <summary>This program, started again as a process of its own, seen from the test that started it.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    private Child(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
    }

    /// <summary>Starts it, in front of it a command that watches it (or none).</summary>
    public static Child Start(IEnumerable<string> watch, params string[] args)
    {
        string[] command = [.. watch, Dotnet, typeof(Child).Assembly.Location, "child", .. args];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        return new(Process.Start(start)!);
    }

    public static Child Start(params string[] args) => Start([], args);

    /// <summary>What a child says to the test.</summary>
    public static void Say(string line)
    {
#pragma warning disable RS0030 // A child speaks to its parent through the terminal.
        lock (Console.Out)
            Console.Out.WriteLine(line);
#pragma warning restore RS0030
    }

    /// <summary>The next line it says.</summary>
    public ValueTask<string> LineAsync(CancellationToken cancel) => lines.Reader.ReadAsync(cancel);

    /// <summary>kill -9, of it and what watches it; returns what it had said by then and nobody has read.</summary>
    public async Task<IReadOnlyList<string>> KillAsync(CancellationToken cancel)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(cancel);
        var rest = new List<string>();
        await foreach (var line in lines.Reader.ReadAllAsync(cancel))
            rest.Add(line);
        return rest;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static string Dotnet => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    private void Take(string? line)
    {
        if (line is null)
            lines.Writer.TryComplete();
        else
            lines.Writer.TryWrite(line);
    }
}
